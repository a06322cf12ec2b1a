package org.barometer.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.barometer.survey.intake.model.FileLimits;
import org.barometer.survey.intake.model.ImportJob.Format;
import org.barometer.survey.intake.model.Layout;
import org.barometer.survey.intake.model.RecordReader;
import org.barometer.survey.questionnaire.model.AQuestion;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamingTest {
    private static final int COLUMNS = 40;
    private static final int ROWS = 150_000;
    private static final String HEAP = "-Xmx24m";

    @TempDir Path directory;

    /** In a process whose heap is smaller than the file, with room for the keys only. */
    @Test
    void readsAFileThatIsLargerThanTheMemory() throws Exception {
        var file = directory.resolve("large.csv");
        write(file);
        assertThat(Files.size(file)).isGreaterThan(40L << 20);

        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                HEAP,
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                Reading.class.getName(),
                                file.toString())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(ROWS + " records, " + ROWS * COLUMNS + " answers");
        assertThat(process.waitFor()).isZero();
    }

    private static void write(Path file) throws IOException {
        var answers = String.join(";", Collections.nCopies(COLUMNS, "OPTION_A"));
        try (var csv = Files.newBufferedWriter(file)) {
            csv.write("ROW_KEY");
            for (int i = 0; i < COLUMNS; i++) {
                csv.write(";q" + i);
            }
            csv.newLine();
            for (int row = 0; row < ROWS; row++) {
                csv.write("row-" + row + ";" + answers);
                csv.newLine();
            }
        }
    }

    /** What the small process does. */
    static final class Reading {
        private Reading() {}

        public static void main(String[] arguments) throws Exception {
            var limits = new FileLimits(1 << 30, 10, 1 << 30, 100, 1 << 20, 2_000_000, 100, 1000);
            try (var rows = Rows.open(Path.of(arguments[0]), Format.CSV, limits)) {
                var header = rows.next();
                if (header == null
                        || !(Layout.of(header, questionnaire())
                                instanceof Layout.Header.Known(var layout))) {
                    throw new IllegalStateException("The header is faulty");
                }
                var records = new Records(rows, layout);
                var reader = new RecordReader(layout);
                int count = 0;
                int answers = 0;
                for (var item = records.next(); item != null; item = records.next()) {
                    count++;
                    answers += reader.read(item.row()).answers().size();
                }
                System.out.print(count + " records, " + answers + " answers");
            }
        }

        private static Questionnaire questionnaire() {
            List<Question> questions = new ArrayList<>();
            for (int i = 0; i < COLUMNS; i++) {
                questions.add(
                        AQuestion.of("q" + i, QuestionType.SINGLE_CHOICE)
                                .options("OPTION_A", "OPTION_B")
                                .build());
            }
            return new Questionnaire(
                    1, Questionnaire.USUAL_LANGUAGES, List.of(), questions, List.of());
        }
    }
}
