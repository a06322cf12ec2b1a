package org.barometer.survey.export.model;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.barometer.survey.questionnaire.model.AQuestion;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.junit.jupiter.api.Test;

class ExportTableTest {
    private static final Questionnaire FIRST =
            version(
                    1,
                    trends("CLOUD", "TOR", "NONE"),
                    AQuestion.of("cases", QuestionType.NUMBER).build(),
                    AQuestion.of("words", QuestionType.OPEN_TEXT).build());

    private static final Questionnaire SECOND =
            version(
                    2,
                    AQuestion.of("change", QuestionType.DIRECTION).build(),
                    trends("CLOUD", "VPN", "NONE"),
                    AQuestion.of("rank", QuestionType.RANKING).options("A", "B").build(),
                    AQuestion.of("grid", QuestionType.MATRIX).rows("R1").options("YES").build(),
                    AQuestion.of("apps", QuestionType.MENTIONS).options("X", "Y").build(),
                    AQuestion.of("country", QuestionType.COUNTRY).build());

    private final ExportTable table = new ExportTable(List.of(FIRST, SECOND), "sv");

    @Test
    void keepsTheColumnsOfEarlierVersions() {
        assertThat(table.names())
                .containsExactly(
                        "RESPONSE",
                        "EDITION",
                        "AGENCY",
                        "QUESTIONNAIRE_VERSION",
                        "REVISION",
                        "change",
                        "change:label",
                        "trends.CLOUD",
                        "trends.VPN",
                        "trends.NONE",
                        "trends.DONT_KNOW",
                        "trends.TOR",
                        "rank.A",
                        "rank.B",
                        "rank",
                        "grid.R1",
                        "grid.R1:label",
                        "apps",
                        "apps:label",
                        "country",
                        "country:label",
                        "cases");
    }

    @Test
    void saysNothingOfWhatAVersionDidNotOffer() {
        var row =
                row(
                        1,
                        Map.of(
                                "trends",
                                List.of("TOR"),
                                "cases",
                                new BigDecimal("-1.5"),
                                "words",
                                "secret"));

        assertThat(row)
                .isEqualTo(
                        Map.of(
                                "trends.CLOUD", "0",
                                "trends.TOR", "1",
                                "trends.NONE", "0",
                                "trends.DONT_KNOW", "0",
                                "cases", "-1.5"));
    }

    @Test
    void writesEveryKindOfAnswerWithItsLabel() {
        var row =
                row(
                        2,
                        Map.of(
                                "change",
                                "INCREASE",
                                "trends",
                                "DONT_KNOW",
                                "rank",
                                List.of("B", "A"),
                                "grid",
                                Map.of("R1", "DONT_KNOW"),
                                "apps",
                                List.of("X", "Y"),
                                "country",
                                "SE"));

        assertThat(row)
                .containsEntry("change", "INCREASE")
                .containsEntry("trends.DONT_KNOW", "1")
                .containsEntry("trends.VPN", "0")
                .containsEntry("rank.A", "2")
                .containsEntry("rank.B", "1")
                .containsEntry("grid.R1", "DONT_KNOW")
                .containsEntry("grid.R1:label", "DONT_KNOW")
                .containsEntry("apps", "X Y")
                .containsEntry("country", "SE")
                .containsEntry("country:label", "Sverige")
                .doesNotContainKey("trends.TOR");
        assertThat(row.get("change:label")).isNotEmpty();
    }

    @Property
    void noTextStartsAFormula(@ForAll String text, @ForAll BigDecimal number) throws IOException {
        var file = new StringWriter();
        try (var csv = CsvWriter.builder().build(file)) {
            for (var start : List.of("", "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")) {
                csv.writeRecord("x", CellText.of(start + text), CellText.of(number));
            }
        }

        try (var read = CsvReader.builder().ofCsvRecord(file.toString())) {
            assertThat(read.stream())
                    .hasSize(11)
                    .allSatisfy(
                            line -> {
                                assertThat(line.getField(1)).doesNotMatch("(?s)[=+\\-@\t\r＝＋－＠].*");
                                assertThat(new BigDecimal(line.getField(2)))
                                        .isEqualByComparingTo(number);
                            });
        }
    }

    private Map<String, String> row(int version, Map<String, ?> answers) {
        var cells = table.row(List.of(), version, answers);
        var row = new HashMap<String, String>();
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                row.put(table.names().get(i), CellText.of(cells[i]));
            }
        }
        return row;
    }

    private static Question trends(String... options) {
        return AQuestion.of("trends", QuestionType.MULTIPLE_CHOICE)
                .options(options)
                .missing(MissingCode.DONT_KNOW)
                .build();
    }

    private static Questionnaire version(int version, Question... questions) {
        return new Questionnaire(
                version, Questionnaire.USUAL_LANGUAGES, List.of(), List.of(questions), List.of());
    }
}
