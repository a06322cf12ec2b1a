package org.barometer.agency.audit.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The half of the key of tree heads that everybody may have.
 *
 * @param id RFC 7638 thumbprint: two instances with one key need not agree on a name for it
 * @param x the 32 bytes of the key, as in a JWK
 */
public record HeadKey(String id, String x) {
    /** What every Ed25519 public key begins with (RFC 8410). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** The key as the JDK writes it. */
    public static HeadKey of(PublicKey key) {
        var encoded = key.getEncoded();
        var bytes = new byte[encoded.length - PREFIX.length];
        System.arraycopy(encoded, PREFIX.length, bytes, 0, bytes.length);
        return of(bytes);
    }

    /** Reads what {@code openssl pkey -pubout} writes. */
    public static HeadKey ofPem(String pem) {
        var base64 =
                pem.replace("-----BEGIN PUBLIC KEY-----", "")
                        .replace("-----END PUBLIC KEY-----", "")
                        .replaceAll("\\s", "");
        try {
            return of(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(
                                    new X509EncodedKeySpec(Base64.getDecoder().decode(base64))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("No public Ed25519 key in PEM", e);
        }
    }

    private static HeadKey of(byte[] bytes) {
        var x = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var thumbprint = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
        var id = Hash.of(thumbprint.getBytes(StandardCharsets.UTF_8)).bytes();
        return new HeadKey(Base64.getUrlEncoder().withoutPadding().encodeToString(id), x);
    }

    /** The key as openssl reads it. */
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(Base64.getEncoder().encodeToString(encoded()));
    }

    /** Whether this key has signed the head. */
    public boolean verifies(SignedHead head) {
        if (!head.key().equals(id)) {
            return false;
        }
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded())));
            verifier.update(head.signed().getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getDecoder().decode(head.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private byte[] encoded() {
        var bytes = Base64.getUrlDecoder().decode(x);
        var encoded = new byte[PREFIX.length + bytes.length];
        System.arraycopy(PREFIX, 0, encoded, 0, PREFIX.length);
        System.arraycopy(bytes, 0, encoded, PREFIX.length, bytes.length);
        return encoded;
    }
}
