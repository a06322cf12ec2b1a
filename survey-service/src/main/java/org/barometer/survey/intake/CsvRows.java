package org.barometer.survey.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.barometer.survey.intake.model.Dialect;
import org.barometer.survey.intake.model.Encodings;
import org.barometer.survey.intake.model.FileLimits;
import org.barometer.survey.intake.model.Mistake;
import org.barometer.survey.intake.model.SheetRow;
import org.jspecify.annotations.Nullable;

/** Reads CSV in whatever encoding and with whatever delimiter it comes. */
final class CsvRows implements Rows {
    private static final int BLOCK = 1 << 16;

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final Dialect dialect;
    private final FileLimits limits;
    private int number;

    private CsvRows(CsvReader<CsvRecord> reader, Dialect dialect, FileLimits limits) {
        this.reader = reader;
        this.records = reader.iterator();
        this.dialect = dialect;
        this.limits = limits;
        this.number = dialect.declared() ? 1 : 0;
    }

    static CsvRows open(Path file, FileLimits limits) throws IOException, FileRefused {
        if (Files.size(file) > limits.fileBytes()) {
            throw new FileRefused(Mistake.TOO_LARGE);
        }
        var dialect = dialectOf(file, limits);
        var reader =
                CsvReader.builder()
                        .fieldSeparator(dialect.delimiter())
                        // Kept, so that rows are counted as a spreadsheet counts them.
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(Math.max(2 * limits.cellLength(), 2 * BLOCK))
                        .build(
                                CsvRecordHandler.of(
                                        handler ->
                                                handler.maxFields(limits.columns())
                                                        .maxFieldSize(limits.cellLength())),
                                text(file, dialect.encoding(), dialect.byteOrderMark()));
        try {
            if (dialect.declared()) {
                reader.skipLines(1);
            }
            return new CsvRows(reader, dialect, limits);
        } catch (CsvParseException e) {
            reader.close();
            throw new FileRefused(Mistake.EMPTY_FILE);
        }
    }

    @Override
    public @Nullable SheetRow next() throws FileRefused {
        try {
            if (!records.hasNext()) {
                return null;
            }
            number++;
            if (number > limits.rows()) {
                throw new FileRefused(Mistake.TOO_MANY_ROWS, "", number);
            }
            return SheetRow.of(number, records.next().getFields());
        } catch (CsvParseException e) {
            throw new FileRefused(mistakeOf(e), "", number + 1);
        }
    }

    @Override
    public List<String> recognised() {
        var recognised = new ArrayList<String>();
        recognised.add("encoding " + dialect.encoding().name());
        if (dialect.byteOrderMark() > 0) {
            recognised.add("byte order mark");
        }
        recognised.add("delimiter " + dialect.delimiterName());
        return recognised;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static Dialect dialectOf(Path file, FileLimits limits) throws IOException, FileRefused {
        var encodings = new Encodings();
        try (var bytes = Files.newInputStream(file)) {
            var block = new byte[BLOCK];
            for (int count = bytes.read(block); count >= 0; count = bytes.read(block)) {
                encodings.add(block, count);
            }
        }
        var found = encodings.found().orElseThrow(() -> new FileRefused(Mistake.UNKNOWN_ENCODING));
        var header = firstLine(text(file, found.encoding(), found.byteOrderMark()), limits);
        return switch (Dialect.delimiterOf(header)) {
            case Dialect.Delimiter.Known(var delimiter, var declared) ->
                    new Dialect(found.encoding(), found.byteOrderMark(), delimiter, declared);
            case Dialect.Delimiter.Ambiguous() ->
                    throw new FileRefused(Mistake.AMBIGUOUS_DELIMITER, "", 1);
        };
    }

    /** Of limited length, because a file without line ends is one endless line. */
    private static String firstLine(Reader text, FileLimits limits)
            throws IOException, FileRefused {
        try (text) {
            var line = new StringBuilder();
            long longest = (long) limits.columns() * 140;
            for (int next = text.read(); next >= 0 && next != '\n' && next != '\r'; ) {
                line.append((char) next);
                if (line.length() > longest) {
                    throw new FileRefused(Mistake.TOO_MANY_COLUMNS, "", 1);
                }
                next = text.read();
            }
            if (line.toString().isBlank()) {
                throw new FileRefused(Mistake.EMPTY_FILE);
            }
            return line.toString();
        } catch (CharacterCodingException e) {
            throw new FileRefused(Mistake.UNKNOWN_ENCODING);
        }
    }

    private static Reader text(Path file, Charset encoding, int byteOrderMark) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            bytes.skipNBytes(byteOrderMark);
            var decoder =
                    encoding.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT);
            return new BufferedReader(new InputStreamReader(bytes, decoder), BLOCK);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private static Mistake mistakeOf(CsvParseException e) {
        if (e.getCause() instanceof CharacterCodingException) {
            return Mistake.UNKNOWN_ENCODING;
        }
        // The library tells its reasons in words only.
        var reason = reason(e);
        if (reason.contains("quote")) {
            return Mistake.UNCLOSED_QUOTE;
        }
        if (reason.contains("max field size")
                || reason.contains("max record size")
                || reason.contains("buffer size")) {
            return Mistake.CELL_TOO_LONG;
        }
        return reason.contains("maximum limit of") ? Mistake.TOO_MANY_COLUMNS : Mistake.UNREADABLE;
    }

    private static String reason(CsvParseException e) {
        var cause = e.getCause();
        return e.getMessage() + " " + (cause == null ? "" : cause.getMessage());
    }
}
