package org.barometer.agency.desk;

import java.text.Collator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.barometer.agency.pages.model.Language;

/** One of several values that a field can have. */
record Choice(String value, String label) {

    static <E extends Enum<E>> List<Choice> of(Class<E> type, UnaryOperator<String> label) {
        return Arrays.stream(type.getEnumConstants())
                .map(one -> new Choice(one.name(), label.apply(one.name())))
                .toList();
    }

    /** All countries, in the order in which a reader of this language looks for them. */
    static List<Choice> countries(Language language) {
        return sorted(
                Stream.of(Locale.getISOCountries())
                        .map(code -> new Choice(code, language.country(code))),
                language);
    }

    /** All languages of ISO 639-1 likewise. */
    static List<Choice> languages(Language language) {
        return sorted(
                Stream.of(Locale.getISOLanguages())
                        .map(code -> new Choice(code, language.language(code))),
                language);
    }

    private static List<Choice> sorted(Stream<Choice> choices, Language language) {
        var order = Collator.getInstance(language.locale());
        return choices.sorted((one, other) -> order.compare(one.label(), other.label())).toList();
    }
}
