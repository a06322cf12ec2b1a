package org.barometer.agency.agency.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An administrator's wish for a new agency, under a key that makes repeating it harmless. */
public record Registration(String administrator, String key, Agency agency) {

    /** Equal for equal wishes, so that a repeated one is told from a key used twice. */
    public String digest() {
        var details = agency.details();
        var text =
                String.join(
                        "\n",
                        agency.code().value(),
                        details.name().value(),
                        details.country().value(),
                        details.type().name(),
                        details.size().name());
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
