package org.barometer.survey.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.barometer.survey.intake.model.FileLimits;
import org.barometer.survey.intake.model.Mistake;
import org.barometer.survey.intake.model.SheetRow;
import org.barometer.survey.intake.model.SheetRow.Oddity;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads the sheet of a workbook that holds the answers. */
final class XlsxRows implements Rows {
    /** As templates call it; otherwise the first sheet that can be seen. */
    static final String ANSWERS = "answers";

    private final ReadableWorkbook workbook;
    private final Path checked;
    private final FileLimits limits;
    private final String sheet;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private int number;

    private XlsxRows(ReadableWorkbook workbook, Path checked, FileLimits limits, Sheet sheet)
            throws IOException {
        this.workbook = workbook;
        this.checked = checked;
        this.limits = limits;
        this.sheet = sheet.getName();
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
    }

    static XlsxRows open(Path file, FileLimits limits) throws IOException, FileRefused {
        var checked = Files.createTempFile("workbook", ".xlsx");
        try {
            WorkbookCheck.copy(file, checked, limits);
            return opened(checked, limits);
        } catch (IOException | FileRefused | RuntimeException e) {
            Files.deleteIfExists(checked);
            throw e;
        }
    }

    private static XlsxRows opened(Path checked, FileLimits limits)
            throws IOException, FileRefused {
        try {
            var options = new ReadingOptions(WorkbookCheck.hasStyles(checked), true);
            var workbook = new ReadableWorkbook(checked.toFile(), options);
            return new XlsxRows(workbook, checked, limits, answers(workbook));
        } catch (RuntimeException e) {
            // Whatever the library trips over is in the file.
            throw new FileRefused(Mistake.UNREADABLE);
        }
    }

    private static Sheet answers(ReadableWorkbook workbook) throws FileRefused {
        return workbook.getSheets()
                .filter(sheet -> sheet.getName().equalsIgnoreCase(ANSWERS))
                .findFirst()
                .or(
                        () ->
                                workbook.getSheets()
                                        .filter(
                                                sheet ->
                                                        sheet.getVisibility()
                                                                == SheetVisibility.VISIBLE)
                                        .findFirst())
                .orElseThrow(() -> new FileRefused(Mistake.EMPTY_FILE));
    }

    @Override
    public @Nullable SheetRow next() throws FileRefused {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            var row = rows.next();
            number = Math.max(number + 1, row.getRowNum());
            if (number > limits.rows()) {
                throw new FileRefused(Mistake.TOO_MANY_ROWS, sheet, number);
            }
            return read(row);
        } catch (RuntimeException e) {
            throw new FileRefused(Mistake.UNREADABLE, sheet, number + 1);
        }
    }

    private SheetRow read(Row row) throws FileRefused {
        if (row.getCellCount() > limits.columns()) {
            throw new FileRefused(Mistake.TOO_MANY_COLUMNS, sheet, number);
        }
        var cells = new ArrayList<String>(row.getCellCount());
        var oddities = new HashMap<Integer, Oddity>();
        for (int column = 0; column < row.getCellCount(); column++) {
            var cell = row.getCell(column);
            var text = cell == null ? "" : text(cell, column, oddities);
            if (text.length() > limits.cellLength()) {
                throw new FileRefused(Mistake.CELL_TOO_LONG, sheet, number);
            }
            cells.add(text);
        }
        return new SheetRow(sheet, number, cells, Map.copyOf(oddities));
    }

    private static String text(Cell cell, int column, Map<Integer, Oddity> oddities) {
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> cell.getText();
            case NUMBER -> number(cell, column, oddities);
            case BOOLEAN -> {
                oddities.put(column, Oddity.BOOLEAN);
                yield Boolean.TRUE.equals(cell.getValue()) ? "TRUE" : "FALSE";
            }
            case ERROR -> {
                oddities.put(column, Oddity.ERROR);
                yield raw(cell);
            }
            case FORMULA -> formula(cell, column, oddities);
        };
    }

    /** What the formula came to when the workbook was saved. */
    private static String formula(Cell cell, int column, Map<Integer, Oddity> oddities) {
        if (cell.getValue() == null) {
            oddities.put(column, Oddity.FORMULA);
            return "";
        }
        if (cell.getValue() instanceof Boolean value) {
            oddities.put(column, Oddity.BOOLEAN);
            return value ? "TRUE" : "FALSE";
        }
        return cell.getValue() instanceof BigDecimal ? number(cell, column, oddities) : raw(cell);
    }

    private static String number(Cell cell, int column, Map<Integer, Oddity> oddities) {
        var format = cell.getDataFormatString();
        if (isDate(cell.getDataFormatId(), format)) {
            oddities.put(column, Oddity.DATE);
            return cell.asDate().toLocalDate().toString();
        }
        if (format != null && format.contains("%")) {
            oddities.put(column, Oddity.PERCENT);
        }
        return plain(raw(cell));
    }

    /**
     * Workbooks hold numbers as doubles, written with up to 17 digits: 0.1 as 0.1000000000000001.
     */
    private static String plain(String raw) {
        var plain = new BigDecimal(Double.toString(Double.parseDouble(raw)));
        return plain.abs().compareTo(BigDecimal.ONE.movePointRight(15)) < 0
                ? strip(plain).toPlainString()
                // Beyond 15 digits a spreadsheet has rounded: said as it would say it.
                : String.format(Locale.ROOT, "%.5E", plain);
    }

    private static BigDecimal strip(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String raw(Cell cell) {
        var raw = cell.getRawValue();
        return raw == null ? "" : raw;
    }

    /** Built-in formats by number; others by the letters of days, months, years and hours. */
    private static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id != null
                && ((id >= 14 && id <= 22)
                        || (id >= 27 && id <= 36)
                        || (id >= 45 && id <= 47)
                        || (id >= 50 && id <= 58))) {
            return true;
        }
        return format != null
                && !format.equalsIgnoreCase("General")
                && format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "")
                        .matches("(?is).*[dmyh].*");
    }

    @Override
    public List<String> recognised() {
        return List.of("sheet " + sheet);
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            stream.close();
        } finally {
            Files.deleteIfExists(checked);
        }
    }
}
