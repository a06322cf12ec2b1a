package org.barometer.trend.provisional;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.estimate.model.Design;
import org.barometer.trend.estimate.model.Part;
import org.barometer.trend.estimate.model.Proportion;
import org.barometer.trend.estimate.model.Sums;
import org.barometer.trend.estimate.model.Weighting;
import org.barometer.trend.tally.model.QuestionTally;

/**
 * A question as an edition asks it, and what each agency's respondents said so far.
 *
 * @param classes of respondents, by agency, where a population tells them apart
 */
record Answered(
        Edition edition,
        Question question,
        Map<String, QuestionTally> tallies,
        Map<String, String> classes,
        Design design) {

    /** In the world, of each option. */
    Stream<Proportion> shares(Weighting weighting) {
        return question.options().stream()
                .flatMap(option -> Proportion.of(sums(option.code()), weighting).stream());
    }

    /** The same of some agencies; those of the others stay in the design. */
    Answered within(Predicate<String> agencies) {
        var chosen = new TreeMap<>(tallies);
        chosen.keySet().removeIf(agencies.negate());
        return new Answered(edition, question, chosen, classes, design);
    }

    /** The same with the class of each agency's respondents. */
    Answered in(Map<String, String> known) {
        return new Answered(edition, question, tallies, known, design);
    }

    /** The same as a part of a wider sample. */
    Answered in(Design wider) {
        return new Answered(edition, question, tallies, classes, wider);
    }

    Sums sums(String option) {
        return Sums.of(
                design,
                tallies.entrySet().stream()
                        .map(
                                agency ->
                                        part(
                                                agency.getKey(),
                                                (double) agency.getValue().base(),
                                                (double) agency.getValue().count(option)))
                        .toList());
    }

    /** Of the numbers that were given. */
    Sums numbers() {
        var parts = new ArrayList<Part>();
        tallies.forEach(
                (agency, tally) -> {
                    var sum = tally.sum();
                    if (sum != null) {
                        parts.add(part(agency, (double) tally.base(), sum.doubleValue()));
                    }
                });
        return Sums.of(design, parts);
    }

    /** Of all that was asked, which every figure of the question has in common. */
    Sums bases() {
        return Sums.of(
                design,
                tallies.entrySet().stream()
                        .map(agency -> part(agency.getKey(), (double) agency.getValue().base(), 0))
                        .toList());
    }

    private Part part(String agency, double base, double sum) {
        return new Part(agency, classes.getOrDefault(agency, ""), base, sum);
    }

    /** How many agencies gave a valid answer. */
    int agencies() {
        return (int) tallies.values().stream().filter(tally -> tally.base() > 0).count();
    }

    /** How many gave a valid answer. */
    long base() {
        return tallies.values().stream().mapToLong(QuestionTally::base).sum();
    }

    long count(String code) {
        return tallies.values().stream().mapToLong(tally -> tally.count(code)).sum();
    }
}
