package org.barometer.survey.exchange.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One row of a form's sheet, which says where it stands when something is wrong with it. */
record FormLine(
        String sheet,
        int row,
        Map<String, String> cells,
        Map<String, Text> columns,
        List<Misfit> misfits) {
    private static final Set<String> TRUE = Set.of("yes", "true", "true()");
    private static final Set<String> FALSE = Set.of("no", "false", "false()", "");

    /** A column of texts in one language. */
    record Text(String base, String language) {}

    Optional<String> text(String column) {
        return Optional.ofNullable(cells.get(column)).filter(text -> !text.isBlank());
    }

    Optional<String> required(String column) {
        var text = text(column).map(String::strip);
        if (text.isEmpty()) {
            add(column, FormMistake.CELL_EMPTY);
        }
        return text;
    }

    /** The texts of the columns with this name, by language. */
    Map<String, String> texts(String base) {
        var texts = new TreeMap<String, String>();
        cells.forEach(
                (column, text) -> {
                    var read = columns.get(column);
                    if (read != null && read.base().equals(base)) {
                        texts.put(read.language(), text);
                    }
                });
        return texts;
    }

    boolean isYes(String column) {
        var text = text(column).orElse("").strip().toLowerCase(Locale.ROOT);
        if (!TRUE.contains(text) && !FALSE.contains(text)) {
            add(column, FormMistake.NOT_YES_OR_NO);
        }
        return TRUE.contains(text);
    }

    Optional<BigDecimal> number(String column) {
        return text(column)
                .filter(
                        text -> {
                            boolean isNumber =
                                    text.strip().matches("-?[0-9]{1,13}(\\.[0-9]{1,6})?");
                            if (!isNumber) {
                                add(column, FormMistake.NOT_A_NUMBER);
                            }
                            return isNumber;
                        })
                .map(text -> new BigDecimal(text.strip()));
    }

    Optional<Integer> whole(String column) {
        return text(column)
                .filter(
                        text -> {
                            boolean isWhole = text.strip().matches("[0-9]{1,6}");
                            if (!isWhole) {
                                add(column, FormMistake.NOT_WHOLE);
                            }
                            return isWhole;
                        })
                .map(text -> Integer.valueOf(text.strip()));
    }

    void add(String column, FormMistake mistake, Object... words) {
        misfits.add(mistake.at(sheet, row, column, words));
    }
}
