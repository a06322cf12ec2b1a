package org.barometer.trend.tally.model;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.stream.Stream;

/**
 * Counts over the responses of one agency, or of several added up.
 *
 * @param fingerprint which responses were counted
 */
public record Tally(long responses, Fingerprint fingerprint, Map<String, QuestionTally> questions) {
    public static final Tally NONE = new Tally(0, Fingerprint.NONE, Map.of());

    public Tally {
        questions = Map.copyOf(questions);
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
                                        QuestionTally::plus)));
    }
}
