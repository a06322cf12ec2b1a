package org.barometer.survey.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.survey.form.FormView.Fault;
import org.barometer.survey.form.FormView.Kept;
import org.barometer.survey.form.FormView.SectionView;
import org.barometer.survey.form.FormView.StopView;
import org.barometer.survey.form.model.Entries;
import org.barometer.survey.form.model.FilledForm;
import org.barometer.survey.form.model.Journey;
import org.barometer.survey.form.model.Journey.Stop;
import org.barometer.survey.pages.Link;
import org.barometer.survey.pages.LockNote;
import org.barometer.survey.pages.Words;
import org.barometer.survey.questionnaire.model.Logic;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Violation;
import org.jspecify.annotations.Nullable;

/** Draws the pages of a form. */
@ApplicationScoped
class FormViews {
    /**
     * What a page shows.
     *
     * @param answers all so far, also those of other sections
     * @param entries what stands in the fields
     * @param more whether the answers have just brought further questions
     */
    record Scene(
            Visit visit,
            String address,
            Stop stop,
            Map<String, Object> answers,
            Entries entries,
            List<Violation> violations,
            boolean more,
            @Nullable Kept kept,
            String key) {}

    private final ObjectMapper json;

    FormViews(ObjectMapper json) {
        this.json = json;
    }

    FormView of(Scene scene) {
        var visit = scene.visit();
        var edition = visit.edition();
        var journey = visit.journey(scene.answers());
        var lock = visit.lock();
        var stops = journey.stops().stream().map(stop -> stop(stop, scene)).toList();
        return new FormView(
                edition.code(),
                visit.language().text(edition.title()),
                scene.address(),
                visit.texts().tag(),
                languages(visit),
                scene.stop().code(),
                place(journey, scene.stop()),
                stops,
                journey.asked(),
                journey.answered(),
                sections(scene, journey),
                edition.anonymous(),
                scene.more(),
                visit.returned(),
                Amending.of(visit, scene.entries()),
                faults(visit, scene.violations()),
                scene.kept(),
                lock.map(one -> LockNote.of(one, visit.language())).orElse(null),
                logic(scene),
                edition.questionnaireVersion(),
                scene.key());
    }

    /** Everything wrong that can be shown beside a question, in the order of the questions. */
    static List<Fault> faults(Visit visit, List<Violation> violations) {
        var views = new QuestionViews(visit);
        return visit.questionnaire().questions().stream()
                .flatMap(
                        question ->
                                violations.stream()
                                        .filter(
                                                one ->
                                                        FilledForm.questionOf(one)
                                                                .equals(question.code()))
                                        .map(one -> fault(visit, views, question, one)))
                .distinct()
                .toList();
    }

    static String titleOf(Stop stop, Visit visit) {
        var section = stop.section();
        return section == null
                ? Words.in(visit.language(), FormMessages.class).questions()
                : visit.texts().of(section.title());
    }

    private static Fault fault(
            Visit visit, QuestionViews views, Question question, Violation violation) {
        return new Fault(
                question.code(),
                Journey.sectionOf(question),
                visit.texts().of(question.text()),
                views.advice(violation, question));
    }

    static List<Link> languages(Visit visit) {
        return visit.questionnaire().languages().stream()
                .map(org.barometer.survey.form.model.TextLanguage::new)
                .map(one -> new Link(one.tag(), one.ownName(), one.equals(visit.texts())))
                .toList();
    }

    private static StopView stop(Stop stop, Scene scene) {
        return new StopView(
                stop.code(),
                titleOf(stop, scene.visit()),
                stop.asked().size(),
                stop.answered(),
                stop.code().equals(scene.stop().code()));
    }

    private static int place(Journey journey, Stop here) {
        return 1
                + (int)
                        journey.stops().stream()
                                .takeWhile(stop -> !stop.code().equals(here.code()))
                                .filter(stop -> !stop.asked().isEmpty())
                                .count();
    }

    private static List<SectionView> sections(Scene scene, Journey journey) {
        var visit = scene.visit();
        var views = new QuestionViews(visit);
        return journey.stops().stream()
                .filter(
                        stop ->
                                visit.edition().anonymous()
                                        || stop.code().equals(scene.stop().code()))
                .map(
                        stop ->
                                new SectionView(
                                        stop.code(),
                                        titleOf(stop, visit),
                                        Optional.ofNullable(stop.section())
                                                .map(section -> visit.texts().of(section.help()))
                                                .orElse(""),
                                        stop.code().equals(scene.stop().code()),
                                        stop.questions().stream()
                                                .map(
                                                        question ->
                                                                views.of(
                                                                        question,
                                                                        !stop.asked()
                                                                                .contains(question),
                                                                        scene.entries(),
                                                                        scene.violations()))
                                                .toList()))
                .toList();
    }

    /** As data in the page: nothing in it may end the element that it stands in. */
    private String logic(Scene scene) {
        var visit = scene.visit();
        var page = visit.edition().anonymous() ? Map.<String, Object>of() : scene.answers();
        try {
            return json.writeValueAsString(
                            Map.of(
                                    "tree",
                                    Logic.of(visit.questionnaire()).tree(),
                                    "sections",
                                    sectionsOf(visit),
                                    "answers",
                                    page,
                                    "language",
                                    visit.texts().tag()))
                    .replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The conditions cannot be written as JSON");
        }
    }

    /** In their order, each with its questions. */
    private static List<List<Object>> sectionsOf(Visit visit) {
        return visit.journey(Map.of()).stops().stream()
                .map(
                        stop ->
                                List.<Object>of(
                                        stop.code(),
                                        stop.questions().stream().map(Question::code).toList()))
                .toList();
    }
}
