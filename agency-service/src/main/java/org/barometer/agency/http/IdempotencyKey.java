package org.barometer.agency.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The caller's own name for one creation, so that sending it again creates nothing new. */
public record IdempotencyKey(String value) {
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,128}");

    /** Reads the header of a request that creates something. */
    public static IdempotencyKey required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(
                    400,
                    "idempotency-key-missing",
                    "Send a header Idempotency-Key, such as a new UUID, and the same one when you"
                            + " retry");
        }
        if (!FORM.matcher(header).matches()) {
            throw new ProblemException(
                    400,
                    "idempotency-key-invalid",
                    "An Idempotency-Key has 1 to 128 visible ASCII characters");
        }
        return new IdempotencyKey(header);
    }
}
