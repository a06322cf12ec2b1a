package org.barometer.trend.release.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.barometer.trend.estimate.model.Cluster;
import org.barometer.trend.estimate.model.Confidence;
import org.barometer.trend.estimate.model.Design;
import org.barometer.trend.estimate.model.Estimand;
import org.barometer.trend.estimate.model.IntervalMethod;
import org.barometer.trend.estimate.model.Part;
import org.barometer.trend.estimate.model.PooledDesignEffect;
import org.barometer.trend.estimate.model.Proportion;
import org.barometer.trend.estimate.model.Sums;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The published figure that docs/statistics.md computes by hand, from the table that it gives. */
class PublishedFigureTest {
    private String section;
    private Proportion share;
    private List<Part> parts;

    @BeforeEach
    void readTheDocument() throws IOException {
        var contracts = Path.of(Objects.requireNonNull(System.getProperty("contracts")));
        var document = Files.readString(contracts.resolveSibling("statistics.md"), UTF_8);
        var start = document.indexOf("## A published figure by hand");
        section = document.substring(start, document.indexOf("\n## ", start + 1));
        var bases = row("n_g");
        var counts = row("x_g");
        var agencies = row("agencies");
        parts = new ArrayList<>();
        for (var i = 0; i < bases.size(); i++) {
            for (var agency = 0; agency < agencies.get(i); agency++) {
                parts.add(Part.of(i + "/" + agency, bases.get(i), counts.get(i)));
            }
        }
        var design =
                Design.of(parts.stream().map(part -> Cluster.of(part.agency(), "AA")).toList());
        share = Proportion.of(Sums.of(design, parts), Estimand.RESPONDENTS).orElseThrow();
    }

    @Test
    void isComputedAsTheDocumentSays() {
        var squares =
                parts.stream()
                        .mapToDouble(part -> Math.pow(part.sum() - share.p() * part.base(), 2))
                        .sum();
        var variance = share.estimate().variance();
        var independent = share.p() * (1 - share.p()) / share.base();

        says(
                String.format(
                        Locale.ROOT,
                        "n = Σ n_g = %d, x = Σ x_g = %d: p = %.6f",
                        share.base(),
                        share.count(),
                        share.p()));
        says(String.format(Locale.ROOT, "add up to %.5f", squares));
        says(
                String.format(
                        Locale.ROOT,
                        "V = 64/63 · %.5f/435² = %.10f and SE = %.4f",
                        squares,
                        variance,
                        share.estimate().standardError()));
        says(
                String.format(
                        Locale.ROOT,
                        "p(1 − p)/n = %.9f: design effect %.4f",
                        independent,
                        share.designEffect().orElseThrow()));
        says(
                String.format(
                        Locale.ROOT,
                        "n_eff = min(435, %.0f) = %.0f",
                        share.p() * (1 - share.p()) / variance,
                        share.effectiveSize().orElseThrow()));
    }

    @Test
    void hasTheIntervalThatTheDocumentSays() {
        var reported =
                share.interval(PooledDesignEffect.NONE, Confidence.OF_95_PERCENT).orElseThrow();
        var interval = reported.interval();

        assertThat(reported.method()).isEqualTo(IntervalMethod.DESIGN);
        says(
                String.format(
                        Locale.ROOT,
                        "t(%d) = %.5f",
                        share.degreesOfFreedom(),
                        TDistribution.of(share.degreesOfFreedom())
                                .inverseSurvivalProbability(0.025)));
        says(
                String.format(
                        Locale.ROOT,
                        "centre %.6f, half width %.6f: %.6f to %.6f",
                        (interval.lower() + interval.upper()) / 2,
                        (interval.upper() - interval.lower()) / 2,
                        interval.lower(),
                        interval.upper()));
        var printed = Printed.of(Optional.of(interval));
        says(
                String.format(
                        Locale.ROOT,
                        "**%.0f to %.0f**",
                        100 * Objects.requireNonNull(printed.lower()),
                        100 * Objects.requireNonNull(printed.upper())));
        says(String.format(Locale.ROOT, "printed as **%.0f %%**", 100 * share.p()));
    }

    private void says(String words) {
        assertThat(section).contains(words);
    }

    /** The numbers behind a name in the table. */
    private List<Integer> row(String name) {
        var line =
                section.lines()
                        .filter(one -> one.startsWith("| " + name + " |"))
                        .findFirst()
                        .orElseThrow();
        return Arrays.stream(line.substring(name.length() + 4).split("\\|", 0))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList();
    }
}
