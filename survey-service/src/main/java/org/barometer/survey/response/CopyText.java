package org.barometer.survey.response;

import org.jspecify.annotations.Nullable;

/** Writes values as PostgreSQL's COPY reads them. */
final class CopyText {
    private CopyText() {}

    static StringBuilder append(StringBuilder to, @Nullable String value) {
        if (value == null) {
            return to.append("\\N");
        }
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            var escaped =
                    switch (value.charAt(i)) {
                        case '\\' -> "\\\\";
                        case '\t' -> "\\t";
                        case '\n' -> "\\n";
                        case '\r' -> "\\r";
                        default -> "";
                    };
            if (!escaped.isEmpty()) {
                to.append(value, from, i).append(escaped);
                from = i + 1;
            }
        }
        return to.append(value, from, value.length());
    }
}
