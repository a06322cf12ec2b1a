package org.barometer.survey.form.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.barometer.survey.pages.model.Language;

/** The language in which the questions are read, which need not be that of the page around them. */
public record TextLanguage(String tag) {

    /** The first wish that the questionnaire can fulfil, else the language it was written in. */
    public static TextLanguage choose(List<String> available, Stream<Optional<String>> wishes) {
        return new TextLanguage(
                wishes.flatMap(Optional::stream)
                        .filter(available::contains)
                        .findFirst()
                        .orElseGet(available::getFirst));
    }

    /** The text in this language, else in English, else in whatever language there is. */
    public String of(Map<String, String> texts) {
        return Language.text(tag, texts);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** As those call it who speak it. */
    public String ownName() {
        var name = locale().getDisplayLanguage(locale());
        return name.isEmpty()
                ? tag
                : name.substring(0, 1).toUpperCase(locale()) + name.substring(1);
    }
}
