package org.barometer.trend.provisional;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.estimate.model.Confidence;
import org.barometer.trend.estimate.model.Coverage;
import org.barometer.trend.estimate.model.DontKnow;
import org.barometer.trend.estimate.model.Estimand;
import org.barometer.trend.estimate.model.Interval;
import org.barometer.trend.estimate.model.PooledDesignEffect;
import org.barometer.trend.estimate.model.Proportion;
import org.barometer.trend.estimate.model.Ratio;
import org.barometer.trend.estimate.model.Reliability;
import org.barometer.trend.estimate.model.UnmetMargins;
import org.barometer.trend.estimate.model.Weighting;
import org.barometer.trend.population.PopulationStore;
import org.barometer.trend.population.model.Population;
import org.barometer.trend.provisional.ProvisionalView.ChangeView;
import org.barometer.trend.provisional.ProvisionalView.CoverageView;
import org.barometer.trend.provisional.ProvisionalView.MeanView;
import org.barometer.trend.provisional.ProvisionalView.OptionView;
import org.barometer.trend.provisional.ProvisionalView.PopulationView;
import org.barometer.trend.provisional.ProvisionalView.Row;
import org.barometer.trend.tally.TallyCube;
import org.jspecify.annotations.Nullable;

/** Estimates from the tallies of this moment; nothing is withheld, so it is for analysts only. */
@ApplicationScoped
class ProvisionalTrend {
    private static final List<String> FLAGS = List.of("PROVISIONAL");
    private static final String DONT_KNOW = "DONT_KNOW";

    private final AskedQuestions questions;
    private final Function<String, Optional<Population>> populations;

    @Inject
    ProvisionalTrend(Catalogue catalogue, TallyCube cube, PopulationStore populations) {
        this(catalogue, cube, populations::latest);
    }

    ProvisionalTrend(
            Catalogue catalogue,
            TallyCube cube,
            Function<String, Optional<Population>> populations) {
        questions = new AskedQuestions(catalogue, cube);
        this.populations = populations;
    }

    /**
     * Answers with what each of them counts.
     *
     * @param weighting none where the answers cannot stand for those whom they are to
     */
    private record Weighed(
            Answered answered, Optional<Weighting> weighting, Optional<PopulationView> population) {

        static Weighed by(Answered answered, Estimand estimand) {
            return new Weighed(answered, Optional.of(estimand), Optional.empty());
        }

        Stream<Proportion> shares() {
            return weighting.stream().flatMap(answered::shares);
        }
    }

    /** The trend of a measure, if an edition asks for it. */
    Optional<ProvisionalView> of(String measure, Breakdown by, ForWhom estimand) {
        var asked = questions.of(measure);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var weighed = asked.stream().map(one -> weigh(one, estimand)).toList();
        var pooled = PooledDesignEffect.of(weighed.stream().flatMap(Weighed::shares).toList());
        return Optional.of(
                new ProvisionalView(
                        measure,
                        asked.getLast().question().text(),
                        by,
                        estimand,
                        null,
                        sources(asked),
                        asked.stream().anyMatch(one -> one.edition().synthetic()),
                        options(asked),
                        weighed.stream().flatMap(one -> rows(one, by, pooled)).toList(),
                        weighed.stream().flatMap(one -> means(one, by)).toList(),
                        asked.stream().flatMap(one -> coverage(one, by)).toList(),
                        changes(asked, by, pooled).toList(),
                        weighed.stream().flatMap(one -> one.population().stream()).toList()));
    }

    private Weighed weigh(Answered asked, ForWhom estimand) {
        return switch (estimand) {
            case RESPONDENTS -> Weighed.by(asked, Estimand.RESPONDENTS);
            case COUNTRY_EQUAL -> Weighed.by(asked, Estimand.COUNTRY_EQUAL);
            case POPULATION ->
                    populations
                            .apply(asked.edition().code())
                            .map(population -> weigh(questions.classified(asked), population))
                            .orElseGet(() -> undeclared(asked));
        };
    }

    /** Tried once, because all figures of a question have the same base. */
    private Weighed weigh(Answered asked, Population population) {
        var weighting = population.weighting(questions.places(asked));
        try {
            weighting.weights(asked.bases());
            return new Weighed(asked, Optional.of(weighting), told(asked, population, null, null));
        } catch (UnmetMargins e) {
            return new Weighed(
                    asked, Optional.empty(), told(asked, population, e.reason(), e.getMessage()));
        }
    }

    private static Weighed undeclared(Answered asked) {
        return new Weighed(
                asked,
                Optional.empty(),
                Optional.of(
                        new PopulationView(
                                asked.edition().code(),
                                null,
                                null,
                                UnmetMargins.Reason.NOT_DECLARED,
                                "Declare the margins of the edition's population")));
    }

    private static Optional<PopulationView> told(
            Answered asked,
            Population population,
            UnmetMargins.@Nullable Reason problem,
            @Nullable String detail) {
        return Optional.of(
                new PopulationView(
                        asked.edition().code(),
                        population.version(),
                        population.source(),
                        problem,
                        detail));
    }

