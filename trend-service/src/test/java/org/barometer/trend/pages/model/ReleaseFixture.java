package org.barometer.trend.pages.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.barometer.trend.catalogue.model.Bridge;
import org.barometer.trend.catalogue.model.Comparability;
import org.barometer.trend.catalogue.model.Comparability.Verdict;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.disclosure.model.DisclosurePolicy;
import org.barometer.trend.estimate.model.Direction;
import org.barometer.trend.estimate.model.Wilson;
import org.barometer.trend.release.model.Flag;
import org.barometer.trend.release.model.IntervalRule;
import org.barometer.trend.release.model.Observation;
import org.barometer.trend.release.model.PublishedChange;
import org.barometer.trend.release.model.PublishedEdition;
import org.barometer.trend.release.model.PublishedMeasure;
import org.barometer.trend.release.model.PublishedQuestion;
import org.barometer.trend.release.model.ReleaseContent;
import org.barometer.trend.release.model.Visibility;
import org.jspecify.annotations.Nullable;

/** Builds the content of a release; what a test does not say is as in an ordinary one. */
public final class ReleaseFixture {
    private String code = "R-0001";
    private Visibility visibility = Visibility.PUBLIC;
    private final List<PublishedEdition> editions = new ArrayList<>();
    private final Map<String, MeasureFixture> measures = new LinkedHashMap<>();

    private ReleaseFixture() {}

    public static ReleaseFixture aRelease() {
        return new ReleaseFixture();
    }

    public ReleaseFixture code(String newCode) {
        code = newCode;
        return this;
    }

    public ReleaseFixture restricted() {
        visibility = Visibility.RESTRICTED;
        return this;
    }

    public ReleaseFixture officers(int... years) {
        for (var year : years) {
            editions.add(edition("OFFICERS", year, "Officer survey", "Polisenkäten", "PERSON"));
        }
        return this;
    }

    public ReleaseFixture companies(int... years) {
        for (var year : years) {
            editions.add(
                    edition(
                            "COMPANIES",
                            year,
                            "Company survey",
                            "Företagsenkäten",
                            "ORGANISATION"));
        }
        return this;
    }

    /** Starts a measure; what follows is about it. */
    public MeasureFixture measure(String measure, String english, String swedish) {
        return measures.computeIfAbsent(
                measure, key -> new MeasureFixture(key, Map.of("en", english, "sv", swedish)));
    }

