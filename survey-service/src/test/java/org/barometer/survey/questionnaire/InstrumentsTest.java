package org.barometer.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The instruments that come with the sample are questionnaires that this service takes. */
class InstrumentsTest {
    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"officers", "cases", "companies"})
    void canBeUsed(String name) throws IOException {
        var questionnaire = read(name).toModel(1);

        assertThat(questionnaire.violations()).isEmpty();
        assertThat(questionnaire.sections()).hasSizeGreaterThan(2);
        assertThat(questionnaire.rules()).isNotEmpty();
        assertThat(types(questionnaire.questions()))
                .contains(
                        QuestionType.COUNTRY,
                        QuestionType.DATE,
                        QuestionType.COUNT,
                        QuestionType.MATRIX,
                        QuestionType.RANKING);
    }

    private QuestionnaireBody read(String name) throws IOException {
        var file =
                Path.of(System.getProperty("contracts"))
                        .resolve("../../deploy/sample/src/main/resources/instruments")
                        .resolve(name + ".json");
        return json.treeToValue(
                json.readTree(file.toFile()).get("questionnaire"), QuestionnaireBody.class);
    }

    private static Set<QuestionType> types(List<Question> questions) {
        return questions.stream().map(Question::type).collect(Collectors.toSet());
    }
}
