package org.barometer.trend.denial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DeniedAccountsTest {
    private final DeniedAccounts accounts = new DeniedAccounts();

    @Test
    void deniesTheAccountOfTheSharedExample() throws IOException {
        var example =
                Files.readAllBytes(
                        Path.of(
                                System.getProperty("contracts"),
                                "events/barometer.accounts.v1.example.json"));
        var account = new ObjectMapper().readTree(example).path("account").asText();
        accounts.learn(account, example);

        assertThat(accounts.contains(account)).isTrue();
        assertThat(accounts.contains("another")).isFalse();
    }

    @Test
    void admitsAnAccountAgainWhenItsEventIsTakenBack() {
        accounts.learn("a", "{}".getBytes(UTF_8));
        accounts.learn("a", null);

        assertThat(accounts.contains("a")).isFalse();
    }

    @Test
    void deniesRatherThanAdmitsWhatItCannotRead() {
        accounts.learn("a", "no json".getBytes(UTF_8));

        assertThat(accounts.contains("a")).isTrue();
    }
}
