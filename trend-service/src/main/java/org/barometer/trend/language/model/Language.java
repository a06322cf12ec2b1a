package org.barometer.trend.language.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A language of the pages, with its way to write numbers, shares and dates. */
public enum Language {
    EN(Locale.UK, "English"),
    SV(Locale.of("sv", "SE"), "Svenska");

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';

    /** Spaces between thousands, the sign of a rise, and the unit. */
    private static final Pattern NOT_OF_A_NUMBER = Pattern.compile("[\\s\u00a0\u202f%]|^\\+");

    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final List<Locale> TAGS = List.of(Locale.ENGLISH, Locale.of("sv"));

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /**
     * The language asked for by name, else the one that the reader's browser likes best, else
     * English.
     */
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

    /** The text in this language, or in English, which is always there. */
    public String text(Map<String, String> texts) {
        var own = texts.get(tag());
        return own != null ? own : texts.getOrDefault("en", "");
    }

    /** What a country (SE) or a region of the standard M49 (150) is called. */
    public String territory(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    /** A share in whole percent, as it is quoted: "46 %". */
    public String quoted(double share) {
        return decimal(100 * share, 0) + NO_BREAK_SPACE + "%";
    }

    /** A share with one decimal, as it stands in a table: "46.0 %". */
    public String exact(double share) {
        return decimal(100 * share, 1) + NO_BREAK_SPACE + "%";
    }

    /** The range of an estimate: "41–51 %", with a decimal where it has one. */
    public String range(double lower, double upper) {
        var decimals = isWhole(lower) && isWhole(upper) ? 0 : 1;
        return decimal(100 * lower, decimals)
                + "–"
                + decimal(100 * upper, decimals)
                + NO_BREAK_SPACE
                + "%";
    }

    /** A difference of shares in percentage points, with its sign: "+12.0". */
    public String points(double difference) {
        return signed(difference, 1);
    }

    /** The range of a difference: "+7 to +18" reads as "+7–+18", so it is "+7 … +18". */
    public String pointsRange(double lower, double upper) {
        return signed(lower, 0) + NO_BREAK_SPACE + "…" + NO_BREAK_SPACE + signed(upper, 0);
    }

    private String signed(double difference, int decimals) {
        var number = decimal(Math.abs(100 * difference), decimals);
        var sign = difference < 0 ? "\u2212" : "+";
        return number.matches("[0.,]*") ? number : sign + number;
    }

    private static boolean isWhole(double share) {
        return Math.abs(100 * share - Math.round(100 * share)) < 1e-9;
    }

    /** A number with the decimals that it was printed with: "587,852". */
    public String printed(BigDecimal number) {
        return decimal(number, Math.max(0, number.scale()));
    }

    /** The same with its sign, of a change: "+33.6". */
    public String signed(BigDecimal number) {
        return number.signum() > 0 ? "+" + printed(number) : printed(number);
    }

    /** A number that is a percentage already: "48.9 %". */
    public String percent(String number) {
        return number + NO_BREAK_SPACE + "%";
    }

    /**
     * A number that somebody typed, as programs write it: "587,852" and "587 852" are 587852, and
     * in Swedish "48,9" is 48.9. What is no number stays none.
     */
    public String plain(String typed) {
        var text = NOT_OF_A_NUMBER.matcher(typed).replaceAll("").replace(MINUS, '-');
        return switch (this) {
            case EN -> GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
            case SV -> text.replace(',', '.');
        };
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    public String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(instant.atZone(ZoneOffset.UTC));
    }

    /** A moment to the minute, by UTC. */
    public String moment(Instant instant) {
        return local(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + " UTC";
    }

    /** A moment to the minute, by the clock of a place. */
    public String local(LocalDateTime moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment);
    }

    private String decimal(Number number, int decimals) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
