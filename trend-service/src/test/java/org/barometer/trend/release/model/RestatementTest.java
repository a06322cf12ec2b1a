package org.barometer.trend.release.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.trend.release.SampleEdition.anEdition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.barometer.trend.auditor.Auditor;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.catalogue.model.Questionnaire;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.disclosure.model.DisclosurePolicy;
import org.barometer.trend.disclosure.model.Pattern;
import org.barometer.trend.disclosure.model.Verdict;
import org.barometer.trend.disclosure.model.Vintages;
import org.barometer.trend.release.AuditedClearance;
import org.barometer.trend.release.SampleEdition;
import org.barometer.trend.release.model.Compilation.Answers;
import org.barometer.trend.release.model.Restatement.Published;
import org.barometer.trend.tally.model.Tally;
import org.junit.jupiter.api.Test;

class RestatementTest {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.DEFAULT;
    private static final Clearance CLEARANCE = new AuditedClearance(Auditor.withOrTools(), POLICY);

    private static final Compilation.Scope SCOPE =
            new Compilation.Scope(Set.of("trends"), Map.of("trends", Set.of(Breakdown.COUNTRY)));

    private final SampleEdition edition = anEdition().ticked("trends", "APPS", "SE", 41, 410, 205);

    @Test
    void tellsWhatManyLateAnswersChange() {
        var first = published("R-0001");
        edition.ticked("trends", "APPS", "SE", 41, 410, 164);

        var told = restated(first);

        assertThat(told.held()).isEmpty();
        assertThat(base(told)).isEqualTo(820);
    }

    @Test
    void keepsTheFiguresWhereOneLateAnswerWouldBeSeen() {
        var first = published("R-0001");
        edition.ticked("trends", "APPS", "SE", 41, 1, 1);

        var told = restated(first);

        assertThat(told.held())
                .containsExactly(Map.entry(new Asked("trends", edition.code()), first.content()));
        assertThat(base(told)).isEqualTo(410);
        assertThat(told.contradicted()).isEmpty();
    }

    @Test
    void keepsNothingOfAQuestionThatWasNeverPublished() {
        var first = published("R-0001");
        edition.ticked("gear", "DRONE", "SE", 41, 1, 1);

        assertThat(restated(first).held()).isEmpty();
    }

    @Test
    void judgesARevisionAgainstEveryReleaseThatWasEverPublished() {
        var first = published("R-0001");
        edition.ticked("trends", "APPS", "SE", 41, 1, 1);
        var oneMore = now();
        edition.ticked("trends", "APPS", "SE", 41, 409, 204);
        var second = published("R-0002");

        assertThat(restated(oneMore, second).held()).isEmpty();
        assertThat(restated(oneMore, first, second).held().values())
                .containsExactly(second.content());
        assertThat(base(restated(oneMore, first, second))).isEqualTo(820);
    }

    @Test
    void keepsHiddenWhatAnEarlierVintageHides() {
        edition.ticked("trends", "APPS", "FI", 4, 8, 4);
        var first = published("R-0001");
        edition.ticked("trends", "APPS", "FI", 4, 48, 24);
        var question = edition.edition().questionnaire().questions().getFirst();

        assertThat(
                        Vintages.held(
                                AnswerTables.of(
                                        first.evidence().answers(edition.edition()),
                                        question,
                                        first.evidence().agencies()),
                                AnswerTables.of(now(), question, edition.agencies()),
                                POLICY))
                .as("the late answers alone may be seen")
                .isEmpty();
        assertThat(restated(first).held()).isEmpty();
        assertThat(finland(restated(first))).isEqualTo(Verdict.SUPPRESSED);
        assertThat(finland(restated())).as("had it not been published").isEqualTo(Verdict.CLEARED);
    }

    private Verdict finland(Restatement told) {
        return Optional.ofNullable(patterns(told).get(new Asked("trends", edition.code())))
                .orElseThrow()
                .verdict(new Area(Breakdown.COUNTRY, "FI"), "APPS");
    }

    @Test
    void noticesFiguresThatCannotBeKeptSinceAnAgencyHasMoved() {
        var first = published("R-0001");
        edition.ticked("trends", "APPS", "SE", 41, 1, 1);
        var moved = new TreeMap<>(edition.agencies());
        moved.replaceAll(
                (code, agency) ->
                        code.startsWith("SE-1")
                                ? new Agency(code, code, "NO", agency.type(), "SMALL", "ACTIVE")
                                : agency);

        var told = Restatement.of(List.of(now()), moved, List.of(first), POLICY, CLEARANCE);

        assertThat(told.contradicted()).contains("R-0001");
    }

    @Test
    void noticesThatAQuestionHadOtherOptions() {
        var told = published("R-0001").content();

        assertThat(told.asksOtherwise(edition.edition())).isFalse();
        assertThat(told.asksOtherwise(offering("APPS", "CHAT"))).isTrue();
    }

    private Edition offering(String... options) {
        var asked = edition.edition();
        var question = asked.questionnaire().questions().getFirst();
        return new Edition(
                asked.code(),
                asked.programme(),
                asked.year(),
                asked.title(),
                asked.state(),
                asked.unit(),
                asked.synthetic(),
                asked.source(),
                new Questionnaire(
                        4,
                        List.of(
                                new Question(
                                        question.code(),
                                        question.measure(),
                                        question.type(),
                                        question.text(),
                                        List.of(options).stream()
                                                .map(code -> new Option(code, Map.of()))
                                                .toList(),
                                        question.missing(),
                                        null))),
                asked.turnout());
    }

    private Answers now() {
        return new Answers(edition.edition(), edition.tallies());
    }

    private Restatement restated(Published... published) {
        return restated(now(), published);
    }

    private Restatement restated(Answers now, Published... published) {
        return Restatement.of(
                List.of(now), edition.agencies(), List.of(published), POLICY, CLEARANCE);
    }

    private static long base(Restatement told) {
        return told.answers().getFirst().agencies().values().stream()
                .mapToLong(tally -> tally.question("trends").base())
                .sum();
    }

    /** A release of all that there is at this moment. */
    private Published published(String code) {
        var told = restated();
        var parts =
                edition.agencies().values().stream()
                        .map(
                                agency ->
                                        new Evidence.Part(
                                                edition.code(),
                                                agency.code(),
                                                agency.country(),
                                                agency.type(),
                                                0,
                                                Map.of("trends", counted(agency.code()))))
                        .toList();
        return new Published(content(code, told), new Evidence(parts), patterns(told));
    }

    private Evidence.Counts counted(String agency) {
        var tally = edition.tallies().getOrDefault(agency, Tally.NONE).question("trends");
        return new Evidence.Counts(tally.base(), tally.codes());
    }

    private static Map<Asked, Pattern> patterns(Restatement told) {
        var patterns = new TreeMap<Asked, Pattern>();
        told.verdicts().forEach((asked, verdict) -> patterns.put(asked, verdict.pattern()));
        told.unpublished(SCOPE)
                .forEach(
                        (asked, table) ->
                                patterns.put(asked, CLEARANCE.first(asked, table).pattern()));
        return patterns;
    }

    private ReleaseContent content(String code, Restatement told) {
        var figures = Compilation.of(told.answers(), told.agencies(), SCOPE, patterns(told));
        return new ReleaseContent(
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
    }
}
