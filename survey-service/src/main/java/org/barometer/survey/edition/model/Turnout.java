package org.barometer.survey.edition.model;

import java.math.BigInteger;
import java.util.HexFormat;

/**
 * Which responses an edition took, so that whoever counts them elsewhere can tell when all have
 * arrived.
 *
 * @param count responses that were submitted and not withdrawn
 * @param fingerprint sum modulo 2^64 of a hash of each of them and its revision, in hexadecimal;
 *     the order in which they came does not matter
 */
public record Turnout(long count, String fingerprint) {

    /** From the sum of the hashes, each taken as a signed number of 64 bits. */
    public static Turnout of(long count, BigInteger sum) {
        return new Turnout(count, HexFormat.of().toHexDigits(sum.longValue()));
    }
}
