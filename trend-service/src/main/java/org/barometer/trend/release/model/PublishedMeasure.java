package org.barometer.trend.release.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.barometer.trend.catalogue.model.Comparability;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.disclosure.model.Breakdown;

/**
 * All that a release says about one measure.
 *
 * @param questions as they were asked, the oldest edition first
 * @param changes between consecutive editions, where they may be compared
 */
public record PublishedMeasure(
        String measure,
        List<Breakdown> breakdowns,
        List<PublishedQuestion> questions,
        List<Observation> observations,
        List<PublishedChange> changes) {

    public PublishedMeasure {
        breakdowns = List.copyOf(breakdowns);
        questions = List.copyOf(questions);
        observations = List.copyOf(observations);
        changes = List.copyOf(changes);
    }

    /** The words in which it was asked last. */
    public Map<String, String> text() {
        return questions.getLast().text();
    }

    /** Whether its options are codes that coders gave to open answers. */
    public boolean coded() {
        return questions.getLast().codebook() != null;
    }

    /**
     * Every option that was ever offered, with its latest label; those of the latest question
     * first.
     */
    public List<Option> options() {
        var options = new LinkedHashMap<String, Option>();
        for (var question : questions.reversed()) {
            question.options().forEach(option -> options.putIfAbsent(option.code(), option));
        }
        return List.copyOf(options.values());
    }

    /** An option that was ever offered, with its latest label. */
    public Optional<Option> option(String code) {
        return options().stream().filter(option -> option.code().equals(code)).findFirst();
    }

    /**
     * Why an option's figure of an edition does not continue those before it, by language; empty
     * where it does, or where nobody asked before.
     */
    public Optional<Map<String, String>> breakAt(String edition, String option) {
        for (var i = 1; i < questions.size(); i++) {
            if (questions.get(i).edition().equals(edition)) {
                return Comparability.breakAfter(
                        questions.get(i - 1).edition(), questions.get(i).comparability(), option);
            }
        }
        return Optional.empty();
    }

    /** Whether an option's figures of two editions may be compared, over all that lie between. */
    public boolean comparable(String earlier, String later, String option) {
        return breakBetween(earlier, later, option).isEmpty();
    }

    /**
     * Why an option's figures of two editions may not be compared, by language: the first break
     * after the earlier one; empty where they may.
     */
    public Optional<Map<String, String>> breakBetween(String earlier, String later, String option) {
        var editions = questions.stream().map(PublishedQuestion::edition).toList();
        return editions.subList(editions.indexOf(earlier) + 1, editions.indexOf(later) + 1).stream()
                .map(edition -> breakAt(edition, option))
                .flatMap(Optional::stream)
                .findFirst();
    }

    boolean contradicts(PublishedMeasure earlier) {
        var figures = new TreeMap<Observation, Observation>(Observation.ORDER);
        earlier.observations.forEach(observation -> figures.put(observation, observation));
        return observations.stream()
                .anyMatch(
                        observation ->
                                !figures.getOrDefault(observation, observation)
                                        .saysTheSameAs(observation));
    }
}
