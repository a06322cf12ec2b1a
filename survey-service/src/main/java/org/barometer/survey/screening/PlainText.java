package org.barometer.survey.screening;

import java.text.Normalizer;
import org.barometer.survey.screening.model.Kind;
import org.barometer.survey.screening.model.Span;

/**
 * A text as people read it: without invisible characters, every digit, dot, dash and space in its
 * plain form, and addresses that were disguised ("hxxp", "[.]", "(at)") written out. It knows where
 * in the original each of its characters stands.
 */
final class PlainText {
    private final String text;
    private final int[] starts;
    private final int[] ends;

    private PlainText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static PlainText of(String original) {
        return new Disguise(simplified(original)).removed();
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    /** The character there, or a line break beyond the ends. */
    char at(int index) {
        return index < 0 || index >= text.length() ? '\n' : text.charAt(index);
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    Span span(int start, int end, Kind kind) {
        return new Span(starts[start], ends[end - 1], kind);
    }

    private static PlainText simplified(String original) {
        var plain = new Builder(original.length());
        for (int i = 0; i < original.length(); ) {
            int character = original.codePointAt(i);
            int end = i + Character.charCount(character);
            if (character < 0x80 || isPlainLetter(character)) {
                plain.add((char) character, i, end);
            } else if (Character.getType(character) != Character.FORMAT) {
                add(character, i, end, plain);
            }
            i = end;
        }
        return plain.build();
    }

    /** Å, ä, é and the like, which would only be looked up to stay as they are. */
    private static boolean isPlainLetter(int character) {
        return character >= 0xc0 && character < 0x180 && Character.isLetter(character);
    }

    private static void add(int character, int start, int end, Builder plain) {
        if (Character.isDigit(character)) {
            plain.add((char) ('0' + Character.digit(character, 10)), start, end);
        } else if (Character.getType(character) == Character.DASH_PUNCTUATION
                || character == '\u2212') {
            plain.add('-', start, end);
        } else if (Character.isSpaceChar(character)) {
            plain.add(' ', start, end);
        } else if (character == '\u3002' || character == '\uff61') {
            plain.add('.', start, end);
        } else {
            var written = Character.toString(character);
            // Letters of other styles, such as full width; where it takes several, it stays.
            var simple = Normalizer.normalize(written, Normalizer.Form.NFKC);
            var kept = simple.length() == 1 ? simple : written;
            for (int k = 0; k < kept.length(); k++) {
                plain.add(kept.charAt(k), start, end);
            }
        }
    }

    /** Grows a text and the places of its characters. */
    static final class Builder {
        private final StringBuilder text;
        private final int[] starts;
        private final int[] ends;

        Builder(int capacity) {
            text = new StringBuilder(capacity);
            starts = new int[capacity];
            ends = new int[capacity];
        }

        void add(char character, int start, int end) {
            starts[text.length()] = start;
            ends[text.length()] = end;
            text.append(character);
        }

        int length() {
            return text.length();
        }

        char at(int index) {
            return index < 0 ? '\n' : text.charAt(index);
        }

        int start(int index) {
            return starts[index];
        }

        void cutTo(int length) {
            text.setLength(length);
        }

        /** Replaces what lies between by one character that stands for all of it. */
        void join(int from, int to, char character) {
            ends[from] = ends[to - 1];
            text.setCharAt(from, character);
            text.delete(from + 1, to);
            int rest = text.length() - from - 1;
            System.arraycopy(starts, to, starts, from + 1, rest);
            System.arraycopy(ends, to, ends, from + 1, rest);
        }

        PlainText build() {
            return new PlainText(text.toString(), starts, ends);
        }
    }
}
