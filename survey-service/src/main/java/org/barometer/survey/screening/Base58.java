package org.barometer.survey.screening;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Wallets written in base 58. */
final class Base58 {
    private static final String BITCOIN =
            "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String RIPPLE =
            "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);

    /** A version, a hash of 20 bytes and a checksum; two bytes of version at most. */
    private static final int PAYLOAD = 25;

    private static final int CHECKSUM = 4;

    private Base58() {}

    /** Bitcoin and the many that took over its form, such as Litecoin, Dogecoin, Dash and Tron. */
    static boolean isBitcoin(String token) {
        return isChecked(token, BITCOIN);
    }

    static boolean isRipple(String token) {
        return token.startsWith("r") && isChecked(token, RIPPLE);
    }

    /**
     * By length and first character: the checksum is Keccak, which the JDK does not have, and
     * nothing else that is written is as long.
     */
    static boolean isMonero(String token) {
        return (token.length() == 95 || token.length() == 106)
                && (token.startsWith("4") || token.startsWith("8"))
                && token.chars().allMatch(character -> BITCOIN.indexOf(character) >= 0);
    }

    private static boolean isChecked(String token, String alphabet) {
        if (token.length() > 36) {
            return false;
        }
        var bytes = decode(token, alphabet);
        if (bytes == null || (bytes.length != PAYLOAD && bytes.length != PAYLOAD + 1)) {
            return false;
        }
        int end = bytes.length - CHECKSUM;
        var checksum = sha256(sha256(Arrays.copyOf(bytes, end)));
        return Arrays.equals(bytes, end, bytes.length, checksum, 0, CHECKSUM);
    }

    private static byte @Nullable [] decode(String token, String alphabet) {
        var value = BigInteger.ZERO;
        for (int i = 0; i < token.length(); i++) {
            int digit = alphabet.indexOf(token.charAt(i));
            if (digit < 0) {
                return null;
            }
            value = value.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        int zeros = 0;
        while (zeros < token.length() && token.charAt(zeros) == alphabet.charAt(0)) {
            zeros++;
        }
        var magnitude = value.toByteArray();
        int sign = magnitude.length > 1 && magnitude[0] == 0 ? 1 : 0;
        var bytes = new byte[zeros + magnitude.length - sign];
        System.arraycopy(magnitude, sign, bytes, zeros, magnitude.length - sign);
        return bytes;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
