package org.barometer.survey.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.barometer.survey.exchange.model.FormOutcome;
import org.barometer.survey.exchange.model.FormReader;
import org.barometer.survey.exchange.model.FormSheet;
import org.barometer.survey.exchange.model.FormWriter;
import org.barometer.survey.exchange.model.RandomQuestionnaire;
import org.barometer.survey.intake.FileRefused;
import org.barometer.survey.intake.model.Mistake;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class FormFileTest {
    @Test
    void givesTheSameQuestionnaireAgain() throws FileRefused {
        long seed = System.nanoTime();
        System.out.println("FormFileTest: seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            var questionnaire = RandomQuestionnaire.of(random, 2);

            var file = FormFile.write(FormWriter.sheets("P", questionnaire));

            assertThat(FormReader.read(FormFile.read(file), 2))
                    .as("seed %d, case %d", seed, i)
                    .isEqualTo(new FormOutcome.Read(questionnaire));
        }
    }

    @Test
    void readsNumbersAndBooleansAndSkipsEmptyRows() throws IOException, FileRefused {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("choices");
            sheet.value(0, 0, "list_name");
            sheet.value(0, 1, " name ");
            sheet.value(3, 0, "yn");
            sheet.value(3, 1, 1);
            sheet.value(4, 0, true);
            sheet.value(4, 2, 2.50);
        }

        assertThat(FormFile.read(bytes.toByteArray()))
                .containsExactly(
                        new FormSheet(
                                "choices",
                                List.of("list_name", "name"),
                                List.of(
                                        Map.of(),
                                        Map.of(),
                                        Map.of("list_name", "yn", "name", "1"),
                                        Map.of("list_name", "yes", "column 3", "2.5"))));
    }

    @Test
    void refusesWhatIsNoWorkbookOrUnpacksToTooMuch() throws IOException {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> FormFile.read("type,name\n".getBytes(UTF_8)))
                .satisfies(
                        refused -> assertThat(refused.mistake()).isEqualTo(Mistake.NOT_A_WORKBOOK));
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> FormFile.read(bomb()))
                .satisfies(
                        refused ->
                                assertThat(refused.mistake()).isEqualTo(Mistake.INFLATES_TOO_MUCH));
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<a>".getBytes(UTF_8));
            for (int i = 0; i < 70; i++) {
                zip.write(" ".repeat(1024 * 1024).getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
