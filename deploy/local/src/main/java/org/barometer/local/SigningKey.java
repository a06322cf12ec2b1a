package org.barometer.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The Ed25519 key that signs releases of a local installation, made at the first start. */
final class SigningKey {
    private static final int LINE = 64;

    private SigningKey() {}

    static Path in(Path data) {
        var file = data.resolve("release-signing-key.pem");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(data);
                var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
                var body = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
                Secrets.createForOwner(file);
                Files.writeString(
                        file,
                        """
                        -----BEGIN PRIVATE KEY-----
                        %s
                        -----END PRIVATE KEY-----
                        """
                                .formatted(body.encodeToString(key.getEncoded())));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
