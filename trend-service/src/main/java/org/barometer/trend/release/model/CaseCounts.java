package org.barometer.trend.release.model;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.disclosure.model.Block;
import org.barometer.trend.disclosure.model.Caseload;
import org.barometer.trend.disclosure.model.Caseload.Bases;
import org.barometer.trend.disclosure.model.Contribution;
import org.barometer.trend.disclosure.model.DisclosurePolicy;
import org.barometer.trend.estimate.model.EventCount;
import org.barometer.trend.release.model.Compilation.Answers;
import org.barometer.trend.release.model.Restatement.Published;
import org.barometer.trend.tally.model.QuestionTally;
import org.barometer.trend.tally.model.Tally;
import org.jspecify.annotations.Nullable;

/**
 * How many cases there were in the editions that ask about cases.
 *
 * <p>They are told of an edition only if its answers are still those that were ever published: the
 * number of now beside a base of then would tell who came and who went.
 */
public final class CaseCounts {
    private final Map<String, Agency> agencies;
    private final List<Published> published;
    private final List<PublishedMeasure> figures;
    private final DisclosurePolicy policy;

    private CaseCounts(
            Map<String, Agency> agencies,
            List<Published> published,
            List<PublishedMeasure> beside,
            DisclosurePolicy policy) {
        this.agencies = agencies;
        this.published = published;
        this.figures =
                Stream.concat(
                                published.stream()
                                        .flatMap(one -> one.content().measures().stream()),
                                beside.stream())
                        .toList();
        this.policy = policy;
    }

    /**
     * In the world and by every breakdown.
     *
     * @param now the answers as they are, whatever was published of them
     * @param agencies by code; every agency that has answers
     * @param published all that ever were
     * @param beside what else the release tells
     */
    public static List<CaseCount> of(
            List<Answers> now,
            Map<String, Agency> agencies,
            List<Published> published,
            List<PublishedMeasure> beside,
            DisclosurePolicy policy) {
        var counts = new CaseCounts(agencies, published, beside, policy);
        return now.stream()
                .filter(one -> one.edition().ofCases())
                .filter(counts::asPublished)
                .flatMap(counts::count)
                .sorted(CaseCount.ORDER)
                .toList();
    }

    private boolean asPublished(Answers now) {
        return published.stream()
                .filter(one -> one.content().editionCodes().contains(now.edition().code()))
                .allMatch(one -> asPublished(now, one));
    }

    private boolean asPublished(Answers now, Published before) {
        var then = before.evidence().answers(now.edition()).agencies();
        var places = before.evidence().agencies();
        var codes = new TreeSet<>(then.keySet());
        codes.addAll(now.agencies().keySet());
        var numbers = before.content().tellsCases(now.edition());
        return codes.stream()
                .allMatch(
                        code -> {
                            var was = then.getOrDefault(code, Tally.NONE);
                            var is = now.agencies().getOrDefault(code, Tally.NONE);
                            return answered(was).equals(answered(is))
                                    && (!numbers || was.responses() == is.responses())
                                    && (!then.containsKey(code)
                                            || inOnePlace(places.get(code), agencies.get(code)));
                        });
    }

    private static Map<String, QuestionTally> answered(Tally tally) {
        return tally.questions().entrySet().stream()
                .filter(each -> each.getValue().base() > 0)
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                each ->
                                        new QuestionTally(
                                                each.getValue().base(), each.getValue().codes())));
    }

    private static boolean inOnePlace(@Nullable Agency one, @Nullable Agency other) {
        return one != null
                && other != null
                && one.country().equals(other.country())
                && one.type().equals(other.type());
    }

    private Stream<CaseCount> count(Answers answers) {
        var edition = answers.edition();
        var cases = AnswerTables.ofCases(answers, agencies);
        var questions =
                edition.questionnaire().questions().stream()
                        .filter(question -> !question.options().isEmpty())
                        .map(
                                question ->
                                        new Bases(
                                                AnswerTables.of(answers, question, agencies),
                                                shown(edition, question)))
                        .toList();
        var hidden = Caseload.hidden(cases, questions, policy, Set.of());
        return cases.blocks().entrySet().stream()
                .filter(each -> each.getValue().agencies() > 0)
                .map(
                        each ->
                                hidden.contains(each.getKey())
                                        ? hidden(edition, each.getKey())
                                        : shown(edition, each.getKey(), each.getValue()));
    }

    /** Where the base of a question was ever shown, or is now. */
    private Set<Area> shown(Edition edition, Question question) {
        return figures.stream()
                .filter(measure -> measure.measure().equals(question.measure()))
                .flatMap(measure -> measure.observations().stream())
                .filter(seen -> seen.edition().equals(edition.code()) && seen.n() != null)
                .map(seen -> new Area(seen.by(), seen.area()))
                .collect(toSet());
    }

    private CaseCount shown(Edition edition, Area area, Block block) {
        var count =
                EventCount.of(
                        block.contributions().stream()
                                .collect(toMap(Contribution::agency, Contribution::base)));
        var printed = PrintedCount.of(count, block, policy);
        return new CaseCount(
                area.by(),
                area.code(),
                edition.year(),
                edition.code(),
                count.count(),
                printed.lower(),
                printed.upper(),
                count.agencies(),
                count.perAgency(),
                (double) printed.lower() / count.agencies(),
                (double) printed.upper() / count.agencies(),
                printed.method(),
                List.of());
    }

    private static CaseCount hidden(Edition edition, Area area) {
        return new CaseCount(
                area.by(),
                area.code(),
                edition.year(),
                edition.code(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(Flag.SUPPRESSED));
    }
}
