package org.barometer.trend.audit.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256 digest, written as 64 digits of 0-9 and a-f. */
public record Hash(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** What the first entry of a chain continues. */
    public static final Hash NONE = new Hash("0".repeat(64));

    public Hash {
        if (!isOne(hex)) {
            throw new IllegalArgumentException("A hash has 64 digits of 0-9 and a-f");
        }
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** The digest of these parts, one after the other. */
    static Hash of(byte[]... parts) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                sha256.update(part);
            }
            return new Hash(HexFormat.of().formatHex(sha256.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** The digest of this one's 32 bytes followed by the text in UTF-8. */
    public Hash then(String text) {
        return of(bytes(), text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