    public ReleaseContent build() {
        return new ReleaseContent(
                code,
                Map.of("en", "Surveys 2016–2020", "sv", "Enkäter 2016–2020"),
                visibility,
                Instant.parse("2026-11-22T07:00:00Z"),
                "1.0.0",
                DisclosurePolicy.DEFAULT,
                IntervalRule.AGENCIES_95,
                editions,
                measures.values().stream().map(MeasureFixture::toMeasure).toList(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static PublishedEdition edition(
            String programme, int year, String english, String swedish, String unit) {
        return new PublishedEdition(
                programme + "-" + year,
                programme,
                year,
                Map.of("en", english + " " + year, "sv", swedish + " " + year),
                unit,
                true,
                Map.of(
                        "en", "Report of " + year + ", rebuilt from its published figures",
                        "sv", "Rapporten för " + year + ", återskapad från publicerade siffror"),
                1);
    }

    /** Builds one measure of a release. */
    public final class MeasureFixture {
        private final String measure;
        private final Map<String, String> text;
        private final Map<String, Option> options = new LinkedHashMap<>();
        private final SortedSet<Integer> asked = new TreeSet<>();
        private final List<Observation> observations = new ArrayList<>();
        private final Map<Integer, Comparability> comparability = new HashMap<>();
        private final List<PublishedChange> changes = new ArrayList<>();
        private String programme = "OFFICERS";

        private MeasureFixture(String measure, Map<String, String> text) {
            this.measure = measure;
            this.text = text;
        }

        public MeasureFixture of(String newProgramme) {
            programme = newProgramme;
            return this;
        }

        public MeasureFixture option(String option, String english, String swedish) {
            options.put(option, new Option(option, Map.of("en", english, "sv", swedish)));
            return this;
        }

        /** A figure of the world. */
        public MeasureFixture figure(int year, String option, long x, long n) {
            return figure(Breakdown.WORLD, "WORLD", year, option, x, n);
        }

        public MeasureFixture figure(
                Breakdown by, String area, int year, String option, long x, long n) {
            var interval = Wilson.interval(x, n, IntervalRule.AGENCIES_95.level());
            return add(
                    by,
                    area,
                    year,
                    option,
                    (double) x / n,
                    interval.lower(),
                    interval.upper(),
                    x,
                    n,
                    List.of());
        }

        /** What changed in the world from one year to the next. */
        public MeasureFixture changed(
                String option, int earlier, int later, double difference, Direction direction) {
            changes.add(
                    new PublishedChange(
                            Breakdown.WORLD,
                            "WORLD",
                            option,
                            List.of(option),
                            programme + "-" + earlier,
                            programme + "-" + later,
                            difference,
                            difference - 0.05,
                            difference + 0.05,
                            direction));
            return this;
        }

        /** A figure of the world that is withheld. */
        public MeasureFixture suppressed(int year, String option) {
            return suppressed(Breakdown.WORLD, "WORLD", year, option);
        }

        public MeasureFixture suppressed(Breakdown by, String area, int year, String option) {
            return add(
                    by, area, year, option, null, null, null, null, null, List.of(Flag.SUPPRESSED));
        }

        public MeasureFixture tooFew(Breakdown by, String area, int year, String option, long n) {
            return add(by, area, year, option, null, null, null, null, n, List.of(Flag.TOO_FEW));
        }

        /** Says what has changed in a year, instead of nothing. */
        public MeasureFixture compared(
                int year, int with, Verdict verdict, String reason, Bridge... bridges) {
            comparability.put(
                    year,
                    new Comparability(
                            programme + "-" + with,
                            verdict,
                            Map.of("en", reason, "sv", reason),
                            Map.of(),
                            List.of(bridges)));
            return this;
        }

        public ReleaseFixture and() {
            return ReleaseFixture.this;
        }

        public ReleaseContent build() {
            return ReleaseFixture.this.build();
        }

        private MeasureFixture add(
                Breakdown by,
                String area,
                int year,
                String option,
                @Nullable Double estimate,
                @Nullable Double lower,
                @Nullable Double upper,
                @Nullable Long x,
                @Nullable Long n,
                List<Flag> flags) {
            var edition = programme + "-" + year;
            asked.add(year);
            observations.add(
                    new Observation(
                            by,
                            area,
                            option,
                            year,
                            edition,
                            estimate,
                            lower,
                            upper,
                            x,
                            n,
                            n == null ? null : 41,
                            null,
                            null,
                            1,
                            flags));
            return this;
        }

        private PublishedMeasure toMeasure() {
            var years = List.copyOf(asked);
            for (var i = 1; i < years.size(); i++) {
                if (!comparability.containsKey(years.get(i))) {
                    compared(years.get(i), years.get(i - 1), Verdict.IDENTICAL, "The same");
                }
            }
            var questions =
                    years.stream()
                            .map(
                                    year ->
                                            new PublishedQuestion(
                                                    programme + "-" + year,
                                                    measure,
                                                    "SINGLE_CHOICE",
                                                    text,
                                                    List.copyOf(options.values()),
                                                    null,
                                                    comparability.get(year)))
                            .toList();
            return new PublishedMeasure(
                    measure,
                    observations.stream().map(Observation::by).distinct().sorted().toList(),
                    questions,
                    observations.stream().sorted(Observation.ORDER).toList(),
                    changes);
        }
    }
}
