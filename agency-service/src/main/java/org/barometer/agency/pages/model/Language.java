package org.barometer.agency.pages.model;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A language of the pages, with its way to write numbers, shares and dates. */
public enum Language {
    EN(Locale.UK, "English"),
    SV(Locale.of("sv", "SE"), "Svenska");

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final List<Locale> TAGS = List.of(Locale.ENGLISH, Locale.of("sv"));

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** The language asked for by its tag, else the one the reader's browser likes best. */
    public static Language choose(Optional<String> asked, Optional<String> acceptLanguage) {
        return asked.flatMap(Language::tagged)
                .or(() -> acceptLanguage.flatMap(Language::liked))
                .orElse(EN);
    }

    public static Optional<Language> tagged(String tag) {
        for (var language : values()) {
            if (language.tag().equalsIgnoreCase(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    private static Optional<Language> liked(String acceptLanguage) {
        try {
            var ranges = Locale.LanguageRange.parse(acceptLanguage);
            return Optional.ofNullable(Locale.lookup(ranges, TAGS))
                    .flatMap(locale -> tagged(locale.getLanguage()));
        } catch (IllegalArgumentException e) {
            // A header that cannot be read is no reason to refuse a page.
            return Optional.empty();
        }
    }

    /** The BCP 47 tag, as in the lang attribute. */
    public String tag() {
        return locale.getLanguage();
    }

    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** The text in this language, else in English, else in whatever language there is. */
    public String text(Map<String, String> texts) {
        return text(tag(), texts);
    }

    /** The same for a language that the pages themselves may not have. */
    public static String text(String tag, Map<String, String> texts) {
        var own = texts.get(tag);
        if (own != null) {
            return own;
        }
        var english = texts.get(EN.tag());
        return english != null ? english : texts.values().stream().findFirst().orElse("");
    }

    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    /** What a language is called in this one. */
    public String language(String code) {
        return Locale.of(code).getDisplayLanguage(locale);
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A share in whole percent: "46 %". */
    public String share(double share) {
        var format = NumberFormat.getIntegerInstance(locale);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(100 * share) + NO_BREAK_SPACE + "%";
    }

    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    /** The day and the minute by the clock of a place, which is named. */
    public String moment(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(instant.atZone(zone))
                + NO_BREAK_SPACE
                + "("
                + zone.getId()
                + ")";
    }

    /** The day and the minute by universal time. */
    public String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(instant.atZone(ZoneOffset.UTC))
                + NO_BREAK_SPACE
                + "UTC";
    }
}
