package org.barometer.trend.release.model;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.disclosure.model.AnswerTable;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.disclosure.model.Block;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.disclosure.model.Contribution;
import org.barometer.trend.release.model.Compilation.Answers;
import org.barometer.trend.tally.model.Tally;

/** Puts the answers to a question, agency by agency, into all the areas that they count in. */
final class AnswerTables {
    private static final Set<String> EXCLUSIVE = Set.of("SINGLE_CHOICE", "SCALE");

    /** The one thing that every case is. */
    private static final String CASE = "CASE";

    private AnswerTables() {}

    static AnswerTable of(Answers one, Question question, Map<String, Agency> agencies) {
        var options = question.options().stream().map(Option::code).toList();
        return new AnswerTable(
                options,
                exclusive(question.type()),
                blocks(
                        one,
                        agencies,
                        (agency, tally) -> contribution(agency, tally, question, options)),
                question.broader(),
                one.edition().ofCases());
    }

    /** The cases themselves: of each agency its number is the base. */
    static AnswerTable ofCases(Answers one, Map<String, Agency> agencies) {
        return new AnswerTable(
                List.of(CASE),
                true,
                blocks(
                        one,
                        agencies,
                        (agency, tally) ->
                                new Contribution(
                                        agency,
                                        tally.responses(),
                                        Map.of(CASE, tally.responses()))),
                Map.of(),
                true);
    }

    private static SortedMap<Area, Block> blocks(
            Answers one,
            Map<String, Agency> agencies,
            BiFunction<String, Tally, Contribution> contribution) {
        var areas = new TreeMap<Area, List<Contribution>>();
        areas.put(Area.WORLD, new ArrayList<>());
        one.agencies().entrySet().stream()
                .sorted(comparing(Map.Entry::getKey))
                .forEach(
                        entry -> {
                            var part = contribution.apply(entry.getKey(), entry.getValue());
                            for (var area : areasOf(known(entry.getKey(), agencies))) {
                                areas.computeIfAbsent(area, _ -> new ArrayList<>()).add(part);
                            }
                        });
        var blocks = new TreeMap<Area, Block>();
        areas.forEach((area, parts) -> blocks.put(area, new Block(parts)));
        return blocks;
    }

    /** Whether each respondent chose exactly one option of a question of this type. */
    static boolean exclusive(String type) {
        return EXCLUSIVE.contains(type);
    }

    static Agency known(String code, Map<String, Agency> agencies) {
        var agency = agencies.get(code);
        if (agency == null) {
            throw new IllegalArgumentException("Nothing is known of agency " + code);
        }
        return agency;
    }

    static List<Area> areasOf(Agency agency) {
        return List.of(
                Area.WORLD,
                new Area(Breakdown.REGION, agency.region()),
                new Area(Breakdown.AGENCY_TYPE, agency.type()),
                new Area(Breakdown.COUNTRY, agency.country()));
    }

    private static Contribution contribution(
            String agency, Tally tally, Question question, List<String> options) {
        var counted = tally.question(question.code());
        var counts = new TreeMap<String, Long>();
        options.forEach(option -> counts.put(option, counted.count(option)));
        return new Contribution(agency, counted.base(), counts);
    }
}
