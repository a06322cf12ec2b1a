package org.barometer.trend.population.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.estimate.model.Weighting;

/**
 * What is known of those whom an edition is about, whether they answered or not.
 *
 * @param version which declaration it is; each later one replaces it
 * @param source where the numbers come from
 */
public record Population(int version, String source, List<DeclaredMargin> margins) {

    public Population {
        margins = List.copyOf(margins);
    }

    /** Everything that keeps the answers from being weighted by it, in one pass. */
    public List<MarginFault> faults(Areas areas) {
        var faults = new ArrayList<MarginFault>();
        var divided = new TreeSet<Breakdown>();
        for (var i = 0; i < margins.size(); i++) {
            var margin = margins.get(i);
            var pointer = "/margins/" + i;
            if (margin.by() == Breakdown.WORLD) {
                faults.add(
                        new MarginFault(
                                pointer + "/by", "undivided", "Divide by COUNTRY or AGENCY_TYPE"));
            } else if (!divided.add(margin.by())) {
                faults.add(
                        new MarginFault(
                                pointer + "/by", "duplicate", "Declare each division once"));
            } else {
                checkAreas(margin, areas, pointer + "/population", faults);
            }
            var total = margins.getFirst().total();
            if (margin.total() != total) {
                faults.add(
                        new MarginFault(
                                pointer + "/population",
                                "totals-differ",
                                "The sum is %d and that of the first margin %d: divide the same"
                                                .formatted(margin.total(), total)
                                        + " population"));
            }
        }
        return faults;
    }

    private static void checkAreas(
            DeclaredMargin margin, Areas areas, String pointer, List<MarginFault> faults) {
        var answering = areas.answering(margin.by());
        for (var area : new TreeSet<>(margin.population().keySet())) {
            var place = pointer + "/" + area.replace("~", "~0").replace("/", "~1");
            if (margin.population().getOrDefault(area, 0L) < 1) {
                faults.add(
                        new MarginFault(
                                place, "not-positive", "Declare 1 or more, or leave the area out"));
            }
            if (!areas.isKnown(margin.by(), area)) {
                faults.add(
                        new MarginFault(
                                place, "unknown-area", "No agency is there: correct the code"));
            } else if (!answering.contains(area)) {
                faults.add(
                        new MarginFault(
                                place,
                                "no-answers",
                                "Nobody there has answered, so nothing can stand for them: leave"
                                        + " the area out and say so in the source"));
            }
        }
        for (var area : new TreeSet<>(answering)) {
            if (!margin.population().containsKey(area)) {
                faults.add(
                        new MarginFault(
                                pointer,
                                "area-missing",
                                "There are answers of %s: declare how many there are of it"
                                        .formatted(area)));
            }
        }
    }

    /**
     * What each respondent counts: post-stratified by one margin, raked to several.
     *
     * @param places by division, where each class of respondents belongs
     */
    public Weighting weighting(Map<Breakdown, Map<String, String>> places) {
        return new Weighting.Raked(
                margins.stream()
                        .map(
                                margin ->
                                        new Weighting.Margin(
                                                places.getOrDefault(margin.by(), Map.of()),
                                                margin.sizes()))
                        .toList());
    }
}
