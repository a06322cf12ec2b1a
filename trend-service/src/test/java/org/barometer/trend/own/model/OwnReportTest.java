package org.barometer.trend.own.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.trend.release.SampleEdition.anEdition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.disclosure.model.DisclosurePolicy;
import org.barometer.trend.own.model.OwnReport.Counted;
import org.barometer.trend.release.ClearedFigures;
import org.barometer.trend.release.SampleEdition;
import org.barometer.trend.release.model.Compilation;
import org.barometer.trend.release.model.Compilation.Answers;
import org.barometer.trend.release.model.Evidence;
import org.barometer.trend.release.model.Flag;
import org.barometer.trend.release.model.IntervalRule;
import org.barometer.trend.release.model.Observation;
import org.barometer.trend.release.model.PublishedEdition;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.ReleaseContent;
import org.barometer.trend.release.model.Step;
import org.barometer.trend.release.model.Visibility;
import org.junit.jupiter.api.Test;

class OwnReportTest {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.DEFAULT;

    /** Of 200 respondents in 5 agencies, who answer in turn. */
    private final SampleEdition edition =
            anEdition().chose("trends", "SE", 5, Map.of("APPS", 120, "CHAT", 80));

    @Test
    void setsTheOwnAnswersBesideThePublishedTotal() {
        var measure = only(report(counted("R-0001")));

        assertThat(measure.base()).isEqualTo(40);
        var apps = figure(measure, "APPS");
        assertThat(apps.share()).isEqualTo(0.6);
        assertThat(apps.count()).isEqualTo(24);
        assertThat(apps.published(Area.WORLD).map(Observation::x)).contains(120L);
        assertThat(apps.published(new Area(Breakdown.COUNTRY, "SE")).map(Observation::n))
                .contains(200L);
        assertThat(apps.published(new Area(Breakdown.AGENCY_TYPE, "POLICE"))).isEmpty();
    }

    @Test
    void namesTheAreasOfTheAgencyThatTheReleaseTellsOf() {
        assertThat(report(counted("R-0001")).editions().getFirst().areas())
                .containsExactly(Area.WORLD, new Area(Breakdown.COUNTRY, "SE"));
    }

    @Test
    void showsNothingOfFewRespondentsButThePublishedTotal() {
        var few = anEdition().chose("trends", "SE", 20, Map.of("APPS", 100, "CHAT", 80));
        var measure = only(report(counted("R-0001", few), few));

        assertThat(measure.base()).isNull();
        assertThat(measure.figures())
                .allSatisfy(
                        figure -> {
                            assertThat(figure.count()).isNull();
                            assertThat(figure.share()).isNull();
                            assertThat(figure.flags()).containsExactly(Flag.SUPPRESSED);
                            assertThat(figure.published(Area.WORLD)).isPresent();
                        });
    }

    @Test
    void tellsCountsWithoutSharesBelowThirty() {
        var some = anEdition().chose("trends", "SE", 10, Map.of("APPS", 120, "CHAT", 80));
        var apps = figure(only(report(counted("R-0001", some), some)), "APPS");

        assertThat(apps.count()).isEqualTo(12);
        assertThat(apps.share()).isNull();
        assertThat(apps.flags()).containsExactly(Flag.TOO_FEW);
    }

    @Test
    void tellsWhatTheFirstReleaseCountedAfterALateAnswer() {
        var first = counted("R-0001");
        edition.chose("trends", "SE", 5, Map.of("APPS", 1, "CHAT", 0));
        var measure = only(report(first, counted("R-0002")));

        assertThat(measure.countedFor()).isEqualTo("R-0001");
        assertThat(measure.base()).isEqualTo(40);
    }

    @Test
    void tellsWhatARevisionCountedWhereManyAnswersCame() {
        var first = counted("R-0001");
        edition.chose("trends", "SE", 5, Map.of("APPS", 100, "CHAT", 100));
        var measure = only(report(first, counted("R-0002")));

        assertThat(measure.countedFor()).isEqualTo("R-0002");
        assertThat(measure.base()).isEqualTo(80);
    }

    @Test
    void leavesOutEditionsInWhichTheAgencyTookNoPart() {
        var report =
                OwnReport.of(
                        "SE-9",
                        List.of(new Counted(release("R-0001", edition), new Evidence(List.of()))));

        assertThat(report.editions()).isEmpty();
    }

    private Counted counted(String code) {
        return counted(code, edition);
    }

    private static Counted counted(String code, SampleEdition edition) {
        return new Counted(release(code, edition), evidence(edition));
    }

    private OwnReport report(Counted... counted) {
        return OwnReport.of(own(edition), List.of(counted));
    }

    private static OwnReport report(Counted counted, SampleEdition edition) {
        return OwnReport.of(own(edition), List.of(counted));
    }

    private static OwnMeasure only(OwnReport report) {
        return report.editions().getFirst().measures().getFirst();
    }

    private static OwnFigure figure(OwnMeasure measure, String option) {
        return measure.figures().stream()
                .filter(figure -> figure.option().code().equals(option))
                .findFirst()
                .orElseThrow();
    }

    private static String own(SampleEdition edition) {
        return new TreeMap<>(edition.agencies()).firstKey();
    }

    private static Evidence evidence(SampleEdition edition) {
        var agency = Objects.requireNonNull(edition.agencies().get(own(edition)));
        var tally = Objects.requireNonNull(edition.tallies().get(own(edition))).question("trends");
        return new Evidence(
                List.of(
                        new Evidence.Part(
                                edition.code(),
                                agency.code(),
                                agency.country(),
                                agency.type(),
                                0,
                                Map.of(
                                        "trends",
                                        new Evidence.Counts(tally.base(), tally.codes())))));
    }

    private static Release release(String code, SampleEdition edition) {
        var figures =
                ClearedFigures.of(
                        List.of(new Answers(edition.edition(), edition.tallies())),
                        edition.agencies(),
                        new Compilation.Scope(
                                Set.of("trends"), Map.of("trends", Set.of(Breakdown.COUNTRY))));
        var content =
                new ReleaseContent(
                        code,
                        Map.of("en", "A release", "sv", "En utgåva"),
                        Visibility.PUBLIC,
                        Instant.EPOCH,
                        "1.0.0",
                        POLICY,
                        IntervalRule.AGENCIES_95,
                        List.of(PublishedEdition.of(edition.edition())),
                        figures.measures(),
                        List.of(),
                        figures.insights(),
                        null,
                        null);
        return new Release(
                code, content, "", "", "", "", Set.of(), List.of(Step.published(Instant.EPOCH)));
    }
}
