package org.barometer.trend.tally;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.barometer.trend.tally.model.Answer;
import org.barometer.trend.tally.model.Fingerprint;
import org.barometer.trend.tally.model.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Reads response events. Token by token, because every response passes here, and some twice; fields
 * that it does not know are skipped, since fields are only added.
 */
final class ResponseReader {
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final int LONGEST_CODE = 64;
    private static final int MOST_DIGITS = 30;

    Reading read(byte[] event) {
        try (var parser = JSON.createParser(event)) {
            var reading = read(parser);
            return parser.nextToken() == null ? reading : new Reading.Refused("not-one-object");
        } catch (Malformed e) {
            return new Reading.Refused(e.reason);
        } catch (IOException e) {
            // Jackson's message quotes the text: it must not get into a header or a log.
            return new Reading.Refused("not-json");
        }
    }

    private static Reading read(JsonParser parser) throws IOException {
        expect(parser.nextToken(), JsonToken.START_OBJECT, "not-an-object");
        String response = null;
        String edition = null;
        String agency = null;
        var revision = 0;
        List<Answer> codes = null;
        List<Answer> numbers = null;
        for (var field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            var value = parser.nextToken();
            switch (field) {
                case "response" -> response = text(parser, value, "response");
                case "edition" -> edition = code(parser, value, "edition");
                case "agency" -> agency = code(parser, value, "agency");
                case "revision" -> {
                    expect(value, JsonToken.VALUE_NUMBER_INT, "revision");
                    revision = parser.getIntValue();
                }
                case "codes" -> {
                    expect(value, JsonToken.START_OBJECT, "codes");
                    codes = codes(parser);
                }
                case "numbers" -> {
                    expect(value, JsonToken.START_OBJECT, "numbers");
                    numbers = numbers(parser);
                }
                default -> parser.skipChildren();
            }
        }
        if (response == null
                || edition == null
                || agency == null
                || revision < 1
                || codes == null
                || numbers == null) {
            throw new Malformed("field-missing");
        }
        return new Reading.Counted(
                new Snapshot(
                        edition,
                        agency,
                        Fingerprint.of(response, revision),
                        together(codes, numbers)));
    }

    private static List<Answer> codes(JsonParser parser) throws IOException {
        var codes = new ArrayList<Answer>(32);
        for (var question = parser.nextFieldName();
                question != null;
                question = parser.nextFieldName()) {
            expect(parser.nextToken(), JsonToken.START_ARRAY, "codes");
            codes.add(Answer.coded(question(question), chosen(parser)));
        }
        return codes;
    }

    private static List<String> chosen(JsonParser parser) throws IOException {
        var first = parser.nextToken();
        if (first == JsonToken.END_ARRAY) {
            throw new Malformed("codes");
        }
        var only = code(parser, first, "codes");
        var next = parser.nextToken();
        if (next == JsonToken.END_ARRAY) {
            return List.of(only);
        }
        var several = new ArrayList<String>();
        several.add(only);
        for (; next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            var code = code(parser, next, "codes");
            if (several.contains(code)) {
                throw new Malformed("code-repeated");
            }
            several.add(code);
        }
        return several;
    }

    private static List<Answer> numbers(JsonParser parser) throws IOException {
        var numbers = new ArrayList<Answer>();
        for (var question = parser.nextFieldName();
                question != null;
                question = parser.nextFieldName()) {
            if (!parser.nextToken().isNumeric()) {
                throw new Malformed("numbers");
            }
            numbers.add(Answer.number(question(question), number(parser)));
        }
        return numbers;
    }

    /** None so large or so fine that adding it up would take long. */
    private static BigDecimal number(JsonParser parser) throws IOException {
        var number = parser.getDecimalValue();
        if (Math.abs(number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw new Malformed("numbers");
        }
        return number;
    }

    /** A question that has both codes and a number would count twice in its base. */
    private static List<Answer> together(List<Answer> codes, List<Answer> numbers) {
        for (var number : numbers) {
            for (var coded : codes) {
                if (coded.question().equals(number.question())) {
                    throw new Malformed("question-repeated");
                }
            }
        }
        codes.addAll(numbers);
        return codes;
    }

    private static String question(String name) {
        if (!wellFormed(name, 'a', 'z')) {
            throw new Malformed("question-code");
        }
        return name;
    }

    private static String code(JsonParser parser, JsonToken token, String field)
            throws IOException {
        var code = text(parser, token, field);
        if (!wellFormed(code, 'A', 'Z')) {
            throw new Malformed(field);
        }
        return code;
    }

    private static String text(JsonParser parser, JsonToken token, String field)
            throws IOException {
        expect(token, JsonToken.VALUE_STRING, field);
        return parser.getText();
    }

    /** Letters of one case, digits, and signs after the first character, as the contract says. */
    private static boolean wellFormed(String code, char firstLetter, char lastLetter) {
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            return false;
        }
        for (var i = 0; i < code.length(); i++) {
            var c = code.charAt(i);
            var letter = c >= firstLetter && c <= lastLetter;
            var digit = c >= '0' && c <= '9' && (i > 0 || firstLetter == 'A');
            var sign = i > 0 && (c == '_' || (c == '-' && firstLetter == 'A'));
            if (!letter && !digit && !sign) {
                return false;
            }
        }
        return true;
    }

    private static void expect(@Nullable JsonToken token, JsonToken expected, String reason) {
        if (token != expected) {
            throw new Malformed(reason);
        }
    }

    /** Carries the reason out of the parsing; without a stack trace, which nobody would read. */
    private static final class Malformed extends RuntimeException {
        private final String reason;

        Malformed(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }
}
