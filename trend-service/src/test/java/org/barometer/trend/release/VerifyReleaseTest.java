package org.barometer.trend.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.trend.pages.model.ReleaseFixture.aRelease;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // The test's framework fills its fields.
class VerifyReleaseTest {
    @TempDir Path folder;

    private Path file;
    private Path keys;
    private String text;

    @BeforeEach
    void download() throws IOException {
        var key = key("a.pem");
        text = ReleaseFile.write(signed(key));
        file = Files.writeString(folder.resolve("R-0001.json"), text);
        keys = keysOf(key, "keys.json");
    }

    @Test
    void findsNothingInWhatWasSigned() {
        var result = verify();

        assertThat(result.code()).isZero();
        assertThat(result.text()).contains("R-0001").contains("as it was signed");
    }

    @Test
    void findsAnotherFigure() throws IOException {
        Files.writeString(file, text.replace("\"x\":126", "\"x\":127"));

        assertThat(verify().text())
                .contains("FLAW  The digest")
                .contains("FLAW  No key that was given has signed the content")
                .contains("NOT as it was signed");
        assertThat(verify().code()).isEqualTo(1);
    }

    @Test
    void findsAnotherFigureWithItsDigestComputedAnew() throws IOException {
        var other = ReleaseFile.read(text.replace("\"x\":126", "\"x\":127"));
        Files.writeString(
                file,
                text.replace("\"x\":126", "\"x\":127")
                        .replace(other.digest(), CanonicalJson.sha256(other.content())));

        assertThat(verify().code()).isEqualTo(1);
        assertThat(verify().text()).doesNotContain("digest is not").contains("FLAW  No key");
    }

    @Test
    void findsAnotherForm() throws IOException {
        Files.writeString(file, text.replaceFirst(",\"digest\"", ", \"digest\""));

        assertThat(verify().code()).isEqualTo(1);
        assertThat(verify().text()).contains("FLAW  It is not in its canonical form");
    }

    @Test
    void believesNoOtherKey() throws IOException {
        keys = keysOf(key("b.pem"), "others.json");

        assertThat(verify().code()).isEqualTo(1);
        assertThat(verify().text()).contains("FLAW  No key");
    }

    @Test
    void saysWhenItCannotLook() throws IOException {
        Files.writeString(file, "[]");
        assertThat(verify().code()).isEqualTo(2);

        Files.writeString(keys, "nothing");
        assertThat(verify().code()).isEqualTo(2);
        assertThat(run(List.of(file.toString())).text()).startsWith("Usage");
    }

    private record Result(int code, String text) {}

    private Result verify() {
        return run(List.of(file.toString(), "--key", keys.toString()));
    }

    private static Result run(List<String> arguments) {
        var bytes = new ByteArrayOutputStream();
        var code = VerifyRelease.run(arguments, new PrintStream(bytes, true, UTF_8));
        return new Result(code, bytes.toString(UTF_8));
    }

    private SigningKey key(String name) throws IOException {
        var pem = SigningKeyFile.make(folder.resolve(name));
        return new SigningKey(
                new ReleaseConfig() {
                    @Override
                    public Optional<Path> signingKey() {
                        return Optional.of(pem);
                    }

                    @Override
                    public Duration poll() {
                        return Duration.ofSeconds(1);
                    }
                });
    }

    private Path keysOf(SigningKey key, String name) throws IOException {
        var set =
                new SigningKeyResource.KeySet(List.of(SigningKeyResource.Key.of(key.publicKey())));
        return Files.writeString(folder.resolve(name), CanonicalJson.write(set));
    }

    private static Release signed(SigningKey key) {
        var content =
                aRelease()
                        .officers(2016)
                        .measure("trends", "Trends?", "Trender?")
                        .option("APPS", "Apps", "Appar")
                        .figure(2016, "APPS", 126, 370)
                        .build();
        var canonical = CanonicalJson.write(content);
        return new Release(
                content.release(),
                content,
                canonical,
                CanonicalJson.sha256(canonical),
                key.sign(canonical),
                key.publicKey().id(),
                Set.of("a"),
                List.of(Step.compiled(Instant.EPOCH, "a", Optional.empty())));
    }
}
