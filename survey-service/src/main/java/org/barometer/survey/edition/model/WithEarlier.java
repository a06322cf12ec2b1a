package org.barometer.survey.edition.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.barometer.survey.questionnaire.model.ChangeKind;
import org.barometer.survey.questionnaire.model.Comparison;
import org.barometer.survey.questionnaire.model.MeasureComparison;
import org.barometer.survey.questionnaire.model.OptionBreak;
import org.barometer.survey.questionnaire.model.PublishedQuestion;
import org.barometer.survey.questionnaire.model.Verdict;

/**
 * How the questions of an edition compare with those of the one before it.
 *
 * @param coded the open questions that the edition before counts by codes
 */
public record WithEarlier(String edition, Comparison comparison, List<PublishedQuestion> coded) {

    public WithEarlier {
        coded = List.copyOf(coded);
    }

    /** Empty for what the edition before did not ask, or does not count. */
    public Optional<MeasureComparison> of(PublishedQuestion question) {
        return comparison
                .of(question.whole())
                .filter(measure -> measure.earlier() != null)
                .filter(_ -> question.codebook() == null || coded(question).isPresent())
                .filter(measure -> question.row() == null || !isNew(question.row(), measure));
    }

    /** The codes that do not continue those of the edition before. */
    public List<OptionBreak> optionBreaks(PublishedQuestion question) {
        return coded(question).map(question::breaksAfter).orElse(List.of());
    }

    private Optional<PublishedQuestion> coded(PublishedQuestion question) {
        return coded.stream().filter(one -> one.measure().equals(question.measure())).findFirst();
    }

    /** The measures that were asked before and whose answers may not be compared any more. */
    public List<MeasureComparison> breaks() {
        return comparison.measures().stream()
                .filter(measure -> measure.earlier() != null)
                .filter(measure -> measure.verdict() == Verdict.BREAK)
                .toList();
    }

    /**
     * Stands for all of these verdicts, in hexadecimal: whoever names it has seen them as they are.
     */
    public String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(edition.getBytes(UTF_8));
            for (var measure : comparison.measures()) {
                digest.update(
                        "\n%s %s".formatted(measure.measure(), measure.verdict()).getBytes(UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static boolean isNew(String row, MeasureComparison measure) {
        return measure.differences().stream()
                .anyMatch(
                        difference ->
                                difference.kind() == ChangeKind.ROW_ADDED
                                        && row.equals(difference.subject()));
    }
}
