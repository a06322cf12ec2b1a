package org.barometer.survey.screening;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Addresses written so that programs overlook them, put back into their usual form. */
final class Disguise {
    /** In brackets, as in "example[.]com". */
    private static final Map<String, String> BRACKETED =
            Map.ofEntries(
                    Map.entry(".", "."),
                    Map.entry(",", "."),
                    Map.entry("dot", "."),
                    Map.entry("punkt", "."),
                    Map.entry("@", "@"),
                    Map.entry("at", "@"),
                    Map.entry("snabel-a", "@"),
                    Map.entry("snabela", "@"),
                    Map.entry(":", ":"),
                    Map.entry("/", "/"),
                    Map.entry("//", "//"),
                    Map.entry("://", "://"));

    private static final int LONGEST_BRACKETED = 10;

    /** Between words, as in "example dot com"; only before an ending that is no word. */
    private static final List<String> DOT_WORDS = List.of(" dot ", " punkt ");

    private static final List<String> AT_WORDS = List.of(" at ", " snabel-a ", " snabela ");
    private static final Set<String> ENDINGS =
            Set.of(
                    "com", "net", "org", "onion", "info", "biz", "io", "eu", "se", "nu", "dk", "fi",
                    "de", "uk", "ru", "fr", "nl", "pl");

    /** How people write http so that nobody follows it. */
    private static final List<String> SCHEMES = List.of("hxxp", "h**p", "hxtp", "htxp", "h__p");

    private final PlainText source;
    private final String text;
    private final PlainText.Builder plain;

    Disguise(PlainText source) {
        this.source = source;
        this.text = source.text();
        this.plain = new PlainText.Builder(text.length());
    }

    PlainText removed() {
        for (int i = 0; i < text.length(); ) {
            i = next(i);
        }
        return plain.build();
    }

    /** Takes over what stands at i and returns where to go on. */
    private int next(int i) {
        return switch (text.charAt(i)) {
            case '[', '(', '{', '<' -> bracketed(i);
            case ' ' -> words(i);
            case 'h', 'H' -> scheme(i);
            default -> copy(i);
        };
    }

    private int copy(int i) {
        plain.add(text.charAt(i), source.start(i), source.end(i));
        return i + 1;
    }

    private int bracketed(int i) {
        int close = i + 1;
        while (close < text.length()
                && close - i <= LONGEST_BRACKETED + 2
                && "])}>".indexOf(text.charAt(close)) < 0) {
            close++;
        }
        if (close >= text.length() || close - i > LONGEST_BRACKETED + 2) {
            return copy(i);
        }
        var meant = BRACKETED.get(text.substring(i + 1, close).strip().toLowerCase(Locale.ROOT));
        if (meant == null) {
            return copy(i);
        }
        if (plain.at(plain.length() - 1) == ' '
                && Character.isLetterOrDigit(plain.at(plain.length() - 2))) {
            plain.cutTo(plain.length() - 1);
        }
        for (int k = 0; k < meant.length(); k++) {
            plain.add(meant.charAt(k), source.start(i), source.end(close));
        }
        return close + 1 < text.length() && text.charAt(close + 1) == ' ' ? close + 2 : close + 1;
    }

    private int words(int i) {
        for (var word : DOT_WORDS) {
            int ending = i + word.length();
            if (text.regionMatches(true, i, word, 0, word.length())
                    && isLetterOrDigit(i - 1)
                    && ENDINGS.contains(wordAt(ending))) {
                joinName();
                plain.add('.', source.start(i), source.end(ending - 1));
                return ending;
            }
        }
        return copy(i);
    }

    /** "name at example", now that a dot and an ending follow. */
    private void joinName() {
        int start = plain.length();
        while (isPartOfName(plain.at(start - 1)) && plain.length() - start < 64) {
            start--;
        }
        for (var word : AT_WORDS) {
            int from = start - word.length();
            if (from > 0 && matches(from, word) && isPartOfName(plain.at(from - 1))) {
                plain.join(from, start, '@');
                return;
            }
        }
    }

    private boolean matches(int from, String word) {
        for (int k = 0; k < word.length(); k++) {
            if (Character.toLowerCase(plain.at(from + k)) != word.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    private int scheme(int i) {
        for (var scheme : SCHEMES) {
            if (text.regionMatches(true, i, scheme, 0, scheme.length())
                    && !isLetterOrDigit(i - 1)) {
                for (int k = 0; k < scheme.length(); k++) {
                    plain.add("http".charAt(k), source.start(i + k), source.end(i + k));
                }
                return i + scheme.length();
            }
        }
        return copy(i);
    }

    private String wordAt(int from) {
        int to = from;
        while (to < text.length() && to - from < 6 && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private boolean isLetterOrDigit(int index) {
        return Character.isLetterOrDigit(source.at(index));
    }

    private static boolean isPartOfName(char character) {
        return Character.isLetterOrDigit(character) || "._-+".indexOf(character) >= 0;
    }
}
