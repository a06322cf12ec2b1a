package org.barometer.survey.questionnaire.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether the answers to one measure may be compared between two versions, and why.
 *
 * @param question the code of its question now, where it is asked
 * @param earlier the code of its question then, where it was asked
 * @param found the verdict that follows from the differences
 * @param verdict the analyst's where there is one, else the one found
 * @param reason of the verdict found, by language
 */
public record MeasureComparison(
        String measure,
        @Nullable String question,
        @Nullable String earlier,
        List<Difference> differences,
        Verdict found,
        Verdict verdict,
        Map<String, String> reason,
        Judgement judgement) {
    private static final int MOST_REASONS = 5;

    public MeasureComparison {
        differences = List.copyOf(differences);
    }

    static MeasureComparison of(
            String measure,
            @Nullable String question,
            @Nullable String earlier,
            List<Difference> differences,
            Judgement judgement) {
        var found = Verdict.IDENTICAL;
        for (var difference : differences) {
            found = found.orWorse(difference.verdict());
        }
        var judged = judgement.verdict();
        return new MeasureComparison(
                measure,
                question,
                earlier,
                differences,
                found,
                judged == null ? found : judged,
                reason(differences, found),
                judgement);
    }

    /** What weighs most; the rest changes nothing about the verdict. */
    private static Map<String, String> reason(List<Difference> differences, Verdict found) {
        if (differences.isEmpty()) {
            return Map.of("en", "Asked in the same way", "sv", "Ställd på samma sätt");
        }
        var decisive = differences.stream().filter(one -> one.verdict() == found).toList();
        return Map.of("en", sentence(decisive, "en"), "sv", sentence(decisive, "sv"));
    }

    private static String sentence(List<Difference> decisive, String language) {
        var words =
                decisive.stream()
                        .limit(MOST_REASONS)
                        .map(one -> one.inWords().getOrDefault(language, ""))
                        .collect(Collectors.joining("; "));
        var more = decisive.size() > MOST_REASONS ? "; …" : "";
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + more;
    }
}
