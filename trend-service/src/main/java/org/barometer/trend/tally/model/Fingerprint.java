package org.barometer.trend.tally.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells one set of responses from another without naming them: the sum modulo 2^64 of a hash of
 * each response and its revision. Adding and taking away in any order ends in the same sum.
 */
public record Fingerprint(long sum) {
    public static final Fingerprint NONE = new Fingerprint(0);

    /** Of one response, as survey-service computes it too (barometer.editions.v1). */
    public static Fingerprint of(String response, int revision) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest((response + ":" + revision).getBytes(UTF_8));
            return new Fingerprint(ByteBuffer.wrap(hash).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** From its 16 hexadecimal digits. */
    public static Fingerprint parse(String hex) {
        return new Fingerprint(HexFormat.fromHexDigitsToLong(hex));
    }

    public Fingerprint plus(Fingerprint other) {
        return new Fingerprint(sum + other.sum);
    }

    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(sum);
    }
}
