package org.barometer.survey.form;

import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.form.model.Entries;
import org.barometer.survey.form.model.FieldNames;
import org.barometer.survey.form.model.FilledForm;
import org.barometer.survey.form.model.Journey;
import org.barometer.survey.form.model.Journey.Stop;
import org.barometer.survey.form.model.TextLanguage;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.pages.model.Language;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Rule;
import org.barometer.survey.questionnaire.model.Severity;
import org.barometer.survey.questionnaire.model.Violation;
import org.barometer.survey.response.Forms.OpenForm;
import org.barometer.survey.response.model.ResponseRow;
import org.barometer.survey.response.model.Review;
import org.barometer.survey.response.model.Standing;
import org.barometer.survey.response.model.WarningReason;
import org.jspecify.annotations.Nullable;

/**
 * An edition's form in somebody's hands.
 *
 * @param questionnaire without the wordings that others are asked in
 * @param language of the page
 * @param texts the language of the questions
 * @param amended the response that is changed; none where a new one is given
 */
record Visit(
        OpenForm open,
        Questionnaire questionnaire,
        String agency,
        Language language,
        TextLanguage texts,
        Instant now,
        @Nullable Amended amended) {

    /** A response that is changed, how the analysts judged it, and why it cannot be, if so. */
    record Amended(ResponseRow row, Standing standing, Optional<Lock> lock) {}

    Edition edition() {
        return open.form().edition();
    }

    /** With the questions in another language, where they are in it. */
    Visit speaking(String tag) {
        return questionnaire.languages().contains(tag)
                ? new Visit(
                        open, questionnaire, agency, language, new TextLanguage(tag), now, amended)
                : this;
    }

    /** Why it takes no answers now, if so. */
    Optional<Lock> lock() {
        return amended == null ? open.lock(agency, now) : amended.lock();
    }

    /** Why it was sent back; none where nothing was. */
    @Nullable ReturnedNote returned() {
        return amended == null ? null : ReturnedNote.of(amended.standing(), language);
    }

    Journey journey(Map<String, Object> answers) {
        return Journey.of(questionnaire(), open.notAsked(answers), answers.keySet());
    }

    /** What stands in the fields where these are the answers. */
    Entries entries(List<Question> questions, Map<String, Object> answers) {
        return FilledForm.entries(
                questions,
                answers,
                texts,
                DecimalFormatSymbols.getInstance(language.locale()).getDecimalSeparator());
    }

    /** Only what is still asked: what is sent in the end. */
    Map<String, @Nullable Object> asked(Map<String, Object> answers) {
        var asked = new HashMap<String, @Nullable Object>(answers);
        asked.keySet().removeAll(open.notAsked(answers));
        return asked;
    }

    /** The rule of severity WARNING that a violation tells of, if it is one. */
    Optional<Rule> warns(Violation violation) {
        return questionnaire().rules().stream()
                .filter(rule -> rule.severity() == Severity.WARNING)
                .filter(rule -> rule.code().equals(violation.code()))
                .filter(rule -> rule.question().equals(FilledForm.questionOf(violation)))
                .findFirst();
    }

    /**
     * What is wrong with these answers; warnings are asked about in the end.
     *
     * @param missingToo whether also what is not answered yet
     */
    List<Violation> violations(FilledForm filled, boolean missingToo) {
        var violations = new ArrayList<>(filled.contradictions());
        if (open.review(asked(filled.answers()), Map.of()) instanceof Review.Invalid(var wrong)) {
            wrong.stream()
                    .filter(one -> warns(one).isEmpty())
                    .filter(one -> missingToo || !one.code().equals("required"))
                    .forEach(violations::add);
        }
        return List.copyOf(violations);
    }

    /** Those that can be shown in a section. */
    static List<Violation> in(Stop stop, List<Violation> violations) {
        return violations.stream()
                .filter(
                        one ->
                                stop.questions().stream()
                                        .anyMatch(
                                                question ->
                                                        question.code()
                                                                .equals(
                                                                        FilledForm.questionOf(
                                                                                one))))
                .toList();
    }

    /** The reasons given for unusual answers; of rules that still warn. */
    Map<String, WarningReason> reasons(Entries entries) {
        var reasons = new HashMap<String, WarningReason>();
        for (var rule : questionnaire().rules()) {
            var chosen = entries.first(FieldNames.reason(rule.code()));
            Arrays.stream(WarningReason.values())
                    .filter(reason -> reason.name().equals(chosen))
                    .filter(_ -> rule.severity() == Severity.WARNING)
                    .findFirst()
                    .ifPresent(reason -> reasons.put(rule.code(), reason));
        }
        return reasons;
    }
}
