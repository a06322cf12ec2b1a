package org.barometer.trend.release.model;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.disclosure.model.Pattern;
import org.barometer.trend.estimate.model.Cluster;
import org.barometer.trend.estimate.model.Confidence;
import org.barometer.trend.estimate.model.PooledDesignEffect;
import org.barometer.trend.estimate.model.Proportion;
import org.barometer.trend.estimate.model.Reliability;
import org.barometer.trend.tally.model.Fingerprint;
import org.barometer.trend.tally.model.Tally;
import org.jspecify.annotations.Nullable;

/** Turns the counts of some editions into the figures that may be shown. */
public final class Compilation {

    /** An edition and what each agency's respondents answered in it. */
    public record Answers(Edition edition, Map<String, Tally> agencies) {
        public Answers {
            agencies = Map.copyOf(agencies);
        }

        /** Whether these are the answers that the edition took: all, at their last revision. */
        public boolean areComplete() {
            var turnout = edition.turnout();
            var counted = agencies.values().stream().mapToLong(Tally::responses).sum();
            var fingerprint =
                    agencies.values().stream()
                            .map(Tally::fingerprint)
                            .reduce(Fingerprint.NONE, Fingerprint::plus);
            return turnout != null
                    && turnout.count() == counted
                    && turnout.fingerprint().equals(fingerprint.toString());
        }
    }

    private final List<Answers> answers;
    private final Map<String, Agency> agencies;
    private final Map<Asked, Pattern> patterns;

    private Compilation(
            List<Answers> answers, Map<String, Agency> agencies, Map<Asked, Pattern> patterns) {
        this.answers =
                answers.stream()
                        .sorted(
                                comparingInt((Answers one) -> one.edition().year())
                                        .thenComparing(one -> one.edition().code()))
                        .toList();
        this.agencies = agencies;
        this.patterns = patterns;
    }

    /** Measures of these editions whose answers are options; only these have shares. */
    public static Set<String> measuresOf(List<Edition> editions) {
        var measures = new TreeSet<String>();
        for (var edition : editions) {
            edition.questionnaire().questions().stream()
                    .filter(question -> !question.options().isEmpty())
                    .forEach(question -> measures.add(question.measure()));
        }
        return measures;
    }

    /** All that a release says in figures. */
    public record Figures(List<PublishedMeasure> measures, List<PublishedInsight> insights) {}

    /**
     * What is to be told.
     *
     * @param measures all that the editions ask for, if none is named
     * @param breakdowns by measure; the world is always told
     */
    public record Scope(Set<String> measures, Map<String, Set<Breakdown>> breakdowns) {
        public Scope {
            measures = Set.copyOf(measures);
            breakdowns = Map.copyOf(breakdowns);
        }

        /** Those of the editions that are to be told, in their order. */
        public List<String> of(List<Edition> editions) {
            return measuresOf(editions).stream()
                    .filter(measure -> measures.isEmpty() || measures.contains(measure))
                    .toList();
        }
    }

    /**
     * The figures of the measures, in the world and by the breakdowns that are asked for.
     *
     * @param agencies by code; every agency that has answers
     * @param patterns what may be shown of each question that is told
     */
    public static Figures of(
            List<Answers> answers,
            Map<String, Agency> agencies,
            Scope scope,
            Map<Asked, Pattern> patterns) {
        var compilation = new Compilation(answers, agencies, patterns);
        var changes = new TreeMap<String, List<Changes.Candidate>>();
        var measures = new ArrayList<PublishedMeasure>();
        for (var measure : scope.of(answers.stream().map(Answers::edition).toList())) {
            var also = scope.breakdowns().getOrDefault(measure, Set.of());
            measures.add(compilation.measure(measure, also, changes));
        }
        return new Figures(measures, Changes.insights(changes));
    }

