package org.barometer.trend.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The revision that a caller had in view, so that nobody overwrites what they have not seen. */
public final class Precondition {
    private static final Pattern STRONG_TAG = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    private Precondition() {}

    /** Reads the If-Match header of a request that changes something. */
    public static long revision(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    428, "precondition-required", "Send If-Match with the ETag that you read");
        }
        var tag = STRONG_TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw failed();
        }
        return Long.parseLong(tag.group(1));
    }

    public static ProblemException failed() {
        return new ProblemException(
                412, "precondition-failed", "It has changed since you read it; read it again");
    }
}
