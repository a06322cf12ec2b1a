package org.barometer.survey.exchange.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Languages as forms name them: a name that people read, with its tag. */
final class FormLanguages {
    private static final Pattern NAMED = Pattern.compile(".*\\(\\s*([A-Za-z0-9-]+)\\s*\\)\\s*");

    private FormLanguages() {}

    /** As in "Svenska (sv)". */
    static String named(String tag) {
        var locale = Locale.forLanguageTag(tag);
        var name = locale.getDisplayName(locale);
        return name.isEmpty()
                ? tag
                : "%s%s (%s)"
                        .formatted(
                                name.substring(0, 1).toUpperCase(locale), name.substring(1), tag);
    }

    static Optional<String> tag(String name) {
        var named = NAMED.matcher(name);
        var tag = named.matches() ? named.group(1) : name.strip();
        var locale = Locale.forLanguageTag(tag);
        // A longer word would be a tag, too, but is meant as a name.
        return locale.toLanguageTag().equalsIgnoreCase(tag)
                        && locale.getLanguage().matches("[a-z]{2,3}")
                ? Optional.of(locale.toLanguageTag())
                : Optional.empty();
    }
}
