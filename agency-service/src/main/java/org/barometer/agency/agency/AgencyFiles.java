package org.barometer.agency.agency;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes tables as files, in memory: the length is told before the first byte, so whoever receives
 * only a part knows.
 */
final class AgencyFiles {
    /** The sheet that agencies are in. */
    static final String SHEET = "agencies";

    /** By which spreadsheets know UTF-8. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private AgencyFiles() {}

    static byte[] csv(List<String> header, List<List<String>> rows) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(List<String> header, List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Barometer", null)) {
            var sheet = workbook.newWorksheet(SHEET);
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
                sheet.style(0, column).bold().set();
                // As text, so that no spreadsheet makes dates or numbers of codes.
                sheet.style(column).format("@").set();
            }
            for (int row = 0; row < rows.size(); row++) {
                var cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    sheet.inlineString(row + 1, column, cells.get(column));
                }
            }
            sheet.freezePane(1, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
