package org.barometer.survey.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Precision;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Row;
import org.junit.jupiter.api.Test;

class AmendmentSheetTest {
    private static final Questionnaire QUESTIONNAIRE =
            new Questionnaire(
                    1,
                    Questionnaire.USUAL_LANGUAGES,
                    List.of(),
                    List.of(
                            question("one", QuestionType.SINGLE_CHOICE),
                            question("many", QuestionType.MULTIPLE_CHOICE),
                            question("ranked", QuestionType.RANKING),
                            question("lines", QuestionType.MATRIX),
                            question("named", QuestionType.MENTIONS),
                            question("amount", QuestionType.NUMBER),
                            question("country", QuestionType.COUNTRY),
                            question("since", QuestionType.DATE),
                            question("words", QuestionType.OPEN_TEXT)),
                    List.of());

    private final AmendmentSheet sheet = new AmendmentSheet(QUESTIONNAIRE);

    @Test
    void readsWhatItHasWritten() {
        var answers =
                Map.<String, Object>of(
                        "one",
                        "B",
                        "many",
                        List.of("A", "C"),
                        "ranked",
                        List.of("C", "A"),
                        "lines",
                        Map.of("X", "A", "Y", "B"),
                        "named",
                        List.of("A", "B", "C"),
                        "amount",
                        new BigDecimal("1.234"),
                        "country",
                        "SE",
                        "since",
                        "2026-10",
                        "words",
                        "Two\nlines");

        var reading = sheet.read(sheet.cells(answers));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.answers()).isEqualTo(answers);
    }

    @Test
    void keepsReasonsForNoAnswer() {
        var answers =
                Map.<String, Object>of(
                        "one", "DONT_KNOW",
                        "many", "DONT_KNOW",
                        "ranked", "DONT_KNOW",
                        "named", "DONT_KNOW",
                        "amount", "DONT_KNOW");

        assertThat(sheet.read(sheet.cells(answers)).answers()).isEqualTo(answers);
    }

    @Test
    void leavesOutWhatIsAskedNoMore() {
        var cells = sheet.cells(Map.of("former", "A", "many", List.of("A", "GONE"), "one", "A"));

        assertThat(cells).isEqualTo(Map.of("many.A", "1", "one", "A"));
    }

    private static Question question(String code, QuestionType type) {
        var isListed = type.hasOptions();
        return new Question(
                code,
                code,
                type,
                null,
                Map.of("en", code),
                Map.of(),
                isListed ? List.of(option("A"), option("B"), option("C")) : List.of(),
                List.of(MissingCode.DONT_KNOW),
                false,
                null,
                type == QuestionType.MATRIX
                        ? List.of(new Row("X", Map.of("en", "X")), new Row("Y", Map.of("en", "Y")))
                        : List.of(),
                null,
                null,
                type == QuestionType.NUMBER ? 3 : null,
                null,
                null,
                Map.of(),
                Map.of(),
                type == QuestionType.DATE ? Precision.MONTH : null);
    }

    private static Option option(String code) {
        return new Option(code, Map.of("en", code));
    }
}
