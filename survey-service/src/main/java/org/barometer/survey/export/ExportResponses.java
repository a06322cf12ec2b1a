package org.barometer.survey.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.export.model.CellText;
import org.barometer.survey.export.model.ExportTable;
import org.barometer.survey.questionnaire.QuestionnaireStore;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes all responses of an edition into a file, from the first to the last or not to its end:
 * whoever writes on after a failure would make a file that looks whole.
 */
@ApplicationScoped
class ExportResponses {
    /** What a sheet can hold besides its header. */
    static final int MOST_ROWS_OF_A_SHEET = Worksheet.MAX_ROWS - 1;

    private static final int FLUSH = 500;

    private final EditionStore editions;
    private final QuestionnaireStore questionnaires;
    private final ResponseReader responses;

    ExportResponses(
            EditionStore editions, QuestionnaireStore questionnaires, ResponseReader responses) {
        this.editions = editions;
        this.questionnaires = questionnaires;
        this.responses = responses;
    }

    /** An export about to be written; empty where there is no such edition. */
    Optional<Export> begin(String edition, String language) {
        return editions.form(edition)
                .map(
                        form -> {
                            var reading = responses.begin(edition);
                            try {
                                var asked = new TreeMap<Integer, Questionnaire>();
                                asked.put(form.questionnaire().version(), form.questionnaire());
                                for (int version : reading.extent().versions()) {
                                    asked.computeIfAbsent(
                                            version, v -> asked(form.edition().programme(), v));
                                }
                                return new Export(
                                        reading, new ExportTable(asked.values(), language));
                            } catch (RuntimeException e) {
                                reading.close();
                                throw e;
                            }
                        });
    }

    private Questionnaire asked(String programme, int version) {
        return questionnaires
                .kept(programme, version)
                .orElseThrow(() -> new IllegalStateException("Answers without their questions"))
                .questionnaire();
    }

    /** To be closed whether it is written or not. */
    record Export(ResponseReader.Reading reading, ExportTable table) implements AutoCloseable {
        long count() {
            return reading.extent().count();
        }

        void csv(OutputStream to) throws IOException {
            // Closed by nobody on failure: closing would write what is left and look like an end.
            var text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
            var csv = CsvWriter.builder().build(text);
            csv.writeRecord(table.names());
            reading.all(
                    (head, version, answers) ->
                            csv.writeRecord(texts(table.row(head, version, answers))));
            csv.flush();
        }

        private static List<String> texts(@Nullable Object[] cells) {
            var texts = new ArrayList<String>(cells.length);
            for (var cell : cells) {
                texts.add(CellText.of(cell));
            }
            return texts;
        }

        @SuppressWarnings("resource") // Closing would finish the workbook also after a failure.
        void xlsx(OutputStream to) throws IOException {
            var workbook = new Workbook(to, "Barometer", null);
            var sheet = workbook.newWorksheet("responses");
            var names = table.names();
            for (int i = 0; i < names.size(); i++) {
                sheet.value(0, i, names.get(i));
                sheet.style(0, i).bold().set();
            }
            sheet.freezePane(1, 1);
            var next = new int[] {1};
            reading.all(
                    (head, version, answers) -> {
                        int row = next[0]++;
                        put(sheet, row, table.row(head, version, answers));
                        if (row % FLUSH == 0) {
                            sheet.flush();
                        }
                    });
            workbook.finish();
        }

        private static void put(Worksheet sheet, int row, @Nullable Object[] cells) {
            for (int i = 0; i < cells.length; i++) {
                switch (cells[i]) {
                    case null -> {}
                    case BigDecimal number -> sheet.value(row, i, number);
                    case Integer number -> sheet.value(row, i, number);
                    // As text that cannot be a formula, also when the sheet is saved as CSV.
                    case Object other -> sheet.inlineString(row, i, CellText.of(other));
                }
            }
        }

        @Override
        public void close() {
            reading.close();
        }
    }
}
