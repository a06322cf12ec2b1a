package org.barometer.survey.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.barometer.survey.pages.Words;
import org.barometer.survey.pages.model.Language;
import org.barometer.survey.progress.model.Progress;
import org.barometer.survey.progress.model.Progress.ByAgency;
import org.barometer.survey.progress.model.Progress.ByQuestion;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * How completely an agency has answered, question by question.
 *
 * @param overall absent where nothing has been received
 */
record Fullness(long responses, @Nullable String overall, List<Line> lines) {
    /**
     * One question.
     *
     * @param reasons how often there was a reason for no answer, by reason, in words
     */
    record Line(
            String question,
            boolean conditional,
            long count,
            String answered,
            String share,
            String reasons,
            String unanswered) {}

    static Fullness of(
            Progress progress, Questionnaire questionnaire, Language language, DeskMessages words) {
        var questions =
                questionnaire.questions().stream()
                        .collect(Collectors.toMap(Question::code, question -> question));
        return new Fullness(
                progress.responses(),
                progress.agencies().stream()
                        .map(ByAgency::completeness)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(language::share)
                        .map(words::overall)
                        .orElse(null),
                progress.questions().stream().map(one -> line(one, questions, language)).toList());
    }

    private static Line line(ByQuestion one, Map<String, Question> questions, Language language) {
        var question = questions.get(one.question());
        var share = one.completeness();
        return new Line(
                question == null ? one.question() : language.text(question.text()),
                one.conditional(),
                one.answered(),
                language.count(one.answered()),
                share == null ? "" : language.share(share),
                one.missing().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(
                                entry ->
                                        Words.missing(language, entry.getKey().name())
                                                + " "
                                                + language.count(entry.getValue()))
                        .collect(Collectors.joining(", ")),
                language.count(one.unanswered()));
    }
}
