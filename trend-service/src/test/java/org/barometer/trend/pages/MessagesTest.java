package org.barometer.trend.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {

    @ParameterizedTest
    @CsvSource({
        "page,org.barometer.trend.pages.PageMessages",
        "cases,org.barometer.trend.pages.CaseMessages",
        "insight,org.barometer.trend.insight.InsightMessages",
        "check,org.barometer.trend.checks.CheckMessages",
        "checkpage,org.barometer.trend.checks.CheckPageMessages",
        "series,org.barometer.trend.series.SeriesMessages",
        "own,org.barometer.trend.own.OwnMessages"
    })
    void saysEverythingInSwedishToo(String bundle, Class<?> english) throws IOException {
        var swedish = new Properties();
        try (var file =
                MessagesTest.class.getResourceAsStream("/messages/" + bundle + "_sv.properties")) {
            assertThat(file).isNotNull();
            swedish.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }

        assertThat(swedish.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(english.getDeclaredMethods()).map(Method::getName).toList());
    }
}
