package org.barometer.trend.provisional;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.estimate.model.Wilson;
import org.barometer.trend.provisional.ProvisionalView.OptionView;
import org.barometer.trend.provisional.ProvisionalView.Row;
import org.barometer.trend.tally.TallyCube;
import org.barometer.trend.tally.model.QuestionTally;
import org.jspecify.annotations.Nullable;

/** Estimates from the tallies of this moment; nothing is withheld, so it is for analysts only. */
@ApplicationScoped
class ProvisionalTrend {
    private static final double LEVEL = 0.95;
    private static final List<String> FLAGS = List.of("PROVISIONAL");
    private static final String WORLD = "WORLD";
    private static final String UNKNOWN = "UNKNOWN";

    private final Catalogue catalogue;
    private final TallyCube cube;

    ProvisionalTrend(Catalogue catalogue, TallyCube cube) {
        this.catalogue = catalogue;
        this.cube = cube;
    }

    /** The trend of a measure, if an edition asks for it. */
    Optional<ProvisionalView> of(String measure, Breakdown by) {
        var asked = asked(measure);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ProvisionalView(
                        measure,
                        asked.getLast().question().text(),
                        by,
                        null,
                        sources(asked),
                        asked.stream().anyMatch(one -> one.edition().synthetic()),
                        options(asked),
                        asked.stream().flatMap(one -> rows(one, by)).toList()));
    }

    private List<Asked> asked(String measure) {
        var asked = new ArrayList<Asked>();
        for (var edition : catalogue.editions()) {
            edition.questionnaire()
                    .measuring(measure)
                    .ifPresent(question -> asked.add(new Asked(edition, question)));
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

    private Stream<Row> rows(Asked asked, Breakdown by) {
        return areas(asked, by).entrySet().stream()
                .flatMap(
                        area ->
                                asked.question().options().stream()
                                        .map(
                                                option ->
                                                        row(
                                                                asked.edition(),
                                                                area.getKey(),
                                                                option.code(),
                                                                area.getValue())));
    }

    /** The counts of each area; the world is there even before the first answer. */
    private Map<String, Counted> areas(Asked asked, Breakdown by) {
        var areas = new TreeMap<String, Counted>();
        if (by == Breakdown.WORLD) {
            areas.put(WORLD, Counted.NONE);
        }
        cube.agencies(asked.edition().code())
                .forEach(
                        (agency, tally) ->
                                areas.merge(
                                        area(catalogue.agency(agency).orElse(null), by),
                                        Counted.of(tally.question(asked.question().code())),
                                        Counted::plus));
        return areas;
    }

    /** An agency's responses may be here before it is known where it is: they still count. */
    private static String area(@Nullable Agency agency, Breakdown by) {
        return switch (by) {
            case WORLD -> WORLD;
            case COUNTRY -> agency == null ? UNKNOWN : agency.country();
            case AGENCY_TYPE -> agency == null ? UNKNOWN : agency.type();
        };
    }

    private static Row row(Edition edition, String area, String option, Counted counted) {
        var x = counted.tally().count(option);
        var n = counted.tally().base();
        var interval = n == 0 ? null : Wilson.interval(x, n, LEVEL);
        return new Row(
                edition.code(),
                edition.year(),
                area,
                option,
                n == 0 ? null : (double) x / n,
                interval == null ? null : interval.lower(),
                interval == null ? null : interval.upper(),
                x,
                n,
                counted.agencies(),
                edition.questionnaire().version(),
                null,
                FLAGS);
    }

    private record Asked(Edition edition, Question question) {}

    /** The counts of several agencies; one that gave no valid answer is not among them. */
    private record Counted(int agencies, QuestionTally tally) {
        private static final Counted NONE = new Counted(0, QuestionTally.NONE);

        static Counted of(QuestionTally tally) {
            return new Counted(tally.base() > 0 ? 1 : 0, tally);
        }

        Counted plus(Counted other) {
            return new Counted(agencies + other.agencies, tally.plus(other.tally));
        }
    }
}
