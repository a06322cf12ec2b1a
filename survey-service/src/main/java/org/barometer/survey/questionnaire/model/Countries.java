package org.barometer.survey.questionnaire.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/** The countries of ISO 3166-1, by their two letters. */
public final class Countries {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private Countries() {}

    /** Whether the text is the code of one of these. */
    public static boolean isOne(String text) {
        return CODES.contains(text);
    }

    /** All of them. */
    public static Set<String> codes() {
        return CODES;
    }

    /** All of them, by code, with their names in these languages. */
    public static List<Option> options(List<String> languages) {
        return Arrays.stream(Locale.getISOCountries())
                .sorted()
                .map(code -> named(code, languages))
                .toList();
    }

    private static Option named(String code, List<String> languages) {
        var country = Locale.of("", code);
        var label = new TreeMap<String, String>();
        for (var language : languages) {
            label.put(language, country.getDisplayCountry(Locale.forLanguageTag(language)));
        }
        return new Option(code, label);
    }
}
