package org.barometer.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The answers of each agency that docs/statistics.md computes a published figure from. */
class SampleFigureTest {

    record Agency(int base, int count) {
        static final Comparator<Agency> ORDER =
                Comparator.comparingInt(Agency::base).thenComparingInt(Agency::count);

        Agency plus(Agency other) {
            return new Agency(base + other.base, count + other.count);
        }
    }

    @Test
    void areThoseOfTheSample() throws IOException {
        var byAgency = new TreeMap<String, Agency>();
        SampleProgramme.read().expand().stream()
                .filter(edition -> edition.edition().code().equals("OFFICERS-2017"))
                .flatMap(edition -> edition.responses().stream())
                .forEach(
                        response -> {
                            var apps =
                                    response.chosen("increasing_trends")
                                            .contains("SOCIAL_MEDIA_APPS");
                            byAgency.merge(
                                    response.agency(), new Agency(1, apps ? 1 : 0), Agency::plus);
                        });
        var alike = new TreeMap<Agency, Integer>(Agency.ORDER);
        byAgency.values().forEach(agency -> alike.merge(agency, 1, Integer::sum));

        var contracts = Path.of(Objects.requireNonNull(System.getProperty("contracts")));
        assertThat(Files.readString(contracts.resolveSibling("statistics.md"), UTF_8))
                .contains(row("n_g", alike, entry -> entry.getKey().base()))
                .contains(row("x_g", alike, entry -> entry.getKey().count()))
                .contains(row("agencies", alike, Entry::getValue))
                .contains("n = Σ n_g = 435, x = Σ x_g = 200");
    }

    private static String row(
            String name,
            Map<Agency, Integer> alike,
            Function<Entry<Agency, Integer>, Integer> value) {
        return alike.entrySet().stream()
                .map(value)
                .map(String::valueOf)
                .collect(joining(" | ", "| " + name + " | ", " |"));
    }
}
