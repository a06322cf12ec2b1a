package org.barometer.survey.form.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.barometer.survey.questionnaire.model.AQuestion;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Section;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JourneyTest {
    private static final Questionnaire QUESTIONNAIRE =
            new Questionnaire(
                    1,
                    List.of("en"),
                    List.of(
                            section("first"),
                            section("nobody"),
                            section("second"),
                            section("last")),
                    List.of(
                            question("loose", null),
                            question("a", "first"),
                            question("b", "first"),
                            question("c", "second"),
                            question("d", "last")),
                    List.of());

    @Test
    void beginsWithQuestionsWithoutASectionAndLeavesOutEmptySections() {
        assertThat(journey(Set.of(), Set.of()).stops())
                .extracting(Journey.Stop::code)
                .containsExactly("-", "first", "second", "last");
    }

    @Test
    void goesPastSectionsOfWhichNothingIsAsked() {
        var journey = journey(Set.of("c"), Set.of());

        assertThat(journey.after("first"))
                .hasValueSatisfying(stop -> assertThat(stop.code()).isEqualTo("last"));
        assertThat(journey.before("last"))
                .hasValueSatisfying(stop -> assertThat(stop.code()).isEqualTo("first"));
        assertThat(journey.after("last")).isEmpty();
        assertThat(journey.before("-")).isEmpty();
    }

    @Test
    void beginsWhereSomethingIsAsked() {
        assertThat(journey(Set.of("loose", "a", "b"), Set.of()).first())
                .hasValueSatisfying(stop -> assertThat(stop.code()).isEqualTo("second"));
    }

    @Test
    void countsOnlyAnswersToWhatIsAsked() {
        var journey = journey(Set.of("b"), Set.of("a", "b", "d"));

        assertThat(journey.asked()).isEqualTo(4);
        assertThat(journey.answered()).isEqualTo(2);
        assertThat(journey.at("first"))
                .hasValueSatisfying(stop -> assertThat(stop.isComplete()).isTrue());
        assertThat(journey.at("second"))
                .hasValueSatisfying(stop -> assertThat(stop.isComplete()).isFalse());
    }

    @Test
    void knowsWhereAQuestionIs() {
        assertThat(journey(Set.of(), Set.of()).with("d"))
                .hasValueSatisfying(stop -> assertThat(stop.code()).isEqualTo("last"));
        assertThat(journey(Set.of(), Set.of()).with("nowhere")).isEmpty();
    }

    private static Journey journey(Set<String> notAsked, Set<String> answered) {
        return Journey.of(QUESTIONNAIRE, notAsked, answered);
    }

    private static Section section(String code) {
        return new Section(code, Map.of("en", code), Map.of(), null);
    }

    private static Question question(String code, @Nullable String section) {
        return AQuestion.of(code, QuestionType.COUNT).section(section).build();
    }
}
