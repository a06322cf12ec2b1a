package org.barometer.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir Path data;

    @Test
    void keepsASecretOnceMade() {
        var first = Secrets.in(data).client("barometer-survey");

        assertThat(Secrets.in(data).client("barometer-survey")).isEqualTo(first);
        assertThat(Secrets.in(data).client("barometer-trend")).isNotEqualTo(first);
    }

    @Test
    void writesSecretsThatNeedNoQuoting() {
        assertThat(Secrets.random()).matches("[A-Za-z0-9]{32}");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void letsOnlyTheOwnerReadTheSecretsAndTheKey() throws IOException {
        var made = Secrets.in(data).postgres();
        var key = SigningKey.in(data, "release");

        assertThat(made).isNotEmpty();
        for (var file : new Path[] {data.resolve("secrets.properties"), key}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void makesAnEd25519KeyThatTheJdkReads()
            throws IOException, NoSuchAlgorithmException, InvalidKeySpecException {
        var pem = Files.readString(SigningKey.in(data, "release"));
        var body = pem.replaceAll("-----[A-Z ]+-----", "");

        var key =
                KeyFactory.getInstance("Ed25519")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));

        assertThat(key.getAlgorithm()).isEqualTo("EdDSA");
        assertThat(SigningKey.in(data, "release")).hasContent(pem);
    }
}
