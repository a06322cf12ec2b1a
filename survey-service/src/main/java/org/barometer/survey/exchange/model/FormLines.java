package org.barometer.survey.exchange.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a form's sheets by their headers, and finds the languages in these. */
final class FormLines {
    private static final int HEADER = 1;

    private final List<Misfit> misfits;
    private final Set<String> languages = new LinkedHashSet<>();
    private String usual = "en";

    FormLines(List<Misfit> misfits) {
        this.misfits = misfits;
    }

    /** In the order in which labels have them. */
    List<String> languages() {
        return List.copyOf(languages);
    }

    /** The language of columns that name none. */
    void usual(String tag) {
        usual = tag;
    }

    /** The rows that have something in them, once their columns are understood. */
    List<FormLine> of(FormSheet sheet, Set<String> known, Set<String> texts) {
        var columns = new HashMap<String, FormLine.Text>();
        for (var column : sheet.columns()) {
            var base = textBase(column, texts);
            if (base == null) {
                if (!known.contains(column) && isUsed(sheet, column)) {
                    add(sheet, column, FormMistake.COLUMN_UNSUPPORTED);
                }
                continue;
            }
            var name = column.substring(base.length()).replaceFirst("^::?", "");
            var tag = name.isBlank() ? Optional.of(usual) : FormLanguages.tag(name);
            if (tag.isEmpty()) {
                add(sheet, column, FormMistake.COLUMN_LANGUAGE_UNKNOWN, base);
                continue;
            }
            if (base.equals(FormColumns.LABEL)) {
                languages.add(tag.get());
            }
            columns.put(column, new FormLine.Text(base, tag.get()));
        }
        var lines = new ArrayList<FormLine>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            if (!sheet.rows().get(i).isEmpty()) {
                lines.add(
                        new FormLine(
                                sheet.name(),
                                sheet.numberOf(i),
                                sheet.rows().get(i),
                                columns,
                                misfits));
            }
        }
        return lines;
    }

    private static @Nullable String textBase(String column, Set<String> texts) {
        for (var base : texts) {
            if (column.equals(base)
                    || column.startsWith(base + "::")
                    || (column.startsWith(base + ":") && !column.startsWith("barometer"))) {
                return base;
            }
        }
        return null;
    }

    private static boolean isUsed(FormSheet sheet, String column) {
        return !column.isBlank() && sheet.rows().stream().anyMatch(row -> row.containsKey(column));
    }

    private void add(FormSheet sheet, String column, FormMistake mistake, Object... words) {
        misfits.add(mistake.at(sheet.name(), HEADER, column, words));
    }
}
