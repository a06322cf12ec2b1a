package org.barometer.trend.provisional;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.estimate.model.Cluster;
import org.barometer.trend.estimate.model.Confidence;
import org.barometer.trend.estimate.model.Design;
import org.barometer.trend.estimate.model.Estimand;
import org.barometer.trend.estimate.model.Part;
import org.barometer.trend.estimate.model.PooledDesignEffect;
import org.barometer.trend.estimate.model.Proportion;
import org.barometer.trend.estimate.model.Reliability;
import org.barometer.trend.estimate.model.Sums;
import org.barometer.trend.provisional.ProvisionalView.OptionView;
import org.barometer.trend.provisional.ProvisionalView.Row;
import org.barometer.trend.tally.TallyCube;
import org.barometer.trend.tally.model.QuestionTally;

/** Estimates from the tallies of this moment; nothing is withheld, so it is for analysts only. */
@ApplicationScoped
class ProvisionalTrend {
    private static final List<String> FLAGS = List.of("PROVISIONAL");
    private static final String WORLD = "WORLD";
    private static final String UNKNOWN = "UNKNOWN";
    private static final String DONT_KNOW = "DONT_KNOW";

    private final Catalogue catalogue;
    private final TallyCube cube;

    ProvisionalTrend(Catalogue catalogue, TallyCube cube) {
        this.catalogue = catalogue;
        this.cube = cube;
    }

    /** The trend of a measure, if an edition asks for it. */
    Optional<ProvisionalView> of(String measure, Breakdown by, Estimand estimand) {
        var asked = asked(measure);
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
                        asked.stream().flatMap(one -> rows(one, by, estimand, pooled)).toList()));
    }

    private List<Asked> asked(String measure) {
        var asked = new ArrayList<Asked>();
        for (var edition : catalogue.editions()) {
            edition.questionnaire()
                    .measuring(measure)
                    .ifPresent(question -> asked.add(asked(edition, question)));
        }
        return asked;
    }

    /** Every source of the editions once, in each language. */
    private static Map<String, String> sources(List<Asked> asked) {
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
    private static List<OptionView> options(List<Asked> asked) {
        var options = new LinkedHashMap<String, OptionView>();
        for (var one : asked.reversed()) {
            for (var option : one.question().options()) {
                options.putIfAbsent(option.code(), new OptionView(option.code(), option.label()));
            }
        }
        return List.copyOf(options.values());
    }

    private Asked asked(Edition edition, Question question) {
        var tallies = new TreeMap<String, QuestionTally>();
        cube.agencies(edition.code())
                .forEach((agency, tally) -> tallies.put(agency, tally.question(question.code())));
        var design =
                Design.of(
                        tallies.keySet().stream()
                                .map(agency -> Cluster.of(agency, area(agency, Breakdown.COUNTRY)))
                                .toList());
        return new Asked(edition, question, tallies, design);
    }

    private Stream<Row> rows(
            Asked asked, Breakdown by, Estimand estimand, PooledDesignEffect pooled) {
        return areas(asked, by).stream()
                .flatMap(
                        area -> {
                            var here = asked.within(agency -> area(agency, by).equals(area));
                            return asked.question().options().stream()
                                    .map(
                                            option ->
                                                    row(
                                                            here,
                                                            area,
                                                            option.code(),
                                                            estimand,
                                                            pooled));
                        });
    }

    /** The world is there even before the first answer. */
    private Set<String> areas(Asked asked, Breakdown by) {
        var areas = new TreeSet<String>();
        if (by == Breakdown.WORLD) {
            areas.add(WORLD);
        }
        asked.tallies().keySet().forEach(agency -> areas.add(area(agency, by)));
        return areas;
    }

    /** An agency's responses may be here before it is known where it is: they still count. */
    private String area(String code, Breakdown by) {
        var agency = catalogue.agency(code);
        return switch (by) {
            case WORLD -> WORLD;
            case COUNTRY -> agency.map(Agency::country).orElse(UNKNOWN);
            case AGENCY_TYPE -> agency.map(Agency::type).orElse(UNKNOWN);
        };
    }

    private static Row row(
            Asked asked, String area, String option, Estimand estimand, PooledDesignEffect pooled) {
        var edition = asked.edition();
        var share = Proportion.of(asked.sums(option), estimand);
        var interval = share.flatMap(some -> some.interval(pooled, Confidence.OF_95_PERCENT));
        var dontKnow = asked.count(DONT_KNOW);
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
                dontKnow);
    }

    /** A question as an edition asks it, and what each agency's respondents said so far. */
    private record Asked(
            Edition edition, Question question, Map<String, QuestionTally> tallies, Design design) {

        /** In the world, of each option. */
        Stream<Proportion> shares(Estimand estimand) {
            return question.options().stream()
                    .flatMap(option -> Proportion.of(sums(option.code()), estimand).stream());
        }

        /** The same of some agencies; those of the others stay in the design. */
        Asked within(Predicate<String> agencies) {
            var chosen = new TreeMap<>(tallies);
            chosen.keySet().removeIf(agencies.negate());
            return new Asked(edition, question, chosen, design);
        }

        Sums sums(String option) {
            return Sums.of(
                    design,
                    tallies.entrySet().stream()
                            .map(
                                    agency ->
                                            Part.of(
                                                    agency.getKey(),
                                                    (double) agency.getValue().base(),
                                                    (double) agency.getValue().count(option)))
                            .toList());
        }

        long count(String code) {
            return tallies.values().stream().mapToLong(tally -> tally.count(code)).sum();
        }
    }
}
