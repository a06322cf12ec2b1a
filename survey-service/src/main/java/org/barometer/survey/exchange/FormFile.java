package org.barometer.survey.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.barometer.survey.exchange.model.FormSheet;
import org.barometer.survey.intake.FileRefused;
import org.barometer.survey.intake.WorkbookCheck;
import org.barometer.survey.intake.model.FileLimits;
import org.barometer.survey.intake.model.Mistake;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The sheets of an XLSForm as a workbook. */
public final class FormFile {
    /** As large as a body may be; a form of 500 questions and 5,000 options is far below. */
    private static final FileLimits LIMITS =
            new FileLimits(
                    512 * 1024, 200, 64 * 1024 * 1024, 200, 16 * 1024 * 1024, 50_000, 200, 20_000);

    private FormFile() {}

    /** Texts only, so that no spreadsheet takes a label for a formula or a date. */
    static byte[] write(List<FormSheet> sheets) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Barometer", "1.0")) {
            for (var sheet : sheets) {
                var worksheet = workbook.newWorksheet(sheet.name());
                var columns = sheet.columns();
                for (int column = 0; column < columns.size(); column++) {
                    worksheet.value(0, column, columns.get(column));
                }
                for (int row = 0; row < sheet.rows().size(); row++) {
                    for (int column = 0; column < columns.size(); column++) {
                        var text = sheet.rows().get(row).get(columns.get(column));
                        if (text != null) {
                            worksheet.value(row + 1, column, text);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    public static List<FormSheet> read(byte[] workbook) throws FileRefused {
        try {
            var given = Files.createTempFile("form", ".xlsx");
            var checked = Files.createTempFile("form", ".xlsx");
            try {
                Files.write(given, workbook);
                WorkbookCheck.copy(given, checked, LIMITS);
                return readChecked(checked);
            } finally {
                Files.deleteIfExists(given);
                Files.deleteIfExists(checked);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A form could not be kept while it was read", e);
        }
    }

    private static List<FormSheet> readChecked(Path checked) throws FileRefused {
        try (var workbook =
                new ReadableWorkbook(checked.toFile(), new ReadingOptions(false, true))) {
            var sheets = new ArrayList<FormSheet>();
            for (var sheet : workbook.getSheets().toList()) {
                sheets.add(read(sheet));
            }
            return sheets;
        } catch (IOException | RuntimeException e) {
            // Whatever the library trips over is in the file.
            throw new FileRefused(Mistake.UNREADABLE);
        }
    }

    private static FormSheet read(Sheet sheet) throws IOException, FileRefused {
        var columns = new ArrayList<String>();
        var rows = new ArrayList<Map<String, String>>();
        try (var stream = sheet.openStream()) {
            for (var lines = stream.iterator(); lines.hasNext(); ) {
                var line = lines.next();
                if (line.getRowNum() > LIMITS.rows() || line.getCellCount() > LIMITS.columns()) {
                    throw new FileRefused(Mistake.TOO_MANY_ROWS, sheet.getName(), line.getRowNum());
                }
                if (line.getRowNum() == 1) {
                    columns.addAll(header(line));
                } else {
                    // Rows that a workbook leaves out are rows all the same.
                    while (rows.size() < line.getRowNum() - 2) {
                        rows.add(Map.of());
                    }
                    rows.add(cells(line, columns));
                }
            }
        }
        return new FormSheet(sheet.getName(), columns, rows);
    }

    private static List<String> header(Row line) {
        var columns = new ArrayList<String>();
        for (int column = 0; column < line.getCellCount(); column++) {
            columns.add(text(line.getCell(column)).strip());
        }
        return columns;
    }

    private static Map<String, String> cells(Row line, List<String> columns) {
        var cells = new HashMap<String, String>();
        for (int column = 0; column < line.getCellCount(); column++) {
            var text = text(line.getCell(column));
            if (!text.isBlank()) {
                cells.put(
                        column < columns.size() ? columns.get(column) : "column " + (column + 1),
                        text);
            }
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return switch (cell.getValue()) {
            case BigDecimal number -> plain(number);
            case Boolean value -> value ? "yes" : "no";
            case null, default -> cell.getType() == CellType.ERROR ? "" : cell.getText();
        };
    }

    private static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
