package org.barometer.agency.audit;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.barometer.agency.audit.model.HeadKey;

/** The key with which this instance signs heads; without one the service does not start. */
@Startup
@ApplicationScoped
class HeadSigningKey {
    private static final String PROPERTY = "barometer.audit.signing-key";

    private final PrivateKey key;
    private final HeadKey publicKey;

    HeadSigningKey(AuditConfig config, HeadStore heads) {
        var file = required(config.signingKey());
        try {
            var read = read(file);
            key = read;
            publicKey = HeadKey.of(publicHalf(read));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "%s: %s holds no private Ed25519 key in PEM (PKCS#8)".formatted(PROPERTY, file),
                    e);
        }
        heads.publish(publicKey);
    }

    /** The name of the key, under which its public half is published. */
    String id() {
        return publicKey.id();
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
                                        + " is not set: heads of the audit log cannot be signed."
                                        + " Name a file made with: openssl genpkey -algorithm"
                                        + " ed25519"));
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
        return pair.getPublic();
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
