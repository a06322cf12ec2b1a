package org.barometer.trend.provisional;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.estimate.model.Cluster;
import org.barometer.trend.estimate.model.Design;
import org.barometer.trend.tally.TallyCube;
import org.barometer.trend.tally.model.QuestionTally;

/** What editions asked, with the answers of this moment. */
final class AskedQuestions {
    static final String WORLD = "WORLD";
    private static final String UNKNOWN = "UNKNOWN";

    private final Catalogue catalogue;
    private final TallyCube cube;

    AskedQuestions(Catalogue catalogue, TallyCube cube) {
        this.catalogue = catalogue;
        this.cube = cube;
    }

    /** A measure in every edition that asked for it, the earliest first. */
    List<Answered> of(String measure) {
        var asked = new ArrayList<Answered>();
        for (var edition : catalogue.editions()) {
            edition.questionnaire()
                    .measuring(measure)
                    .ifPresent(question -> asked.add(answered(edition, question)));
        }
        return asked;
    }

    Answered answered(Edition edition, Question question) {
        var tallies = new TreeMap<String, QuestionTally>();
        cube.agencies(edition.code())
                .forEach((agency, tally) -> tallies.put(agency, tally.question(question.code())));
        return new Answered(edition, question, tallies, Map.of(), design(tallies.keySet()));
    }

    /** The same, with respondents in classes that a population can tell apart. */
    Answered classified(Answered asked) {
        var classes = new TreeMap<String, String>();
        for (var agency : asked.tallies().keySet()) {
            classes.put(
                    agency,
                    area(agency, Breakdown.COUNTRY) + "/" + area(agency, Breakdown.AGENCY_TYPE));
        }
        return asked.in(classes);
    }

    /** By division, where each class of respondents belongs. */
    Map<Breakdown, Map<String, String>> places(Answered asked) {
        var places = new EnumMap<Breakdown, Map<String, String>>(Breakdown.class);
        for (var by : List.of(Breakdown.COUNTRY, Breakdown.AGENCY_TYPE)) {
            var areas = new TreeMap<String, String>();
            asked.classes().forEach((agency, kind) -> areas.put(kind, area(agency, by)));
            places.put(by, areas);
        }
        return places;
    }

    /**
     * How many responses an edition has of a part of the agencies, and how many it asked for.
     *
     * @param expected 0 where it did not say so of each of them
     */
    record Response(long responses, long expected) {}

    Response response(Edition edition, Predicate<String> agencies) {
        var answering = new TreeMap<String, Long>();
        cube.agencies(edition.code())
                .forEach(
                        (agency, tally) -> {
                            if (agencies.test(agency)) {
                                answering.put(agency, tally.responses());
                            }
                        });
        var targets = new TreeMap<String, Integer>();
        for (var invited : edition.invited()) {
            if (agencies.test(invited.agency())) {
                targets.put(invited.agency(), requireNonNullElse(invited.target(), 0));
            }
        }
        var allSaid =
                targets.keySet().containsAll(answering.keySet())
                        && targets.values().stream().noneMatch(target -> target == 0);
        return new Response(
                answering.values().stream().mapToLong(Long::longValue).sum(),
                allSaid ? targets.values().stream().mapToLong(Integer::longValue).sum() : 0);
    }

    /** The agencies of all of these: those of several answer alike each time. */
    Design design(Collection<Answered> asked) {
        var agencies = new TreeSet<String>();
        asked.forEach(one -> agencies.addAll(one.tallies().keySet()));
        return design(agencies);
    }

    Design design(Set<String> agencies) {
        return Design.of(
                agencies.stream()
                        .map(agency -> Cluster.of(agency, area(agency, Breakdown.COUNTRY)))
                        .toList());
    }

    /** An agency's responses may be here before it is known where it is: they still count. */
    String area(String code, Breakdown by) {
        var agency = catalogue.agency(code);
        return switch (by) {
            case WORLD -> WORLD;
            case REGION -> agency.map(Agency::region).orElse(UNKNOWN);
            case COUNTRY -> agency.map(Agency::country).orElse(UNKNOWN);
            case AGENCY_TYPE -> agency.map(Agency::type).orElse(UNKNOWN);
        };
    }
}
