package org.barometer.trend.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void saysEverythingInSwedishToo() throws IOException {
        var swedish = new Properties();
        try (var file = MessagesTest.class.getResourceAsStream("/messages/page_sv.properties")) {
            assertThat(file).isNotNull();
            swedish.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }

        assertThat(swedish.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(PageMessages.class.getDeclaredMethods())
                                .map(Method::getName)
                                .toList());
    }
}