    /** Every source of the editions once, in each language. */
    private static Map<String, String> sources(List<Answered> asked) {
        return asked.stream()
                .map(one -> one.edition().source())
                .distinct()
                .flatMap(source -> source.entrySet().stream())
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (one, other) -> one + "; " + other,
                                TreeMap::new));
    }

    /** Every option that was ever offered, with its latest label. */
    private static List<OptionView> options(List<Answered> asked) {
        var options = new LinkedHashMap<String, OptionView>();
        for (var one : asked.reversed()) {
            for (var option : one.question().options()) {
                options.putIfAbsent(option.code(), new OptionView(option.code(), option.label()));
            }
        }
        return List.copyOf(options.values());
    }

    private Stream<ChangeView> changes(
            List<Answered> asked, Breakdown by, PooledDesignEffect pooled) {
        return IntStream.range(1, asked.size())
                .mapToObj(i -> askedTwice(asked.get(i - 1), asked.get(i)))
                .flatMap(
                        both ->
                                codes(both.earlier(), by).stream()
                                        .flatMap(
                                                code ->
                                                        both.within(
                                                                        agency ->
                                                                                questions
                                                                                        .area(
                                                                                                agency,
                                                                                                by)
                                                                                        .equals(
                                                                                                code))
                                                                .changes(code, pooled)));
    }

    private AskedTwice askedTwice(Answered earlier, Answered later) {
        var design = questions.design(List.of(earlier, later));
        return new AskedTwice(earlier.in(design), later.in(design));
    }

    private Stream<Row> rows(Weighed weighed, Breakdown by, PooledDesignEffect pooled) {
        return areas(weighed.answered(), by)
                .flatMap(
                        area ->
                                weighed.answered().question().options().stream()
                                        .map(
                                                option ->
                                                        row(
                                                                area,
                                                                option.code(),
                                                                weighed.weighting(),
                                                                pooled)));
    }

    private Stream<MeanView> means(Weighed weighed, Breakdown by) {
        return weighed.weighting().stream()
                .flatMap(
                        weighting ->
                                areas(weighed.answered(), by)
                                        .flatMap(area -> mean(area, weighting).stream()));
    }

    private static Optional<MeanView> mean(Area area, Weighting weighting) {
        var answered = area.answered();
        return Ratio.of(answered.numbers(), weighting)
                .map(
                        mean -> {
                            var interval = mean.interval(Confidence.OF_95_PERCENT);
                            return new MeanView(
                                    answered.edition().code(),
                                    answered.edition().year(),
                                    area.code(),
                                    mean.value(),
                                    interval.map(Interval::lower).orElse(null),
                                    interval.map(Interval::upper).orElse(null),
                                    answered.base(),
                                    mean.agencies());
                        });
    }

    private Stream<CoverageView> coverage(Answered asked, Breakdown by) {
        return areas(asked, by)
                .filter(area -> area.answered().base() > 0)
                .map(area -> coverage(area, by));
    }

    private CoverageView coverage(Area area, Breakdown by) {
        var answered = area.answered();
        var countries = new TreeMap<String, Long>();
        answered.tallies()
                .forEach(
                        (agency, tally) ->
                                countries.merge(
                                        questions.area(agency, Breakdown.COUNTRY),
                                        tally.base(),
                                        Long::sum));
        var response =
                questions.response(
                        answered.edition(),
                        agency -> questions.area(agency, by).equals(area.code()));
        return CoverageView.of(
                answered.edition().code(),
                area.code(),
                Coverage.of(
                        countries,
                        answered.count(DONT_KNOW),
                        response.responses(),
                        response.expected()),
                response);
    }

    /** A part of the world and what was answered there. */
    private record Area(String code, Answered answered) {}

    private Stream<Area> areas(Answered asked, Breakdown by) {
        return codes(asked, by).stream()
                .map(
                        code ->
                                new Area(
                                        code,
                                        asked.within(
                                                agency ->
                                                        questions.area(agency, by).equals(code))));
    }

    /** The world is there even before the first answer. */
    private Set<String> codes(Answered asked, Breakdown by) {
        var codes = new TreeSet<String>();
        if (by == Breakdown.WORLD) {
            codes.add(AskedQuestions.WORLD);
        }
        asked.tallies().keySet().forEach(agency -> codes.add(questions.area(agency, by)));
        return codes;
    }

    private static Row row(
            Area area, String option, Optional<Weighting> weighting, PooledDesignEffect pooled) {
        var asked = area.answered();
        var edition = asked.edition();
        var share = weighting.flatMap(known -> Proportion.of(asked.sums(option), known));
        var interval = share.flatMap(some -> some.interval(pooled, Confidence.OF_95_PERCENT));
        var dontKnow = asked.count(DONT_KNOW);
        var bounds = share.map(some -> DontKnow.bounds(some.count(), some.base(), dontKnow));
        return new Row(
                edition.code(),
                edition.year(),
                area.code(),
                option,
                share.map(Proportion::p).orElse(null),
                interval.map(reported -> reported.interval().lower()).orElse(null),
                interval.map(reported -> reported.interval().upper()).orElse(null),
                asked.count(option),
                asked.base(),
                asked.agencies(),
                edition.questionnaire().version(),
                null,
                FLAGS,
                interval.map(Proportion.Reported::method).orElse(null),
                interval.map(Proportion.Reported::effectiveSize).orElse(null),
                interval.map(Proportion.Reported::designEffect).orElse(null),
                share.map(some -> Reliability.of(some, pooled).grade()).orElse(null),
                dontKnow,
                bounds.map(Interval::lower).orElse(null),
                bounds.map(Interval::upper).orElse(null));
    }
}
