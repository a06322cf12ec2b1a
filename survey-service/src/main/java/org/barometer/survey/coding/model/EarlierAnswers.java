package org.barometer.survey.coding.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Answers that are coded already, to see which of them a new one resembles: the cosine between
 * counts of words, each weighted by how rare it is among these answers (TF-IDF; Salton and Buckley,
 * 1988). A suggestion tells the words on which it rests and is never applied by itself.
 */
public final class EarlierAnswers {
    private static final int SHORTEST_WORD = 2;

    /**
     * A coded answer in the respondent's words.
     *
     * @param version of the codebook that it was coded with
     */
    public record Earlier(UUID response, String text, SortedSet<String> codes, int version) {}

    /**
     * An earlier answer that resembles this one.
     *
     * @param similarity from 0 (no word in common) to 1 (the same words)
     * @param shared the words in common, those that say most first
     */
    public record Suggestion(Earlier earlier, double similarity, List<String> shared) {}

    private record Weighted(Earlier earlier, Map<String, Double> weights, double length) {}

    private final Map<String, Double> rarity = new HashMap<>();
    private final double rarest;
    private final List<Weighted> answers = new ArrayList<>();

    public EarlierAnswers(List<Earlier> earlier) {
        Map<String, Integer> answersWith = new HashMap<>();
        var counted = earlier.stream().map(answer -> counts(answer.text())).toList();
        counted.forEach(
                counts ->
                        counts.keySet().forEach(word -> answersWith.merge(word, 1, Integer::sum)));
        rarest = Math.log(1.0 + earlier.size()) + 1;
        answersWith.forEach((word, answers) -> rarity.put(word, rarest - Math.log(answers)));
        for (int i = 0; i < earlier.size(); i++) {
            var weights = weights(counted.get(i));
            answers.add(new Weighted(earlier.get(i), weights, length(weights)));
        }
    }

    /** Those most like the text first. */
    public List<Suggestion> like(String text, int most) {
        var weights = weights(counts(text));
        double length = length(weights);
        return answers.stream()
                .map(answer -> suggestion(answer, weights, length))
                .filter(suggestion -> !suggestion.shared().isEmpty())
                .sorted(
                        comparingDouble(Suggestion::similarity)
                                .reversed()
                                .thenComparing(suggestion -> suggestion.earlier().response()))
                .limit(most)
                .toList();
    }

    private static Suggestion suggestion(
            Weighted answer, Map<String, Double> weights, double length) {
        double product = 0;
        Map<String, Double> shared = new HashMap<>();
        for (var entry : weights.entrySet()) {
            var weight = answer.weights().get(entry.getKey());
            if (weight != null) {
                product += weight * entry.getValue();
                shared.put(entry.getKey(), weight * entry.getValue());
            }
        }
        return new Suggestion(
                answer.earlier(),
                shared.isEmpty() ? 0 : Math.min(1, product / (length * answer.length())),
                shared.entrySet().stream()
                        .sorted(
                                comparing(Map.Entry<String, Double>::getValue)
                                        .reversed()
                                        .thenComparing(Map.Entry::getKey))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private Map<String, Double> weights(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                entry ->
                                        entry.getValue()
                                                * rarity.getOrDefault(entry.getKey(), rarest)));
    }

    private static double length(Map<String, Double> weights) {
        return Math.sqrt(weights.values().stream().mapToDouble(weight -> weight * weight).sum());
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        var word = new StringBuilder();
        var lower = text.toLowerCase(Locale.ROOT) + " ";
        lower.codePoints()
                .forEach(
                        character -> {
                            if (Character.isLetterOrDigit(character)) {
                                word.appendCodePoint(character);
                            } else {
                                if (word.length() >= SHORTEST_WORD) {
                                    counts.merge(word.toString(), 1, Integer::sum);
                                }
                                word.setLength(0);
                            }
                        });
        return counts;
    }
}
