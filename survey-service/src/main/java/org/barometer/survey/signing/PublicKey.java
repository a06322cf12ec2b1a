package org.barometer.survey.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * The half of a signing key that everybody may have.
 *
 * @param id RFC 7638 thumbprint: two instances with one key need not agree on a name for it
 * @param x the key itself, as in a JWK
 */
record PublicKey(String id, String x) {

    static PublicKey of(byte[] key) {
        var x = base64Url(key);
        var thumbprint = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
        return new PublicKey(base64Url(sha256(thumbprint)), x);
    }

    /** Whether it says so of this text; the signature in base64. */
    boolean verifies(String text, String signature) {
        try {
            var bytes = Base64.getDecoder().decode(signature);
            var message = text.getBytes(StandardCharsets.UTF_8);
            return bytes.length == Ed25519.SIGNATURE_SIZE
                    && Ed25519.verify(
                            bytes,
                            0,
                            Base64.getUrlDecoder().decode(x),
                            0,
                            message,
                            0,
                            message.length);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
