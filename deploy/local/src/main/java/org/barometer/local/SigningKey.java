package org.barometer.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The Ed25519 keys that sign for a local installation, made at the first start. */
final class SigningKey {
    private static final int LINE = 64;

    private SigningKey() {}

    /** What it signs is part of its name: no key is used for two things. */
    static Path in(Path data, String signed) {
        var file = data.resolve(signed + "-signing-key.pem");
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
