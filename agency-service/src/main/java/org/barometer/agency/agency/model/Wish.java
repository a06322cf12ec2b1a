package org.barometer.agency.agency.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Something that an administrator wants once, under a key that makes repeating it harmless. */
public record Wish(String administrator, String key, String digest) {

    /** Equal wishes have equal digests, so that a repeated one is told from a key used twice. */
    public static Wish of(String administrator, String key, List<String> said) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            var text = String.join("\n", said).getBytes(StandardCharsets.UTF_8);
            return new Wish(administrator, key, HexFormat.of().formatHex(sha256.digest(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
