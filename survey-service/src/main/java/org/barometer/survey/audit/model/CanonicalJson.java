package org.barometer.survey.audit.model;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * JSON of which there is one text only (RFC 8785): names in order and no white space.
 *
 * <p>Codes need no escapes and numbers are whole, so nothing more is needed of that standard.
 */
final class CanonicalJson {
    private CanonicalJson() {}

    static String write(Map<String, ?> fields) {
        return new TreeMap<String, Object>(fields)
                .entrySet().stream()
                        .map(field -> quoted(field.getKey()) + ":" + value(field.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    /** Reads an object of such values; white space and another order are let pass. */
    static Map<String, Object> read(String text) {
        var reader = new Reader(text);
        var fields = reader.object();
        reader.end();
        return fields;
    }

    private static String value(Object value) {
        return switch (value) {
            case String text -> quoted(text);
            case Long number -> number.toString();
            case Map<?, ?> fields -> write(withNames(fields));
            default -> throw new IllegalArgumentException("Codes, whole numbers and objects only");
        };
    }

    static Map<String, Object> withNames(Map<?, ?> fields) {
        var named = new TreeMap<String, Object>();
        fields.forEach((name, value) -> named.put((String) name, value));
        return named;
    }

    private static String quoted(String code) {
        return '"' + Code.of(code) + '"';
    }

    private static final class Reader {
        private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,15}");
        private static final int DEEPEST = 4;

        private final String text;
        private int at;
        private int depth;

        Reader(String text) {
            this.text = text;
        }

        Map<String, Object> object() {
            if (++depth > DEEPEST) {
                throw unreadable();
            }
            expect('{');
            var fields = new TreeMap<String, Object>();
            if (next() != '}') {
                field(fields);
                while (next() == ',') {
                    at++;
                    field(fields);
                }
            }
            expect('}');
            depth--;
            return fields;
        }

        void end() {
            if (next() != 0) {
                throw unreadable();
            }
        }

        private void field(Map<String, Object> fields) {
            var name = string();
            expect(':');
            if (fields.put(name, value()) != null) {
                throw unreadable();
            }
        }

        private Object value() {
            return switch (next()) {
                case '{' -> object();
                case '"' -> string();
                default -> number();
            };
        }

        private String string() {
            expect('"');
            var end = text.indexOf('"', at);
            if (end < 0) {
                throw unreadable();
            }
            var code = Code.of(text.substring(at, end));
            at = end + 1;
            return code;
        }

        private Long number() {
            var matcher = NUMBER.matcher(text).region(at, text.length());
            if (!matcher.lookingAt()) {
                throw unreadable();
            }
            at = matcher.end();
            return Long.valueOf(matcher.group());
        }

        private void expect(char wanted) {
            if (next() != wanted) {
                throw unreadable();
            }
            at++;
        }

        /** The character that follows white space; 0 at the end. */
        private char next() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return at < text.length() ? text.charAt(at) : 0;
        }

        private IllegalArgumentException unreadable() {
            return new IllegalArgumentException("Not as written, from character " + (at + 1));
        }
    }
}
