package org.barometer.survey.form.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Section;
import org.jspecify.annotations.Nullable;

/** The way through the sections of a questionnaire, as the answers so far lead. */
public record Journey(List<Stop> stops) {
    /** Names the questions that are in no section; no section can be called so. */
    public static final String WITHOUT_SECTION = "-";

    /**
     * The questions of one section.
     *
     * @param section none where its questions are in no section
     * @param asked those that the answers do not lead past
     */
    public record Stop(
            String code,
            @Nullable Section section,
            List<Question> questions,
            List<Question> asked,
            int answered) {

        public boolean isComplete() {
            return answered == asked.size();
        }
    }

    public Journey {
        stops = List.copyOf(stops);
    }

    /** Sections that nobody can see, having no question, are left out. */
    public static Journey of(
            Questionnaire questionnaire, Set<String> notAsked, Set<String> answered) {
        var stops = new ArrayList<Stop>();
        add(stops, WITHOUT_SECTION, null, questionnaire, notAsked, answered);
        for (var section : questionnaire.sections()) {
            add(stops, section.code(), section, questionnaire, notAsked, answered);
        }
        return new Journey(stops);
    }

    private static void add(
            List<Stop> stops,
            String code,
            @Nullable Section section,
            Questionnaire questionnaire,
            Set<String> notAsked,
            Set<String> answered) {
        var questions =
                questionnaire.questions().stream()
                        .filter(question -> code.equals(sectionOf(question)))
                        .toList();
        if (questions.isEmpty()) {
            return;
        }
        var asked =
                questions.stream().filter(question -> !notAsked.contains(question.code())).toList();
        int done =
                (int) asked.stream().filter(question -> answered.contains(question.code())).count();
        stops.add(new Stop(code, section, questions, asked, done));
    }

    /** The code of its section. */
    public static String sectionOf(Question question) {
        var section = question.section();
        return section == null ? WITHOUT_SECTION : section;
    }

    public Optional<Stop> at(String code) {
        return stops.stream().filter(stop -> stop.code().equals(code)).findFirst();
    }

    /** Where a question is. */
    public Optional<Stop> with(String question) {
        return stops.stream()
                .filter(
                        stop ->
                                stop.questions().stream()
                                        .anyMatch(one -> one.code().equals(question)))
                .findFirst();
    }

    /** The first that has a question for this respondent. */
    public Optional<Stop> first() {
        return ahead(stops);
    }

    /** Empty where the review comes next. */
    public Optional<Stop> after(String code) {
        return ahead(stops.subList(place(code) + 1, stops.size()));
    }

    /** Empty before the first one. */
    public Optional<Stop> before(String code) {
        return ahead(stops.subList(0, Math.max(place(code), 0)).reversed());
    }

    public int asked() {
        return stops.stream().mapToInt(stop -> stop.asked().size()).sum();
    }

    public int answered() {
        return stops.stream().mapToInt(Stop::answered).sum();
    }

    private int place(String code) {
        return at(code).map(stops::indexOf).orElse(-1);
    }

    private static Optional<Stop> ahead(List<Stop> stops) {
        return stops.stream().filter(stop -> !stop.asked().isEmpty()).findFirst();
    }
}
