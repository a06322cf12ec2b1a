package org.barometer.e2e.redteam;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Takes down every figure of a table in CSV. */
record FiguresInCsv(Notebook notebook, String where) {

    void read(String table) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            for (var row : rows) {
                var cell =
                        new Cell(
                                new Question(row.getField("edition"), row.getField("measure")),
                                new Area(row.getField("by"), row.getField("area")),
                                row.getField("option"));
                new Figure(new Source(row.getField("release"), where), cell, row::getField)
                        .note(notebook);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
