package org.barometer.survey.edition.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.barometer.survey.questionnaire.model.AQuestion;
import org.barometer.survey.questionnaire.model.Comparison;
import org.barometer.survey.questionnaire.model.Judgement;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Verdict;
import org.barometer.survey.questionnaire.model.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpeningTest {
    private static final Question CASES = asking("How many cases did you work on?");
    private static final Question TIPS = asking("Where do most of your tips come from?");

    @Test
    void needsSomethingToAsk() {
        assertThat(Opening.obstacles(AQuestion.questionnaire(1), null, null))
                .extracting(Violation::code)
                .containsExactly("nothing-asked");
    }

    @Test
    void needsNoConfirmationOfTheFirstEditionOrOfTheSameQuestions() {
        assertThat(Opening.obstacles(AQuestion.questionnaire(1, CASES), null, null)).isEmpty();
        assertThat(obstacles(CASES, Map.of(), null)).isEmpty();
    }

    @Test
    void namesEveryMeasureThatBreaks() {
        assertThat(obstacles(TIPS, Map.of(), null))
                .singleElement()
                .satisfies(
                        violation -> {
                            assertThat(violation.pointer()).isEqualTo("/comparability/asked");
                            assertThat(violation.code()).isEqualTo("comparability-not-seen");
                            assertThat(violation.message()).startsWith("New wording (en)");
                        });
    }

    @Test
    void takesTheWordOfWhoeverHasSeenIt() {
        var seen = compared(TIPS, Map.of());

        assertThat(obstacles(TIPS, Map.of(), seen.digest())).isEmpty();
        assertThat(obstacles(TIPS, Map.of(), "something else")).hasSize(1);
    }

    @Test
    void asksAgainOnceAVerdictIsAnother() {
        var before = compared(TIPS, judged(Verdict.MINOR)).digest();

        assertThat(obstacles(TIPS, judged(Verdict.MINOR), null)).isEmpty();
        assertThat(obstacles(TIPS, Map.of(), before)).hasSize(1);
    }

    @Test
    void doesNotAskAboutWhatWasNotAskedBefore() {
        var earlier = AQuestion.questionnaire(1, CASES);
        var later =
                AQuestion.questionnaire(2, CASES, AQuestion.of("new", QuestionType.COUNT).build());
        var compared =
                new WithEarlier(
                        "E", Comparison.of(earlier, later, (_, _) -> false, Map.of()), List.of());

        assertThat(Opening.obstacles(later, compared, null)).isEmpty();
    }

    private static List<Violation> obstacles(
            Question now, Map<String, Judgement> judgements, @Nullable String seen) {
        return Opening.obstacles(AQuestion.questionnaire(2, now), compared(now, judgements), seen);
    }

    private static WithEarlier compared(Question now, Map<String, Judgement> judgements) {
        return new WithEarlier(
                "E",
                Comparison.of(
                        AQuestion.questionnaire(1, CASES),
                        AQuestion.questionnaire(2, now),
                        (_, _) -> true,
                        judgements),
                List.of());
    }

    private static Map<String, Judgement> judged(Verdict verdict) {
        return Map.of(
                "asked", new Judgement(List.of(), verdict, Map.of("en", "Tested", "sv", "Prövad")));
    }

    private static Question asking(String english) {
        return AQuestion.of("asked", QuestionType.COUNT).text(english, "Fråga").build();
    }
}
