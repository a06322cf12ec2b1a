package org.barometer.survey.signing;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * The key with which this instance signs receipts; without one the service does not start.
 *
 * <p>Bouncy Castle signs in a twentieth of the time that the JDK takes, which counts here: every
 * submission is signed. Both give the same signature, since Ed25519 leaves nothing to chance.
 */
@Startup
@ApplicationScoped
public class SigningKey {
    private static final String PROPERTY = "barometer.receipt.signing-key";

    private final byte[] seed;
    private final byte[] publicHalf = new byte[Ed25519.PUBLIC_KEY_SIZE];
    private final PublicKey publicKey;

    SigningKey(SigningConfig config, PublicKeys keys) {
        var file = required(config.signingKey());
        try {
            seed = read(file).getBytes().orElseThrow();
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "%s: %s holds no private Ed25519 key in PEM (PKCS#8)".formatted(PROPERTY, file),
                    e);
        }
        Ed25519.generatePublicKey(seed, 0, publicHalf, 0);
        publicKey = PublicKey.of(publicHalf);
        keys.publish(publicKey);
    }

    /** The name of the key, under which its public half is published. */
    public String id() {
        return publicKey.id();
    }

    /** Base64 of the signature over a text in UTF-8; the same text always gives the same. */
    public String sign(String text) {
        var message = text.getBytes(StandardCharsets.UTF_8);
        var signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, publicHalf, 0, message, 0, message.length, signature, 0);
        return Base64.getEncoder().encodeToString(signature);
    }

    private static Path required(Optional<Path> file) {
        return file.orElseThrow(
                () ->
                        new IllegalStateException(
                                PROPERTY
                                        + " is not set: receipts cannot be signed. Name a file made with:"
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
}
