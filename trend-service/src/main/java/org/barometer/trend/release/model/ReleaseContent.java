package org.barometer.trend.release.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.trend.audit.model.AuditHead;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.disclosure.model.DisclosurePolicy;
import org.jspecify.annotations.Nullable;

/**
 * What is signed: figures, the words that they need, and how they came about. Nothing else is
 * needed to show them.
 *
 * @param cases how many there were in the editions that ask about cases
 * @param insights the changes that can be put into a sentence, the largest and most certain first
 * @param program version of the program that compiled them
 * @param auditHead the head of the audit log that is printed on the release; none where none was
 *     known
 * @param revises the release whose place it takes; none where it takes that of no other
 */
public record ReleaseContent(
        String release,
        Map<String, String> title,
        Visibility visibility,
        Instant compiledAt,
        String program,
        DisclosurePolicy disclosure,
        IntervalRule interval,
        List<PublishedEdition> editions,
        List<PublishedMeasure> measures,
        List<CaseCount> cases,
        List<PublishedInsight> insights,
        @Nullable AuditHead auditHead,
        @Nullable Revision revises) {

    public ReleaseContent {
        title = Map.copyOf(title);
        editions = List.copyOf(editions);
        measures = List.copyOf(measures);
        cases = List.copyOf(cases);
        insights = List.copyOf(insights);
    }

    public Optional<Revision> revision() {
        return Optional.ofNullable(revises);
    }

    /** Whether it tells of everything that another one tells of, so that it can take its place. */
    public boolean covers(ReleaseContent other) {
        return editionCodes().containsAll(other.editionCodes())
                && other.measures.stream()
                        .allMatch(
                                told ->
                                        measure(told.measure())
                                                .filter(
                                                        here ->
                                                                here.breakdowns()
                                                                        .containsAll(
                                                                                told.breakdowns()))
                                                .isPresent());
    }

    public Optional<PublishedMeasure> measure(String code) {
        return measures.stream().filter(measure -> measure.measure().equals(code)).findFirst();
    }

    /**
     * Whether it has figures of a question of an edition that had other options then: no count of
     * now can stand beside them.
     */
    public boolean asksOtherwise(Edition edition) {
        return edition.questionnaire().questions().stream()
                .anyMatch(
                        question ->
                                asked(edition, question)
                                        .filter(told -> !told.hasOptionsOf(question))
                                        .isPresent());
    }

    private Optional<PublishedQuestion> asked(Edition edition, Question question) {
        return measure(question.measure()).stream()
                .flatMap(measure -> measure.questions().stream())
                .filter(told -> told.edition().equals(edition.code()))
                .findFirst();
    }

    /** Whether it has a number of cases of an edition, or a place for one. */
    boolean tellsCases(Edition edition) {
        return cases.stream().anyMatch(count -> count.edition().equals(edition.code()));
    }

    /** The numbers of cases of a programme, and the places of those that are not shown. */
    public List<CaseCount> casesOf(String programme) {
        return cases.stream()
                .filter(count -> edition(count.edition()).programme().equals(programme))
                .toList();
    }

    public PublishedEdition edition(String code) {
        return editions.stream()
                .filter(edition -> edition.edition().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public List<String> editionCodes() {
        return editions.stream().map(PublishedEdition::edition).toList();
    }

    /** Whether a figure of this content is another one, or is shown otherwise, than in that one. */
    public boolean contradicts(ReleaseContent earlier) {
        return measures.stream()
                        .anyMatch(
                                measure ->
                                        earlier.measure(measure.measure())
                                                .filter(before -> measure.contradicts(before))
                                                .isPresent())
                || cases.stream()
                        .anyMatch(count -> earlier.cases.stream().anyMatch(count::contradicts));
    }
}
