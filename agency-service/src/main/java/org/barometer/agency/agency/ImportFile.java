package org.barometer.agency.agency;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.barometer.agency.agency.model.ImportFault;
import org.barometer.agency.agency.model.ImportMistake;
import org.barometer.agency.agency.model.ImportTable;
import org.barometer.agency.agency.model.SheetRow;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** A file of agencies as it was sent; small enough to be held in memory. */
public final class ImportFile {
    private static final int MOST_ROWS = 5_001;
    private static final int MOST_COLUMNS = 200;
    private static final String DELIMITERS = ",;\t";

    /** What a file is. */
    private enum Format {
        CSV,
        XLSX
    }

    private final Format format;
    private final byte[] content;

    private ImportFile(Format format, byte[] content) {
        this.format = format;
        this.content = content;
    }

    public static ImportFile csv(byte[] content) {
        return new ImportFile(Format.CSV, content);
    }

    public static ImportFile workbook(byte[] content) {
        return new ImportFile(Format.XLSX, content);
    }

    /** What it says, so that it can be told from another. */
    List<String> said() {
        return List.of(format.name(), new String(content, StandardCharsets.ISO_8859_1));
    }

    /** Ends the reading of a file that cannot be read any further. */
    static final class Refused extends Exception {
        private final ImportFault fault;

        Refused(ImportMistake mistake, int row) {
            // It is an answer, not a fault: nobody reads its stack trace.
            super(mistake.code(), null, false, false);
            this.fault = ImportFault.of(mistake, "", row);
        }
    }

    /** Everything that it says, and everything that is wrong with it. */
    ImportTable read() {
        try {
            return ImportTable.of(
                    switch (format) {
                        case CSV -> csv();
                        case XLSX -> xlsx();
                    });
        } catch (Refused e) {
            return ImportTable.refused(e.fault);
        }
    }

    private List<SheetRow> csv() throws Refused {
        var text = text();
        var rows = new ArrayList<SheetRow>();
        try (var records =
                CsvReader.builder()
                        .fieldSeparator(delimiterOf(text))
                        // Kept, so that rows are counted as a spreadsheet counts them.
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(text)) {
            for (var each : records) {
                add(rows, new SheetRow("", rows.size() + 1, each.getFields()));
            }
            return rows;
        } catch (CsvParseException | IOException e) {
            throw new Refused(ImportMistake.UNREADABLE, rows.size() + 1);
        }
    }

    private static void add(List<SheetRow> rows, SheetRow row) throws Refused {
        if (rows.size() >= MOST_ROWS) {
            throw new Refused(ImportMistake.TOO_MANY_ROWS, row.number());
        }
        rows.add(row);
    }

    private String text() throws Refused {
        var encoding = encoding();
        try {
            var text = encoding.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refused(ImportMistake.UNKNOWN_ENCODING, 0);
        }
    }

    /** By its mark; without one it is UTF-8 or nothing that can be told for certain. */
    private Charset encoding() {
        if (content.length >= 2) {
            int mark = (content[0] & 0xff) << 8 | (content[1] & 0xff);
            if (mark == 0xfeff) {
                return StandardCharsets.UTF_16BE;
            }
            if (mark == 0xfffe) {
                return StandardCharsets.UTF_16LE;
            }
        }
        return StandardCharsets.UTF_8;
    }

    /** The first of the header, whose names contain none of them. */
    private static char delimiterOf(String text) {
        var header = text.lines().findFirst().orElse("");
        return (char)
                header.chars()
                        .filter(character -> DELIMITERS.indexOf(character) >= 0)
                        .findFirst()
                        .orElse(',');
    }

    private List<SheetRow> xlsx() throws Refused {
        var checked = WorkbookCheck.copy(content);
        var rows = new ArrayList<SheetRow>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(checked))) {
            var sheet = workbook.findSheet(AgencyFiles.SHEET).orElseGet(workbook::getFirstSheet);
            try (var stream = sheet.openStream()) {
                for (var row : (Iterable<Row>) stream::iterator) {
                    add(rows, row(sheet, row));
                }
            }
            return rows;
        } catch (IOException | RuntimeException e) {
            // Whatever the library trips over is in the file.
            throw new Refused(ImportMistake.UNREADABLE, rows.size() + 1);
        }
    }

    private static SheetRow row(Sheet sheet, Row row) {
        if (row.getCellCount() > MOST_COLUMNS) {
            throw new IllegalArgumentException("More columns than any agency has");
        }
        var cells = new ArrayList<String>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(text(row.getCell(column)));
        }
        return new SheetRow(sheet.getName(), row.getRowNum(), cells);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        var text = cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue();
        return text == null ? "" : text;
    }
}
