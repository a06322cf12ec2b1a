package org.barometer.survey.form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.survey.form.FormView.Kept;
import org.barometer.survey.form.QuestionView.Choice;
import org.barometer.survey.form.ReviewView.Item;
import org.barometer.survey.form.ReviewView.Part;
import org.barometer.survey.form.ReviewView.Warning;
import org.barometer.survey.form.model.Entries;
import org.barometer.survey.form.model.FieldNames;
import org.barometer.survey.form.model.FilledForm;
import org.barometer.survey.form.model.Journey.Stop;
import org.barometer.survey.pages.LockNote;
import org.barometer.survey.pages.Words;
import org.barometer.survey.pages.model.AnswerWords;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Rule;
import org.barometer.survey.questionnaire.model.Violation;
import org.barometer.survey.response.model.Review;
import org.barometer.survey.response.model.WarningReason;
import org.jspecify.annotations.Nullable;

/** Shows all answers before they are sent. */
final class ReviewViews {
    /**
     * What is to be sent, and how that stands.
     *
     * @param entries the reasons given for unusual answers and, where nothing is kept, all answers
     * @param tried whether it has been sent, so that what is missing is told
     */
    record Scene(
            Visit visit,
            String address,
            Map<String, Object> answers,
            Entries entries,
            List<Violation> violations,
            boolean tried,
            String notice,
            @Nullable Kept kept,
            String key) {}

    private final Visit visit;
    private final QuestionViews questions;
    private final AnswerWords answerWords;
    private final FormMessages words;

    private ReviewViews(Visit visit) {
        this.visit = visit;
        questions = new QuestionViews(visit);
        answerWords = Words.answers(visit.language(), visit.texts().tag());
        words = Words.in(visit.language(), FormMessages.class);
    }

    static ReviewView of(Scene scene) {
        return new ReviewViews(scene.visit()).view(scene);
    }

    private ReviewView view(Scene scene) {
        var edition = visit.edition();
        var wrong = scene.tried() ? scene.violations() : List.<Violation>of();
        return new ReviewView(
                edition.code(),
                visit.language().text(edition.title()),
                visit.agency(),
                scene.address() + "/review",
                scene.address(),
                visit.texts().tag(),
                visit.journey(scene.answers()).stops().stream()
                        .filter(stop -> !stop.asked().isEmpty())
                        .map(stop -> part(stop, scene.answers(), wrong))
                        .toList(),
                FormViews.faults(visit, wrong.stream().filter(one -> !isWarning(one)).toList()),
                warnings(scene),
                edition.anonymous()
                        ? scene.entries().only(FieldNames::isAnswer).byName()
                        : Map.of(),
                edition.anonymous(),
                visit.returned(),
                Amending.of(visit, scene.entries()),
                scene.notice(),
                scene.kept(),
                visit.lock().map(lock -> LockNote.of(lock, visit.language())).orElse(null),
                edition.questionnaireVersion(),
                scene.key());
    }

    private Part part(Stop stop, Map<String, Object> answers, List<Violation> wrong) {
        return new Part(
                stop.code(),
                FormViews.titleOf(stop, visit),
                stop.asked().stream().map(question -> item(question, answers, wrong)).toList());
    }

    private Item item(Question question, Map<String, Object> answers, List<Violation> wrong) {
        return new Item(
                question.code(),
                visit.texts().of(question.text()),
                answerWords.of(question, answers.get(question.code())).stream()
                        .map(AnswerWords.Said::toString)
                        .toList(),
                wrong.stream()
                        .filter(one -> FilledForm.questionOf(one).equals(question.code()))
                        .filter(one -> !isWarning(one))
                        .map(one -> questions.advice(one, question))
                        .distinct()
                        .toList());
    }

    private boolean isWarning(Violation violation) {
        return visit.warns(violation).isPresent();
    }

    /** Also those that have been answered, so that the reason can be changed. */
    private List<Warning> warnings(Scene scene) {
        var broken =
                switch (visit.open().review(visit.asked(scene.answers()), Map.of())) {
                    case Review.Valid _ -> List.<Violation>of();
                    case Review.Unexplained(var warnings) -> warnings;
                    case Review.Invalid(var violations) -> violations;
                };
        return broken.stream()
                .map(visit::warns)
                .flatMap(Optional::stream)
                .map(rule -> warning(rule, scene))
                .toList();
    }

    private Warning warning(Rule rule, Scene scene) {
        var name = FieldNames.reason(rule.code());
        var chosen = scene.entries().first(name);
        return new Warning(
                rule.question(),
                name,
                visit.questionnaire().questions().stream()
                        .filter(question -> question.code().equals(rule.question()))
                        .map(question -> visit.texts().of(question.text()))
                        .findFirst()
                        .orElse(""),
                visit.texts().of(rule.message()),
                scene.tried() && chosen.isEmpty(),
                Arrays.stream(WarningReason.values())
                        .map(
                                reason ->
                                        new Choice(
                                                reason.name(),
                                                words.reason(reason.name()),
                                                reason.name().equals(chosen)))
                        .toList());
    }
}