    private PublishedMeasure measure(
            String measure, Set<Breakdown> also, Map<String, List<Changes.Candidate>> changes) {
        var breakdowns = EnumSet.of(Breakdown.WORLD);
        breakdowns.addAll(also);
        var asked =
                answers.stream().map(one -> asked(one, measure)).flatMap(Optional::stream).toList();
        var pooled = pooled(asked);
        var changed = Changes.of(asked, breakdowns, pooled);
        changes.put(measure, changed);
        return new PublishedMeasure(
                measure,
                List.copyOf(breakdowns),
                asked.stream()
                        .map(one -> PublishedQuestion.of(one.edition().code(), one.question()))
                        .toList(),
                asked.stream()
                        .flatMap(one -> observe(one, breakdowns, pooled))
                        .sorted(Observation.ORDER)
                        .toList(),
                Changes.byPage(changed));
    }

    private Optional<AskedEdition> asked(Answers one, String measure) {
        return one.edition()
                .questionnaire()
                .measuring(measure)
                .filter(question -> !question.options().isEmpty())
                .map(
                        question ->
                                new AskedEdition(
                                        one.edition(),
                                        question,
                                        AnswerTables.of(one, question, agencies),
                                        pattern(new Asked(measure, one.edition().code())),
                                        tookPart(one)));
    }

    private Pattern pattern(Asked asked) {
        var pattern = patterns.get(asked);
        if (pattern == null) {
            throw new IllegalArgumentException("%s was not cleared".formatted(asked));
        }
        return pattern;
    }

    private List<Cluster> tookPart(Answers one) {
        return one.agencies().keySet().stream()
                .sorted()
                .map(code -> Cluster.of(code, AnswerTables.known(code, agencies).country()))
                .toList();
    }

    /** Over the options and editions of the measure, in the world. */
    private static PooledDesignEffect pooled(List<AskedEdition> asked) {
        return PooledDesignEffect.of(
                asked.stream()
                        .flatMap(
                                one ->
                                        one.table().options().stream()
                                                .map(option -> one.share(Area.WORLD, option)))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Stream<Observation> observe(
            AskedEdition one, Set<Breakdown> breakdowns, PooledDesignEffect pooled) {
        return one.table().blocks().keySet().stream()
                .filter(area -> breakdowns.contains(area.by()))
                .flatMap(
                        area ->
                                one.table().options().stream()
                                        .map(option -> observe(one, area, option, pooled)));
    }

    private static Observation observe(
            AskedEdition one, Area area, String option, PooledDesignEffect pooled) {
        var block = one.block(area);
        return switch (one.pattern().verdict(area, option)) {
            case CLEARED -> shown(one, area, option, pooled);
            case TOO_FEW ->
                    empty(
                            one.edition(),
                            area,
                            option,
                            block.base(),
                            block.agencies(),
                            Flag.TOO_FEW);
            case SUPPRESSED -> empty(one.edition(), area, option, null, null, Flag.SUPPRESSED);
        };
    }

    private static Observation shown(
            AskedEdition one, Area area, String option, PooledDesignEffect pooled) {
        var share = one.share(area, option).orElseThrow();
        var reported = share.interval(pooled, Confidence.OF_95_PERCENT);
        var printed = Printed.of(reported.map(Proportion.Reported::interval));
        return new Observation(
                area.by(),
                area.code(),
                option,
                one.edition().year(),
                one.edition().code(),
                share.p(),
                printed.lower(),
                printed.upper(),
                share.count(),
                share.base(),
                share.agencies(),
                reported.map(Proportion.Reported::method).orElse(null),
                Reliability.of(share, pooled).grade(),
                one.edition().questionnaire().version(),
                List.of());
    }

    private static Observation empty(
            Edition edition,
            Area area,
            String option,
            @Nullable Long n,
            @Nullable Integer agencies,
            Flag flag) {
        return new Observation(
                area.by(),
                area.code(),
                option,
                edition.year(),
                edition.code(),
                null,
                null,
                null,
                null,
                n,
                agencies,
                null,
                null,
                edition.questionnaire().version(),
                List.of(flag));
    }
}
