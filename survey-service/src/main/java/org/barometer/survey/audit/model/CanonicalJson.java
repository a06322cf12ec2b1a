package org.barometer.survey.audit.model;

import java.util.Map;
import java.util.TreeMap;
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

    private static String value(Object value) {
        return switch (value) {
            case String text -> quoted(text);
            case Long number -> number.toString();
            case Map<?, ?> fields -> write(withNames(fields));
            default -> throw new IllegalArgumentException("Codes, whole numbers and objects only");
        };
    }

    private static Map<String, Object> withNames(Map<?, ?> fields) {
        var named = new TreeMap<String, Object>();
        fields.forEach((name, value) -> named.put((String) name, value));
        return named;
    }

    private static String quoted(String code) {
        return '"' + Code.of(code) + '"';
    }
}
