package org.barometer.trend.provisional;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.barometer.trend.provisional.ProvisionalView.ChangeView;
import org.barometer.trend.provisional.ProvisionalView.CoverageView;
import org.barometer.trend.provisional.ProvisionalView.MeanView;
import org.barometer.trend.provisional.ProvisionalView.OptionView;
import org.barometer.trend.provisional.ProvisionalView.Row;
import org.barometer.trend.tally.TallyCube;

/** Estimates from the tallies of this moment; nothing is withheld, so it is for analysts only. */
@ApplicationScoped
class ProvisionalTrend {
    private static final List<String> FLAGS = List.of("PROVISIONAL");
    private static final String DONT_KNOW = "DONT_KNOW";

    private final AskedQuestions questions;

    ProvisionalTrend(Catalogue catalogue, TallyCube cube) {
        questions = new AskedQuestions(catalogue, cube);
    }

    /** The trend of a measure, if an edition asks for it. */
    Optional<ProvisionalView> of(String measure, Breakdown by, Estimand estimand) {
        var asked = questions.of(measure);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var pooled =
                PooledDesignEffect.of(asked.stream().flatMap(one -> one.shares(estimand)).toList());
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
                        asked.stream().flatMap(one -> rows(one, by, estimand, pooled)).toList(),
                        asked.stream().flatMap(one -> means(one, by, estimand)).toList(),
                        asked.stream().flatMap(one -> coverage(one, by)).toList(),
                        changes(asked, by, pooled).toList()));
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

    private Stream<Row> rows(
            Answered asked, Breakdown by, Estimand estimand, PooledDesignEffect pooled) {
        return areas(asked, by)
                .flatMap(
                        area ->
                                asked.question().options().stream()
                                        .map(
                                                option ->
                                                        row(
                                                                area.answered(),
                                                                area.code(),
                                                                option.code(),
                                                                estimand,
                                                                pooled)));
    }

    private Stream<MeanView> means(Answered asked, Breakdown by, Estimand estimand) {
        return areas(asked, by).flatMap(area -> mean(area, estimand).stream());
    }

    private static Optional<MeanView> mean(Area area, Estimand estimand) {
        var answered = area.answered();
        return Ratio.of(answered.numbers(), estimand)
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
            Answered asked,
            String area,
            String option,
            Estimand estimand,
            PooledDesignEffect pooled) {
        var edition = asked.edition();
        var share = Proportion.of(asked.sums(option), estimand);
        var interval = share.flatMap(some -> some.interval(pooled, Confidence.OF_95_PERCENT));
        var dontKnow = asked.count(DONT_KNOW);
        var bounds = share.map(some -> DontKnow.bounds(some.count(), some.base(), dontKnow));
        return new Row(
                edition.code(),
                edition.year(),
                area,
                option,
                share.map(Proportion::p).orElse(null),
                interval.map(reported -> reported.interval().lower()).orElse(null),
                interval.map(reported -> reported.interval().upper()).orElse(null),
                share.map(Proportion::count).orElse(0L),
                share.map(Proportion::base).orElse(0L),
                share.map(Proportion::agencies).orElse(0),
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
