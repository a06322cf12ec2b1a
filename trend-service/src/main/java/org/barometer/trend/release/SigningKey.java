package org.barometer.trend.release;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The key with which this instance signs releases; without one the service does not start. */
@Startup
@ApplicationScoped
class SigningKey {
    private static final String PROPERTY = "barometer.release.signing-key";

    private final PrivateKey key;
    private final PublicKey publicKey;

    /**
     * The half of a key that everybody may have.
     *
     * @param id RFC 7638 thumbprint: two instances with one key need not agree on a name for it
     * @param x the key itself, as in a JWK
     */
    record PublicKey(String id, String x) {}

    SigningKey(ReleaseConfig config) {
        var file = required(config.signingKey());
        try {
            var seed = read(file);
            key = seed;
            publicKey = publicHalf(seed);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "%s: %s holds no private Ed25519 key in PEM (PKCS#8)".formatted(PROPERTY, file),
                    e);
        }
    }

    PublicKey publicKey() {
        return publicKey;
    }

    /** Base64 of the signature over a text in UTF-8. */
    String sign(String text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK cannot sign with Ed25519", e);
        }
    }

    private static Path required(Optional<Path> file) {
        return file.orElseThrow(
                () ->
                        new IllegalStateException(
                                PROPERTY
                                        + " is not set: releases cannot be signed. Name a file made with:"
                                        + " openssl genpkey -algorithm ed25519"));
    }

    private static EdECPrivateKey read(Path file) throws IOException, GeneralSecurityException {
        var base64 =
                Files.readString(file)
                        .replace("-----BEGIN PRIVATE KEY-----", "")
                        .replace("-----END PRIVATE KEY-----", "")
                        .replaceAll("\\s", "");
        var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
        return (EdECPrivateKey) KeyFactory.getInstance("Ed25519").generatePrivate(spec);
    }

    private static PublicKey publicHalf(EdECPrivateKey key) throws GeneralSecurityException {
        var seed = key.getBytes().orElseThrow();
        // A private Ed25519 key is the random number that its pair is made from, so the generator,
        // given that number, finds the public half.
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
        var pair = generator.generateKeyPair();
        if (!Arrays.equals(((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow(), seed)) {
            throw new GeneralSecurityException("The public key cannot be worked out");
        }
        var x = base64Url(encoded((EdECPublicKey) pair.getPublic()));
        var thumbprint = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
        var id =
                MessageDigest.getInstance("SHA-256")
                        .digest(thumbprint.getBytes(StandardCharsets.UTF_8));
        return new PublicKey(base64Url(id), x);
    }

    /** RFC 8032: y in 32 bytes, little end first, with the oddness of x in the last bit. */
    private static byte[] encoded(EdECPublicKey key) {
        // The X.509 form ends with exactly these 32 bytes.
        var x509 = key.getEncoded();
        return Arrays.copyOfRange(x509, x509.length - 32, x509.length);
    }

    private static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Not random at all: gives back the number that a key is made from. */
    private static final class Fixed extends SecureRandom {
        private final byte[] seed;

        Fixed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
