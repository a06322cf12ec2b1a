package org.barometer.trend.release.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.barometer.trend.release.SampleEdition.anEdition;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.catalogue.model.Bridge;
import org.barometer.trend.catalogue.model.Comparability.Verdict;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.estimate.model.Direction;
import org.barometer.trend.estimate.model.IntervalMethod;
import org.barometer.trend.estimate.model.Reliability;
import org.barometer.trend.release.ClearedFigures;
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
        // Agencies as alike as these tell as much as independent respondents: Wilson's with
        // t(40) = 2.0211 in the place of 1.96 is 0.4121 to 0.5082.
        assertThat(seen.lower()).isEqualTo(0.41);
        assertThat(seen.upper()).isEqualTo(0.51);
        assertThat(seen.method()).isEqualTo(IntervalMethod.DESIGN);
        assertThat(seen.reliability()).isEqualTo(Reliability.Grade.RELIABLE);
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

    @Test
    void tellsAChangeBetweenEditionsThatMayBeCompared() {
        var first = anEdition().year(2016).ticked("trends", "APPS", "SE", 40, 370, 126);
        var second =
                anEdition().year(2017).after(first).ticked("trends", "APPS", "SE", 41, 435, 200);

        var changes = compile(Map.of(), first, second).getFirst().changes();

        assertThat(changes).hasSize(1);
        var change = changes.getFirst();
        assertThat(change.difference()).isCloseTo(200.0 / 435 - 126.0 / 370, within(1e-12));
        assertThat(change.lower()).isPositive().isLessThan(change.difference());
        assertThat(change.upper()).isLessThan(0.25).isGreaterThan(change.difference());
        assertThat(change.direction()).isEqualTo(Direction.INCREASED);
        assertThat(change.laterOptions()).containsExactly("APPS");
    }

    @Test
    void tellsNoChangeThatItsIntervalDoesNotShow() {
        var first = anEdition().year(2016).ticked("trends", "APPS", "SE", 40, 370, 126);
        var second =
                anEdition().year(2017).after(first).ticked("trends", "APPS", "SE", 41, 435, 150);

        var figures = figures(Map.of(), first, second);

        assertThat(figures.measures().getFirst().changes())
                .extracting(PublishedChange::direction)
                .containsExactly(Direction.NOT_SHOWN);
        assertThat(figures.insights()).isEmpty();
    }

    @Test
    void comparesNothingAcrossABreak() {
        var first = anEdition().year(2016).ticked("trends", "APPS", "SE", 40, 370, 126);
        var broken =
                anEdition()
                        .year(2017)
                        .after(first, Verdict.BREAK)
                        .ticked("trends", "APPS", "SE", 41, 435, 200);
        var notCompared = anEdition().year(2018).ticked("trends", "APPS", "SE", 41, 435, 300);

        var figures = figures(Map.of(), first, broken, notCompared);

        assertThat(figures.measures().getFirst().changes()).isEmpty();
        assertThat(figures.insights()).isEmpty();
    }

    @Test
    void comparesNothingWithAFigureThatIsHidden() {
        var first =
                anEdition().year(2016).chose("workload", "SE", 41, Map.of("MORE", 276, "LESS", 94));
        var second =
                anEdition()
                        .year(2017)
                        .after(first)
                        .chose("workload", "SE", 41, Map.of("MORE", 366, "LESS", 4));

        var measure = compile(Map.of(), first, second).getFirst();

        assertThat(measure.observations())
                .filteredOn(seen -> seen.year() == 2017)
                .extracting(Observation::flags)
                .containsOnly(List.of(Flag.SUPPRESSED));
        assertThat(measure.changes()).isEmpty();
    }

    @Test
    void countsTheOptionsOfABridgeTogether() {
        var first =
                anEdition().year(2016).chose("means", "SE", 40, Map.of("APPS", 200, "WEB", 170));
        var second =
                anEdition()
                        .year(2017)
                        .after(
                                first,
                                Verdict.BRIDGED,
                                new Bridge("APPS", List.of("CHATS", "GAMES")))
                        .chose("means", "SE", 41, Map.of("CHATS", 150, "GAMES", 130, "WEB", 155));

        var changes = compile(Map.of(), first, second).getFirst().changes();

        assertThat(changes)
                .extracting(PublishedChange::option, PublishedChange::laterOptions)
                .containsExactly(
                        tuple("APPS", List.of("CHATS", "GAMES")), tuple("WEB", List.of("WEB")));
        assertThat(changes.getFirst().difference())
                .isCloseTo(280.0 / 435 - 200.0 / 370, within(1e-12));
    }

    @Test
    void addsNoTicksOfAMultipleChoiceTogether() {
        var first = anEdition().year(2016).ticked("means", "APPS", "SE", 40, 370, 200);
        var second =
                anEdition()
                        .year(2017)
                        .after(
                                first,
                                Verdict.BRIDGED,
                                new Bridge("APPS", List.of("CHATS", "GAMES")))
                        .ticked("means", "CHATS", "SE", 41, 435, 150);

        assertThat(compile(Map.of(), first, second).getFirst().changes()).isEmpty();
    }

    /**
     * Asked in the words of before and in new ones, of random halves: each side by its own words.
     */
    @Test
    void comparesTheEditionsBesideAParallelRunInTheSameWords() {
        var before = anEdition().year(2018).ticked("was", "APPS", "SE", 40, 400, 120);
        var run =
                anEdition()
                        .year(2019)
                        .after(before)
                        .ticked("was", "APPS", "SE", 40, 200, 80)
                        .ticked("now", "APPS", "SE", 40, 200, 120);
        var after = anEdition().year(2020).after(run).ticked("now", "APPS", "SE", 40, 400, 260);

        var measures = compile(Map.of(), before, run, after);

        assertThat(measures).extracting(PublishedMeasure::measure).containsExactly("now", "was");
        var now = measures.getFirst().changes();
        var was = measures.getLast().changes();
        assertThat(now)
                .extracting(PublishedChange::earlier, PublishedChange::later)
                .containsExactly(tuple(run.code(), after.code()));
        assertThat(now.getFirst().difference()).isCloseTo(0.65 - 0.6, within(1e-12));
        assertThat(was)
                .extracting(PublishedChange::earlier, PublishedChange::later)
                .containsExactly(tuple(before.code(), run.code()));
        assertThat(was.getFirst().difference()).isCloseTo(0.4 - 0.3, within(1e-12));
    }

    @Test
    void ranksInsightsByTheLeastThatTheyChanged() {
        var first =
                anEdition()
                        .year(2016)
                        .ticked("small", "APPS", "SE", 40, 400, 120)
                        .ticked("large", "APPS", "SE", 40, 400, 120)
                        .chose("choice", "SE", 40, Map.of("APPS", 205, "OTHER", 195));
        var second =
                anEdition()
                        .year(2017)
                        .after(first)
                        .ticked("small", "APPS", "SE", 40, 400, 180)
                        .ticked("large", "APPS", "SE", 40, 400, 285)
                        .chose("choice", "SE", 40, Map.of("APPS", 125, "OTHER", 275));

        var insights = figures(Map.of(), first, second).insights();

        assertThat(insights)
                .extracting(
                        PublishedInsight::measure,
                        insight -> insight.change().option(),
                        insight -> insight.change().direction())
                .containsExactly(
                        tuple("large", "APPS", Direction.INCREASED),
                        tuple("choice", "APPS", Direction.DECREASED),
                        tuple("small", "APPS", Direction.INCREASED));
    }

    private static Observation only(List<PublishedMeasure> measures) {
        assertThat(measures).hasSize(1);
        assertThat(measures.getFirst().observations()).hasSize(1);
        return measures.getFirst().observations().getFirst();
    }

    private static List<PublishedMeasure> compile(
            Map<String, Set<Breakdown>> breakdowns, SampleEdition... editions) {
        return figures(breakdowns, editions).measures();
    }

    private static Compilation.Figures figures(
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
        return ClearedFigures.of(answers, agencies, new Compilation.Scope(Set.of(), breakdowns));
    }
}
