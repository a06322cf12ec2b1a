package org.barometer.survey.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.barometer.survey.intake.model.FileLimits;
import org.barometer.survey.intake.model.ImportJob.Format;
import org.barometer.survey.intake.model.SheetRow;
import org.jspecify.annotations.Nullable;

/** The rows of a file from the first to the last, one in memory at a time. */
sealed interface Rows extends Closeable permits CsvRows, XlsxRows {

    /** Null after the last row. */
    @Nullable SheetRow next() throws FileRefused;

    /** How the file is written, in words for its sender. */
    List<String> recognised();

    static Rows open(Path file, Format format, FileLimits limits) throws IOException, FileRefused {
        return switch (format) {
            case CSV -> CsvRows.open(file, limits);
            case XLSX -> XlsxRows.open(file, limits);
        };
    }
}
