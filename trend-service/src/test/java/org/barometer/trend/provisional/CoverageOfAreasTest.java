package org.barometer.trend.provisional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Invited;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.catalogue.model.Questionnaire;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.provisional.ProvisionalView.CoverageView;
import org.barometer.trend.tally.TallyCube;
import org.barometer.trend.tally.model.Fingerprint;
import org.barometer.trend.tally.model.QuestionTally;
import org.barometer.trend.tally.model.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoverageOfAreasTest {
    private final Catalogue catalogue = new Catalogue();
    private final TallyCube cube = new TallyCube();

    /** 12 responses of Sweden, 6 of Norway; not everybody answered the question. */
    @BeforeEach
    void answer() {
        catalogue.learn(new Agency("SE-1", "SE-1", "SE", "POLICE", "SMALL", "ACTIVE"));
        catalogue.learn(new Agency("NO-1", "NO-1", "NO", "POLICE", "SMALL", "ACTIVE"));
        catalogue.learn(new Agency("NO-2", "NO-2", "NO", "POLICE", "SMALL", "ACTIVE"));
        answered("SE-1", 12, 10);
        answered("NO-1", 6, 5);
    }

    @Test
    void tellsHowManyOfThoseAskedForResponded() {
        invite(new Invited("SE-1", 16), new Invited("NO-1", 4), new Invited("NO-2", 4));

        assertThat(coverage(Breakdown.WORLD))
                .extracting(
                        CoverageView::responses, CoverageView::expected, CoverageView::responseRate)
                .containsExactly(tuple(18L, 24L, 0.75));
        // An agency that has not answered yet is missing in the rate of its country.
        assertThat(coverage(Breakdown.COUNTRY))
                .extracting(
                        CoverageView::area,
                        CoverageView::responses,
                        CoverageView::expected,
                        CoverageView::responseRate)
                .containsExactly(tuple("NO", 6L, 8L, 0.75), tuple("SE", 12L, 16L, 0.75));
    }

    @Test
    void doesNotKnowItWhereNoNumberWasAgreedWithOneOfThem() {
        invite(new Invited("SE-1", 16), new Invited("NO-1", 4), new Invited("NO-2", null));

        assertThat(coverage(Breakdown.WORLD)).singleElement().satisfies(this::isUnknown);
        assertThat(coverage(Breakdown.COUNTRY))
                .extracting(CoverageView::area, CoverageView::expected)
                .containsExactly(tuple("NO", null), tuple("SE", 16L));
    }

    @Test
    void doesNotKnowItWhereOneAnsweredThatWasNotAsked() {
        invite(new Invited("SE-1", 16), new Invited("NO-2", 4));

        assertThat(coverage(Breakdown.WORLD)).singleElement().satisfies(this::isUnknown);
    }

    @Test
    void doesNotKnowItWhereEveryAgencyMayAnswer() {
        invite();

        assertThat(coverage(Breakdown.WORLD)).singleElement().satisfies(this::isUnknown);
    }

    private void isUnknown(CoverageView coverage) {
        assertThat(coverage.responses()).isEqualTo(18);
        assertThat(coverage.expected()).isNull();
        assertThat(coverage.responseRate()).isNull();
    }

    private List<CoverageView> coverage(Breakdown by) {
        return new ProvisionalTrend(catalogue, cube, _ -> Optional.empty())
                .of("trend", by, ForWhom.RESPONDENTS)
                .map(ProvisionalView::coverage)
                .orElseThrow();
    }

    private void invite(Invited... invited) {
        var question =
                new Question(
                        "trend",
                        "trend",
                        "MULTIPLE_CHOICE",
                        Map.of("en", "Which?"),
                        List.of(new Option("APPS", Map.of("en", "Apps"))),
                        List.of(),
                        null);
        catalogue.learn(
                new Edition(
                        "E-1",
                        "OFFICERS",
                        2026,
                        Map.of("en", "Edition"),
                        "OPEN",
                        "PERSON",
                        true,
                        Map.of("en", "Made up for a test"),
                        new Questionnaire(1, List.of(question)),
                        null,
                        List.of(invited),
                        List.of()));
    }

    private void answered(String agency, long responses, long base) {
        cube.learn(
                "E-1",
                agency,
                0,
                new Tally(
                        responses,
                        Fingerprint.of(agency, 1),
                        Map.of("trend", new QuestionTally(base, Map.of("APPS", 1L)))));
    }
}
