package org.barometer.survey.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.barometer.survey.intake.model.FileLimits;
import org.barometer.survey.intake.model.Mistake;
import org.barometer.survey.intake.model.SheetRow;
import org.barometer.survey.intake.model.SheetRow.Oddity;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    private static final FileLimits LIMITS =
            new FileLimits(64 << 20, 200, 256 << 20, 100, 8 << 20, 1000, 60, 5000);
    private static final List<List<String>> TABLE =
            List.of(
                    List.of("ROW_KEY", "change", "comment"),
                    List.of("1", "ÖKAR", "två rader\noch ett \"citat\"; med, skilje|tecken\t"),
                    List.of(""),
                    List.of("2", "", "–"));

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void readsEveryDelimiterInEveryEncoding(String delimiter) throws Exception {
        for (var encoding : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252")) {
            for (var mark : List.of("", "\ufeff")) {
                if (mark.isEmpty() || !encoding.equals("windows-1252")) {
                    var rows = read(mark + csv(delimiter.charAt(0)), encoding);

                    assertThat(rows).as(encoding + delimiter + mark.length()).isEqualTo(TABLE);
                }
            }
        }
    }

    @Test
    void countsRowsAsASpreadsheetDoes() throws Exception {
        var file = Files.writeString(directory.resolve("a.csv"), csv(';'));
        try (var rows = CsvRows.open(file, LIMITS)) {
            var numbers = new ArrayList<Integer>();
            for (var row = rows.next(); row != null; row = rows.next()) {
                numbers.add(row.number());
            }

            assertThat(numbers).containsExactly(1, 2, 3, 4);
            assertThat(rows.recognised()).containsExactly("encoding UTF-8", "delimiter semicolon");
        }
    }

    @Test
    void followsTheDelimiterThatExcelDeclares() throws Exception {
        assertThat(read("sep=|\r\nROW_KEY|change\r\n1|A\r\n", "UTF-8"))
                .containsExactly(List.of("ROW_KEY", "change"), List.of("1", "A"));
    }

    @Test
    void doesNotGuessBetweenTwoDelimiters() {
        assertRefused("ROW_KEY;change,cases\n", Mistake.AMBIGUOUS_DELIMITER, 1);
    }

    @Test
    void namesTheRowThatCannotBeRead() {
        assertRefused("ROW_KEY;a\n1;\"x\" y\n", Mistake.UNCLOSED_QUOTE, 2);
        assertRefused("ROW_KEY;a\n1;x\n2;\"x\n", Mistake.UNCLOSED_QUOTE, 3);
        assertRefused("ROW_KEY;a\n1;" + "x".repeat(5001) + "\n", Mistake.CELL_TOO_LONG, 2);
        assertRefused("ROW_KEY;a\n" + ";".repeat(70) + "\n", Mistake.TOO_MANY_COLUMNS, 2);
        assertRefused("ROW_KEY;a\n" + "1;x\n".repeat(1000), Mistake.TOO_MANY_ROWS, 1001);
        assertRefused("", Mistake.EMPTY_FILE, 0);
        assertRefused("x".repeat(1 << 20), Mistake.TOO_MANY_COLUMNS, 1);
    }

    @Property(tries = 200)
    void readsBackWhatWasWritten(@ForAll("tables") List<List<String>> table) throws Exception {
        var header = new ArrayList<List<String>>(List.of(List.of("ROW_KEY", "a", "b")));
        header.addAll(table);
        var csv = Files.createTempFile("rows", ".csv");
        var xlsx = Files.createTempFile("rows", ".xlsx");
        try {
            var text = new StringWriter();
            try (var writer = CsvWriter.builder().fieldSeparator(';').build(text)) {
                header.forEach(writer::writeRecord);
            }
            Files.writeString(csv, text.toString());
            Files.write(xlsx, workbook(header));

            assertThat(read(CsvRows.open(csv, LIMITS))).isEqualTo(header);
            assertThat(read(XlsxRows.open(xlsx, LIMITS))).isEqualTo(header);
        } finally {
            Files.delete(csv);
            Files.delete(xlsx);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        var cell =
                Arbitraries.strings()
                        .withChars("aÅöß 1,;\"'|\t=+-@€–\u3042")
                        .ofMaxLength(12)
                        // A cell of white space only is an empty one to a spreadsheet.
                        .map(text -> "x" + text);
        return cell.list().ofSize(3).list().ofMaxSize(6);
    }

    @Test
    void tellsWhatASpreadsheetKnowsOfACell() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", null)) {
            var sheet = workbook.newWorksheet("Answers");
            sheet.value(0, 0, LocalDate.of(2026, 10, 1));
            sheet.style(0, 0).format("mmm-yy").set();
            sheet.value(0, 1, 0.45);
            sheet.style(0, 1).format("0%").set();
            sheet.value(0, 2, true);
            sheet.formula(0, 3, "A1");
            sheet.value(0, 4, 0.1 + 0.2);
            sheet.value(0, 5, 1_234_567_890_123_456_789L);
            sheet.value(0, 6, 12);
        }
        var file = Files.write(directory.resolve("a.xlsx"), bytes.toByteArray());
        try (var rows = XlsxRows.open(file, LIMITS)) {
            assertThat(rows.next())
                    .isEqualTo(
                            new SheetRow(
                                    "Answers",
                                    1,
                                    List.of(
                                            "2026-10-01",
                                            "0.45",
                                            "TRUE",
                                            "",
                                            "0.30000000000000004",
                                            "1.23457E+18",
                                            "12"),
                                    Map.of(
                                            0,
                                            Oddity.DATE,
                                            1,
                                            Oddity.PERCENT,
                                            2,
                                            Oddity.BOOLEAN,
                                            3,
                                            Oddity.FORMULA)));
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void refusesABombBeforeItGoesOff() {
        assertXlsxRefused(
                zip(Map.of("xl/worksheets/sheet1.xml", "<a>" + " ".repeat(200 << 20) + "</a>")),
                Mistake.INFLATES_TOO_MUCH);
        assertXlsxRefused(
                zip(Map.of("xl/media/image1.png", "0".repeat(200 << 20))),
                Mistake.INFLATES_TOO_MUCH);
    }

    @Test
    void refusesMoreEntriesThanAWorkbookHas() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 200_000; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i + ".bin"));
            }
        }

        assertXlsxRefused(bytes.toByteArray(), Mistake.TOO_MANY_ENTRIES);
    }

    @Test
    void refusesAFileInTheFile() {
        assertXlsxRefused(zip(Map.of("xl/embeddings/book.bin", "harmless")), Mistake.NESTED_FILE);
        assertXlsxRefused(zip(Map.of("xl/media/a.png", "PK\3\4...")), Mistake.NESTED_FILE);
    }

    @Test
    void callsNobodyForAnExternalEntity() throws IOException {
        try (var listener = new ServerSocket(0)) {
            listener.setSoTimeout(1);
            var attack =
                    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM"
                            + " \"http://127.0.0.1:%d/\">]><x>&e;</x>"
                                    .formatted(listener.getLocalPort());
            assertXlsxRefused(zip(Map.of("xl/workbook.xml", attack)), Mistake.EXTERNAL_ENTITY);
            assertXlsxRefused(zip(Map.of("[Content_Types].xml", attack)), Mistake.EXTERNAL_ENTITY);

            assertThatThrownBy(listener::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void refusesEntitiesThatGrow() {
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        laughs.append("]><x>&a29;</x>");

        assertXlsxRefused(
                zip(Map.of("xl/sharedStrings.xml", laughs.toString())), Mistake.EXTERNAL_ENTITY);
    }

    @Test
    void refusesACellBeyondTheLastColumn() {
        assertXlsxRefused(
                zip(
                        Map.of(
                                "xl/worksheets/sheet1.xml",
                                "<worksheet><sheetData><row r=\"1\"><c"
                                        + " r=\"ZZZZZZ1\"/></row></sheetData></worksheet>")),
                Mistake.TOO_MANY_COLUMNS);
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        assertXlsxRefused("ROW_KEY;a\n".getBytes(UTF_8), Mistake.NOT_A_WORKBOOK);
        assertXlsxRefused(zip(Map.of("a.xml", "<a/>")), Mistake.NOT_A_WORKBOOK);
        assertXlsxRefused(zip(Map.of("[Content_Types].xml", "<Types/>")), Mistake.UNREADABLE);
        assertXlsxRefused(zip(Map.of("[Content_Types].xml", "<Types")), Mistake.UNREADABLE);
    }

    private void assertXlsxRefused(byte[] bytes, Mistake mistake) {
        var file = directory.resolve("attack.xlsx");
        var start = Instant.now();
        assertThatThrownBy(
                        () -> {
                            Files.write(file, bytes);
                            XlsxRows.open(file, LIMITS).close();
                        })
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.mistake()).isEqualTo(mistake));
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }

    private void assertRefused(String csv, Mistake mistake, int row) {
        assertThatThrownBy(() -> read(csv, "UTF-8"))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> {
                            assertThat(refused.mistake()).isEqualTo(mistake);
                            assertThat(refused.row()).isEqualTo(row);
                        });
    }

    private List<List<String>> read(String csv, String encoding) throws Exception {
        var file = directory.resolve("a.csv");
        Files.write(file, csv.getBytes(Charset.forName(encoding)));
        return read(CsvRows.open(file, LIMITS));
    }

    private static List<List<String>> read(Rows opened) throws Exception {
        try (var rows = opened) {
            var read = new ArrayList<List<String>>();
            for (var row = rows.next(); row != null; row = rows.next()) {
                read.add(row.cells());
            }
            return read;
        }
    }

    private static String csv(char delimiter) {
        var text = new StringWriter();
        try (var writer =
                CsvWriter.builder()
                        .fieldSeparator(delimiter)
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(text)) {
            TABLE.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }

    private static byte[] workbook(List<List<String>> table) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", null)) {
            var sheet = workbook.newWorksheet("answers");
            for (int row = 0; row < table.size(); row++) {
                for (int column = 0; column < table.get(row).size(); column++) {
                    sheet.value(row, column, table.get(row).get(column));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, String> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            if (!entries.containsKey("[Content_Types].xml") && !entries.containsKey("a.xml")) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.write("<Types/>".getBytes(UTF_8));
            }
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
