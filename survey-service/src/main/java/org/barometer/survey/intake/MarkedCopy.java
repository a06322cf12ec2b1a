package org.barometer.survey.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongFunction;
import org.barometer.survey.intake.model.Fault;
import org.barometer.survey.intake.model.FileLimits;
import org.barometer.survey.intake.model.ImportJob;
import org.barometer.survey.intake.model.Remedies;
import org.barometer.survey.intake.model.SheetRow;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Copies a file into a workbook in which the faulty cells are marked, each with what is wrong and
 * how to mend it; a second sheet lists them all.
 */
final class MarkedCopy {
    private static final String ERRORS = "errors";
    private static final String RED = "FFC7CE";
    private static final int FLUSH = 500;

    /** Comments are held in memory until the end; beyond these the list of errors has to do. */
    private static final int MOST_COMMENTS = 5000;

    private static final List<String> HEAD =
            List.of("sheet", "row", "column", "name", "question", "code", "message", "remedy");

    private final LongFunction<List<ImportStore.Numbered>> faultsAfter;
    private final Remedies remedies;
    private final String language;
    private int comments;

    /**
     * @param faultsAfter the next faults after a number, in their order; none after the last
     */
    MarkedCopy(
            LongFunction<List<ImportStore.Numbered>> faultsAfter,
            Remedies remedies,
            String language) {
        this.faultsAfter = faultsAfter;
        this.remedies = remedies;
        this.language = language;
    }

    void write(ImportJob job, Path file, FileLimits limits, OutputStream to) throws IOException {
        try (var workbook = new Workbook(to, Workbooks.APPLICATION, null)) {
            var sheet = workbook.newWorksheet(XlsxRows.ANSWERS);
            try (var rows = Rows.open(file, job.format(), limits)) {
                copy(rows, sheet);
            } catch (FileRefused e) {
                // The copy ends where the file cannot be read any more; the errors say why.
                sheet.finish();
            }
            sheet.finish();
            list(workbook.newWorksheet(ERRORS));
        }
    }

    private void copy(Rows rows, Worksheet sheet) throws IOException, FileRefused {
        var faults = new Faults();
        for (var row = rows.next();
                row != null && row.number() <= Worksheet.MAX_ROWS;
                row = rows.next()) {
            copy(row, sheet);
            for (var fault = faults.of(row.number());
                    fault != null;
                    fault = faults.of(row.number())) {
                mark(sheet, fault);
            }
            if (row.number() % FLUSH == 0) {
                sheet.flush();
            }
        }
    }

    private static void copy(SheetRow row, Worksheet sheet) {
        int columns = Math.min(row.cells().size(), Worksheet.MAX_COLS);
        for (int column = 0; column < columns; column++) {
            var text = row.cell(column);
            if (!text.isEmpty()) {
                // Text, never a formula, whatever it starts with.
                sheet.inlineString(row.number() - 1, column, text);
            }
        }
    }

    private void mark(Worksheet sheet, Fault fault) {
        int row = fault.row() - 1;
        int column = Math.max(fault.column() - 1, 0);
        sheet.style(row, column).fillColor(RED).set();
        if (comments++ < MOST_COMMENTS) {
            sheet.comment(
                    row, column, fault.message(language) + ". " + remedies.of(fault, language));
        }
    }

    private void list(Worksheet sheet) throws IOException {
        for (int i = 0; i < HEAD.size(); i++) {
            sheet.value(0, i, HEAD.get(i));
            sheet.style(0, i).bold().set();
        }
        int row = 1;
        long last = 0;
        for (var some = faultsAfter.apply(last);
                !some.isEmpty() && row < Worksheet.MAX_ROWS;
                some = faultsAfter.apply(last)) {
            for (var numbered : some) {
                line(sheet, row++, numbered.fault());
                last = numbered.number();
            }
            sheet.flush();
        }
        sheet.freezePane(0, 1);
        sheet.finish();
    }

    private void line(Worksheet sheet, int row, Fault fault) {
        var cells =
                new ArrayList<>(
                        List.of(
                                fault.sheet(),
                                fault.row() == 0 ? "" : Integer.toString(fault.row()),
                                fault.letters(),
                                fault.name(),
                                fault.question(),
                                fault.code(),
                                fault.message(language),
                                remedies.of(fault, language)));
        for (int i = 0; i < cells.size(); i++) {
            sheet.inlineString(row, i, cells.get(i));
        }
    }

    /** The faults beside the rows; those of one row may come in the wake of others of its batch. */
    private final class Faults {
        private final Deque<ImportStore.Numbered> ahead = new ArrayDeque<>();
        private long last;

        @Nullable Fault of(int row) {
            while (true) {
                if (ahead.isEmpty()) {
                    ahead.addAll(faultsAfter.apply(last));
                    if (ahead.isEmpty()) {
                        return null;
                    }
                    last = ahead.getLast().number();
                }
                int next = ahead.getFirst().fault().row();
                if (next > row) {
                    return null;
                }
                var fault = ahead.removeFirst().fault();
                if (next == row) {
                    return fault;
                }
            }
        }
    }
}
