package org.barometer.survey.pages.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.barometer.survey.pages.model.AnswerWords.Said;
import org.barometer.survey.questionnaire.model.AQuestion;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerWordsTest {
    private static final Option CLOUD = new Option("CLOUD", Map.of("en", "Cloud", "sv", "Moln"));
    private static final Row OWN = new Row("OWN", Map.of("en", "Own work", "sv", "Eget arbete"));
    private static final Row OTHERS = new Row("OTHERS", Map.of("en", "Others", "sv", "Andra"));

    @Test
    void saysChoicesByTheirLabels() {
        var question =
                AQuestion.of("q", QuestionType.MULTIPLE_CHOICE).options(List.of(CLOUD)).build();

        assertThat(english(question, List.of("CLOUD", "GONE"))).containsExactly("Cloud", "GONE");
        assertThat(swedish(question, List.of("CLOUD"))).containsExactly("Moln");
        assertThat(english(question, null)).isEmpty();
    }

    @Test
    void saysAMatrixLineByLineInTheOrderOfTheQuestion() {
        var question =
                AQuestion.of("q", QuestionType.MATRIX)
                        .options(List.of(CLOUD))
                        .rows(List.of(OWN, OTHERS))
                        .build();

        assertThat(
                        words(Language.EN, "sv")
                                .of(question, Map.of("OTHERS", "REFUSED", "OWN", "CLOUD")))
                .containsExactly(
                        new Said("Eget arbete", "Moln", false), new Said("Andra", "refused", true));
        assertThat(english(question, Map.of("OWN", "CLOUD"))).containsExactly("Own work: Cloud");
    }

    @Test
    void writesNumbersWithAllTheirDecimalsAndTheUnit() {
        var question = AQuestion.of("q", QuestionType.NUMBER).unit("cases", "ärenden").build();

        assertThat(english(question, new BigDecimal("1234.56789")))
                .containsExactly("1,234.56789\u00a0cases");
        assertThat(swedish(question, new BigDecimal("1234.50")))
                .containsExactly("1\u00a0234,5\u00a0ärenden");
        assertThat(english(question, 12)).containsExactly("12\u00a0cases");
        assertThat(english(question, new BigDecimal("1E+3"))).containsExactly("1,000\u00a0cases");
    }

    @Test
    void writesCountriesAndMonthsAsTheLanguageDoes() {
        assertThat(swedish(of(QuestionType.COUNTRY), "DE")).containsExactly("Tyskland");
        assertThat(english(of(QuestionType.DATE), "2024-05")).containsExactly("May 2024");
        assertThat(swedish(of(QuestionType.DATE), "2024-05")).containsExactly("maj 2024");
        assertThat(english(of(QuestionType.DATE), "2024")).containsExactly("2024");
    }

    @Test
    void tellsWhyThereIsNoAnswer() {
        assertThat(words(Language.EN, "en").of(of(QuestionType.DATE), "NOT_AVAILABLE"))
                .containsExactly(new Said("", "not_available", true));
    }

    @Test
    void leavesSomebodysOwnWordsAsTheyAreUnlessTheyWereOfferedAsAReason() {
        var words = AQuestion.of("q", QuestionType.OPEN_TEXT);

        assertThat(english(words.missing(MissingCode.DONT_KNOW).build(), "REFUSED"))
                .containsExactly("REFUSED");
        assertThat(english(words.missing(MissingCode.REFUSED).build(), "REFUSED"))
                .containsExactly("refused");
    }

    private static Question of(QuestionType type) {
        return AQuestion.of("q", type).build();
    }

    private static List<String> english(Question question, @Nullable Object answer) {
        return lines(words(Language.EN, "en"), question, answer);
    }

    private static List<String> swedish(Question question, @Nullable Object answer) {
        return lines(words(Language.SV, "sv"), question, answer);
    }

    private static List<String> lines(
            AnswerWords words, Question question, @Nullable Object answer) {
        return words.of(question, answer).stream().map(Said::toString).toList();
    }

    private static AnswerWords words(Language language, String tag) {
        return new AnswerWords(language, tag, code -> code.toLowerCase(Locale.ROOT));
    }
}
