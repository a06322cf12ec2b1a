package org.barometer.trend.tally.model;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.barometer.trend.catalogue.model.Crossing;

/**
 * Counts over the responses of one agency, or of several added up.
 *
 * @param fingerprint which responses were counted
 * @param crossed the pairs of questions that are counted together, in their order
 */
public record Tally(
        long responses,
        Fingerprint fingerprint,
        Map<String, QuestionTally> questions,
        List<CrossTally> crossed) {
    public static final Tally NONE = new Tally(0, Fingerprint.NONE, Map.of());

    public Tally {
        questions = Map.copyOf(questions);
        crossed = crossed.stream().sorted(CrossTally.ORDER).toList();
    }

    /** Where no questions are counted together. */
    public Tally(long responses, Fingerprint fingerprint, Map<String, QuestionTally> questions) {
        this(responses, fingerprint, questions, List.of());
    }

    /** The counts of a question; of none when nobody was asked it. */
    public QuestionTally question(String code) {
        return questions.getOrDefault(code, QuestionTally.NONE);
    }

    public Tally plus(Tally other) {
        return new Tally(
                responses + other.responses,
                fingerprint.plus(other.fingerprint),
                Stream.of(questions, other.questions)
                        .flatMap(counts -> counts.entrySet().stream())
                        .collect(
                                toUnmodifiableMap(
                                        Map.Entry::getKey,
                                        Map.Entry::getValue,
                                        QuestionTally::plus)),
                plus(crossed, other.crossed));
    }

    /** How many gave each pair of answers; empty where nobody gave one, or they are not counted. */
    public Optional<CrossTally> crossed(Crossing crossing) {
        return crossed.stream().filter(one -> one.of(crossing)).findFirst();
    }

    private static List<CrossTally> plus(List<CrossTally> one, List<CrossTally> other) {
        var sums = new TreeMap<CrossTally, CrossTally>(CrossTally.ORDER);
        one.forEach(crossed -> sums.merge(crossed, crossed, CrossTally::plus));
        other.forEach(crossed -> sums.merge(crossed, crossed, CrossTally::plus));
        return List.copyOf(sums.values());
    }
}
