package org.barometer.agency.agency.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The agencies that a file describes, and everything that is wrong with it, in its order. */
public record ImportTable(List<ImportRow> rows, List<ImportFault> faults) {
    private static final List<String> REQUIRED =
            List.of(
                    AgencyTable.CODE,
                    AgencyTable.NAME,
                    AgencyTable.COUNTRY,
                    AgencyTable.TYPE,
                    AgencyTable.SIZE);

    private static final List<String> OPTIONAL =
            List.of(AgencyTable.TIME_ZONE, AgencyTable.LANGUAGE, AgencyTable.CONTACT_ROLE);

    public ImportTable {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** A file that cannot be read at all. */
    public static ImportTable refused(ImportFault fault) {
        return new ImportTable(List.of(), List.of(fault));
    }

    /** Reads the header and every row; blank rows say nothing. */
    public static ImportTable of(List<SheetRow> sheet) {
        if (sheet.isEmpty() || sheet.getFirst().isBlank()) {
            return refused(ImportFault.of(ImportMistake.EMPTY_FILE, "", 0));
        }
        var reading = new Reading(sheet.getFirst());
        sheet.stream().skip(1).filter(row -> !row.isBlank()).forEach(reading::read);
        if (reading.rows.isEmpty() && reading.faults.isEmpty()) {
            return refused(ImportFault.of(ImportMistake.EMPTY_FILE, "", 0));
        }
        return new ImportTable(reading.rows, reading.faults);
    }

    private static final class Reading {
        private final List<ImportRow> rows = new ArrayList<>();
        private final List<ImportFault> faults = new ArrayList<>();
        private final Map<String, Integer> columns = new HashMap<>();
        private final Map<LanguageCode, Integer> names = new HashMap<>();
        private final Set<String> codes = new HashSet<>();
        private final Set<String> taken = new HashSet<>();
        private final int width;

        Reading(SheetRow header) {
            width = header.cells().size();
            for (int column = 0; column < width; column++) {
                var name = header.cells().get(column).strip();
                if (!name.isEmpty()) {
                    learn(header, column, name);
                }
            }
            for (var name : REQUIRED) {
                if (!columns.containsKey(name)) {
                    faults.add(
                            new ImportFault(
                                    header.sheet(),
                                    header.number(),
                                    0,
                                    name,
                                    ImportMistake.MISSING_COLUMN));
                }
            }
        }

        private void learn(SheetRow header, int column, String name) {
            var language = languageOf(name);
            language.ifPresent(its -> names.put(its, column));
            if (language.isEmpty()
                    && !REQUIRED.contains(name)
                    && !OPTIONAL.contains(name)
                    && !AgencyTable.TOLD.contains(name)) {
                faults.add(fault(header, column, name, ImportMistake.UNKNOWN_COLUMN));
            } else if (columns.put(name, column) != null) {
                faults.add(fault(header, column, name, ImportMistake.REPEATED_COLUMN));
            }
        }

        private static Optional<LanguageCode> languageOf(String column) {
            if (!column.startsWith(AgencyTable.NAME_IN)) {
                return Optional.empty();
            }
            try {
                var language = new LanguageCode(column.substring(AgencyTable.NAME_IN.length()));
                // The English name has a column of its own.
                return language.equals(LanguageCode.ENGLISH)
                        ? Optional.empty()
                        : Optional.of(language);
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        void read(SheetRow row) {
            if (row.cells().size() > width) {
                faults.add(ImportFault.of(ImportMistake.TOO_MANY_CELLS, row.sheet(), row.number()));
                return;
            }
            var code = required(row, AgencyTable.CODE, AgencyCode::new, ImportMistake.INVALID_CODE);
            var name = required(row, AgencyTable.NAME, AgencyName::new, ImportMistake.INVALID_NAME);
            var country =
                    required(
                            row,
                            AgencyTable.COUNTRY,
                            CountryCode::new,
                            ImportMistake.INVALID_COUNTRY);
            var type =
                    required(
                            row,
                            AgencyTable.TYPE,
                            oneOf(AgencyType.class),
                            ImportMistake.INVALID_TYPE);
            var size =
                    required(
                            row,
                            AgencyTable.SIZE,
                            oneOf(SizeBand.class),
                            ImportMistake.INVALID_SIZE);
            var timeZone =
                    optional(
                            row,
                            AgencyTable.TIME_ZONE,
                            TimeZoneName::new,
                            ImportMistake.INVALID_TIME_ZONE);
            var language =
                    optional(
                            row,
                            AgencyTable.LANGUAGE,
                            LanguageCode::new,
                            ImportMistake.INVALID_LANGUAGE);
            var contactRole =
                    optional(
                            row,
                            AgencyTable.CONTACT_ROLE,
                            oneOf(ContactRole.class),
                            ImportMistake.INVALID_CONTACT_ROLE);
            var others = otherNames(row);
            checkRepetitions(row, code, name, others);
            if (code != null && name != null && country != null && type != null && size != null) {
                var description =
                        new AgencyDescription(
                                name,
                                Optional.of(others),
                                country,
                                type,
                                size,
                                Optional.ofNullable(timeZone),
                                Optional.ofNullable(language),
                                Optional.ofNullable(contactRole));
                rows.add(
                        new ImportRow(
                                row.sheet(), row.number(), code, description, names.keySet()));
            }
        }

        private Map<LanguageCode, AgencyName> otherNames(SheetRow row) {
            var others = new HashMap<LanguageCode, AgencyName>();
            for (var language : names.keySet()) {
                var column = AgencyTable.NAME_IN + language;
                var name = optional(row, column, AgencyName::new, ImportMistake.INVALID_NAME);
                if (name != null) {
                    others.put(language, name);
                }
            }
            return others;
        }

        private void checkRepetitions(
                SheetRow row,
                @Nullable AgencyCode code,
                @Nullable AgencyName name,
                Map<LanguageCode, AgencyName> others) {
            if (code != null && !codes.add(code.value())) {
                faults.add(fault(row, AgencyTable.CODE, ImportMistake.CODE_REPEATED));
            }
            if (name != null && !taken.add(LanguageCode.ENGLISH + ":" + name)) {
                faults.add(fault(row, AgencyTable.NAME, ImportMistake.NAME_REPEATED));
            }
            others.forEach(
                    (language, other) -> {
                        if (!taken.add(language + ":" + other)) {
                            faults.add(
                                    fault(
                                            row,
                                            AgencyTable.NAME_IN + language,
                                            ImportMistake.NAME_REPEATED));
                        }
                    });
        }

        private <T> @Nullable T required(
                SheetRow row, String column, Function<String, T> parse, ImportMistake mistake) {
            var at = columns.get(column);
            if (at != null && row.cell(at).isBlank()) {
                faults.add(fault(row, column, ImportMistake.MISSING));
                return null;
            }
            return optional(row, column, parse, mistake);
        }

        private <T> @Nullable T optional(
                SheetRow row, String column, Function<String, T> parse, ImportMistake mistake) {
            var at = columns.get(column);
            if (at == null || row.cell(at).isBlank()) {
                return null;
            }
            try {
                return parse.apply(row.cell(at));
            } catch (IllegalArgumentException e) {
                faults.add(fault(row, column, mistake));
                return null;
            }
        }

        private ImportFault fault(SheetRow row, String name, ImportMistake mistake) {
            var at = columns.get(name);
            return fault(row, at == null ? -1 : at, name, mistake);
        }

        private static ImportFault fault(
                SheetRow row, int column, String name, ImportMistake mistake) {
            return new ImportFault(row.sheet(), row.number(), column + 1, name, mistake);
        }

        private static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
            return text ->
                    Arrays.stream(type.getEnumConstants())
                            .filter(constant -> constant.name().equals(text))
                            .findFirst()
                            .orElseThrow(IllegalArgumentException::new);
        }
    }
}
