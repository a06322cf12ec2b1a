package org.barometer.survey.questionnaire.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;

/**
 * Decides in which wording somebody is asked a question that is asked in two.
 *
 * @param drawnFor what stays the same while a form is filled in, so that its questions do too;
 *     nothing about who fills it in
 */
public record Lot(String drawnFor) {

    /**
     * The questions that are not put: of each two wordings the one that is not drawn, or, where one
     * has been answered, the other.
     */
    public Set<String> leftOut(Questionnaire questionnaire, Set<String> answered) {
        var leftOut = new HashSet<String>();
        for (var question : questionnaire.questions()) {
            var earlier = question.earlierWording();
            if (earlier != null) {
                var asksAnew =
                        answered.contains(question.code()) == answered.contains(earlier)
                                ? drawsNew(question.code())
                                : answered.contains(question.code());
                leftOut.add(asksAnew ? earlier : question.code());
            }
        }
        return leftOut;
    }

    /** Drawn for each question by itself: who is asked one anew is not asked all of them anew. */
    private boolean drawsNew(String question) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest("%s/%s".formatted(drawnFor, question).getBytes(UTF_8));
            return (hash[0] & 1) == 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
