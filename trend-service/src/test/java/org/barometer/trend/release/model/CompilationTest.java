package org.barometer.trend.release.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.barometer.trend.release.SampleEdition.anEdition;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.disclosure.model.DisclosurePolicy;
import org.barometer.trend.estimate.model.Wilson;
import org.barometer.trend.release.SampleEdition;
import org.barometer.trend.tally.model.Fingerprint;
import org.barometer.trend.tally.model.Tally;
import org.junit.jupiter.api.Test;

class CompilationTest {

    @Test
    void givesTheShareWithItsIntervalAndBase() {
        var edition = anEdition().year(2017).ticked("trends", "APPS", "SE", 41, 435, 200);

        var seen = only(compile(Map.of(), edition));

        assertThat(seen.estimate()).isEqualTo(200.0 / 435);
        assertThat(seen.x()).isEqualTo(200);
        assertThat(seen.n()).isEqualTo(435);
        assertThat(seen.agencies()).isEqualTo(41);
        var wilson = Wilson.interval(200, 435, 0.95);
        assertThat(seen.lower()).isEqualTo(wilson.lower());
        assertThat(seen.upper()).isEqualTo(wilson.upper());
        assertThat(seen.year()).isEqualTo(2017);
        assertThat(seen.questionnaireVersion()).isEqualTo(3);
        assertThat(seen.flags()).isEmpty();
    }

    @Test
    void knowsWhetherAllAnswersHaveArrived() {
        var edition = anEdition().ticked("trends", "APPS", "SE", 41, 435, 200);
        var all = edition.tallies();
        var oneAgencyMissing = new HashMap<>(all);
        oneAgencyMissing.remove(oneAgencyMissing.keySet().iterator().next());
        var oneAmendmentMissing = new HashMap<>(all);
        oneAmendmentMissing.replaceAll(
                (agency, tally) ->
                        new Tally(tally.responses(), Fingerprint.of(agency, 2), tally.questions()));

        assertThat(new Compilation.Answers(edition.edition(), all).areComplete()).isTrue();
        assertThat(new Compilation.Answers(edition.edition(), oneAgencyMissing).areComplete())
                .isFalse();
        assertThat(new Compilation.Answers(edition.edition(), oneAmendmentMissing).areComplete())
                .isFalse();
        assertThat(new Compilation.Answers(anEdition().open().edition(), Map.of()).areComplete())
                .isFalse();
    }

    @Test
    void saysNothingAtAllOfAHiddenFigure() {
        var edition =
                anEdition()
                        .chose(
                                "workload",
                                "SE",
                                41,
                                Map.of("MORE_DEMANDING", 276, "LESS_DEMANDING", 4, "OTHER", 90));

        var hidden =
                compile(Map.of(), edition).getFirst().observations().stream()
                        .filter(seen -> !seen.flags().isEmpty())
                        .toList();

        assertThat(hidden)
                .extracting(Observation::option)
                .containsExactly("LESS_DEMANDING", "OTHER");
        assertThat(hidden)
                .allSatisfy(
                        seen -> {
                            assertThat(seen.flags()).containsExactly(Flag.SUPPRESSED);
                            assertThat(seen.estimate()).isNull();
                            assertThat(seen.x()).isNull();
                            assertThat(seen.n()).isNull();
                            assertThat(seen.agencies()).isNull();
                            assertThat(seen.lower()).isNull();
                            assertThat(seen.upper()).isNull();
                        });
    }

    @Test
    void showsOnlyTheBaseOfFewRespondents() {
        var edition = anEdition().ticked("trends", "APPS", "SE", 4, 29, 12);

        var seen = only(compile(Map.of(), edition));

        assertThat(seen.flags()).containsExactly(Flag.TOO_FEW);
        assertThat(seen.n()).isEqualTo(29);
        assertThat(seen.agencies()).isEqualTo(4);
        assertThat(seen.x()).isNull();
        assertThat(seen.estimate()).isNull();
    }

    @Test
    void hidesTheSameInTheWorldWhateverBreakdownIsAskedFor() {
        var edition =
                anEdition()
                        .ticked("trends", "APPS", "SE", 10, 100, 50)
                        .ticked("trends", "APPS", "NO", 10, 90, 40)
                        .ticked("trends", "APPS", "FI", 2, 20, 10);

        var world = compile(Map.of(), edition).getFirst().observations();
        var countries =
                compile(Map.of("trends", Set.of(Breakdown.COUNTRY)), edition)
                        .getFirst()
                        .observations();

        assertThat(countries).containsAll(world);
        assertThat(countries)
                .filteredOn(seen -> seen.by() == Breakdown.COUNTRY)
                .extracting(Observation::area, Observation::flags)
                .containsExactly(
                        tuple("FI", List.of(Flag.SUPPRESSED)),
                        tuple("NO", List.of(Flag.SUPPRESSED)),
                        tuple("SE", List.of()));
    }

    @Test
    void followsAMeasureOverTheEditions() {
        var first = anEdition().year(2016).ticked("trends", "APPS", "SE", 40, 370, 126);
        var second = anEdition().year(2017).ticked("trends", "APPS", "SE", 41, 435, 200);

        var measure = compile(Map.of(), second, first).getFirst();

        assertThat(measure.observations())
                .extracting(Observation::year)
                .containsExactly(2016, 2017);
        assertThat(measure.questions())
                .extracting(PublishedQuestion::edition)
                .containsExactly(first.code(), second.code());
    }

    @Test
    void givesTheSameFiguresInAnyOrderOfEditions() {
        var first = anEdition().year(2016).ticked("trends", "APPS", "SE", 40, 370, 126);
        var second = anEdition().year(2017).ticked("trends", "APPS", "SE", 41, 435, 200);

        assertThat(compile(Map.of(), first, second)).isEqualTo(compile(Map.of(), second, first));
    }

    private static Observation only(List<PublishedMeasure> measures) {
        assertThat(measures).hasSize(1);
        assertThat(measures.getFirst().observations()).hasSize(1);
        return measures.getFirst().observations().getFirst();
    }

    private static List<PublishedMeasure> compile(
            Map<String, Set<Breakdown>> breakdowns, SampleEdition... editions) {
        var agencies = new HashMap<String, Agency>();
        var answers =
                Arrays.stream(editions)
                        .map(
                                edition -> {
                                    agencies.putAll(edition.agencies());
                                    return new Compilation.Answers(
                                            edition.edition(), edition.tallies());
                                })
                        .toList();
        return Compilation.of(answers, agencies, breakdowns, DisclosurePolicy.DEFAULT);
    }
}
