package org.barometer.survey.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.barometer.survey.analysis.model.ShownAnswer.Kind;
import org.barometer.survey.analysis.model.ShownAnswer.Part;
import org.barometer.survey.questionnaire.model.AQuestion;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Row;
import org.junit.jupiter.api.Test;

class ShownAnswerTest {
    private static final Map<String, String> CLOUD = Map.of("en", "Cloud");
    private static final Map<String, String> OWN = Map.of("en", "Own work");

    @Test
    void readsChoicesByTheirLabels() {
        var question =
                AQuestion.of("q", QuestionType.MULTIPLE_CHOICE)
                        .options(List.of(new Option("CLOUD", CLOUD)))
                        .build();

        assertThat(ShownAnswer.of(question, List.of("CLOUD", "GONE")))
                .containsExactly(
                        new Part(Kind.OPTION, Map.of(), "CLOUD", CLOUD),
                        new Part(Kind.OPTION, Map.of(), "GONE", Map.of()));
        assertThat(ShownAnswer.of(question, "REFUSED"))
                .containsExactly(new Part(Kind.MISSING, Map.of(), "REFUSED", Map.of()));
        assertThat(ShownAnswer.of(question, null)).isEmpty();
    }

    @Test
    void readsAMatrixLineByLineInTheOrderOfTheQuestion() {
        var question =
                AQuestion.of("q", QuestionType.MATRIX)
                        .options(List.of(new Option("CLOUD", CLOUD)))
                        .rows(List.of(new Row("OWN", OWN), new Row("OTHERS", CLOUD)))
                        .build();

        assertThat(ShownAnswer.of(question, Map.of("OTHERS", "DONT_KNOW", "OWN", "CLOUD")))
                .containsExactly(
                        new Part(Kind.OPTION, OWN, "CLOUD", CLOUD),
                        new Part(Kind.MISSING, CLOUD, "DONT_KNOW", Map.of()));
    }

    @Test
    void keepsNumbersCountriesAndWordsAsTheyAre() {
        assertThat(shown(QuestionType.NUMBER, new BigDecimal("12.5"))).isEqualTo(Kind.NUMBER);
        assertThat(shown(QuestionType.COUNTRY, "SE")).isEqualTo(Kind.COUNTRY);
        assertThat(shown(QuestionType.DATE, "2026-10")).isEqualTo(Kind.TEXT);
        assertThat(shown(QuestionType.OPEN_TEXT, "REFUSED")).isEqualTo(Kind.TEXT);
    }

    private static Kind shown(QuestionType type, Object value) {
        return ShownAnswer.of(AQuestion.of("q", type).build(), value).getFirst().kind();
    }
}
