package org.barometer.survey.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.barometer.survey.intake.model.FileLimits;
import org.barometer.survey.intake.model.Mistake;

/**
 * Looks through a workbook before anything else reads it, and copies what is harmless.
 *
 * <p>Readers of zip files differ in what they take for its contents. Whoever reads the copy sees
 * exactly the bytes that were counted and checked here.
 */
public final class WorkbookCheck {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int SMALL = 1 << 20;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_END = END_LENGTH + (1 << 16);
    private static final int SPREADSHEET_COLUMNS = 16_384;
    private static final int MOST_ARRAY_FORMULAS = 100;

    private final FileLimits limits;
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private long inflated;

    private WorkbookCheck(FileLimits limits) {
        this.limits = limits;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    public static void copy(Path workbook, Path checked, FileLimits limits)
            throws IOException, FileRefused {
        if (Files.size(workbook) > limits.fileBytes()) {
            throw new FileRefused(Mistake.TOO_LARGE);
        }
        // Before the table of contents is read, which alone could be most of the file.
        if (entries(workbook) > limits.entries()) {
            throw new FileRefused(Mistake.TOO_MANY_ENTRIES);
        }
        try (var from = new ZipFile(workbook.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(checked))) {
            to.setLevel(Deflater.BEST_SPEED);
            new WorkbookCheck(limits).copy(from, to);
        } catch (ZipException | IllegalArgumentException e) {
            // Entries that are no zip, have the same name twice or have no name.
            throw new FileRefused(Mistake.NOT_A_WORKBOOK);
        } catch (Refusal e) {
            throw new FileRefused(e.mistake);
        }
    }

    /** How many parts the end of the file says there are. */
    private static int entries(Path workbook) throws IOException, FileRefused {
        try (var file = FileChannel.open(workbook)) {
            int length = (int) Math.min(file.size(), LONGEST_END);
            var end = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            file.read(end, file.size() - length);
            for (int i = end.position() - END_LENGTH; i >= 0; i--) {
                if (end.getInt(i) == END) {
                    // All ones where a larger table follows, which no workbook needs.
                    return Short.toUnsignedInt(end.getShort(i + 10));
                }
            }
            throw new FileRefused(Mistake.NOT_A_WORKBOOK);
        }
    }

    private void copy(ZipFile from, ZipOutputStream to) throws IOException, FileRefused {
        if (from.getEntry("[Content_Types].xml") == null) {
            throw new FileRefused(Mistake.NOT_A_WORKBOOK);
        }
        for (var entry : Collections.list(from.entries())) {
            var name = entry.getName();
            try (var packed = from.getInputStream(entry);
                    var content =
                            new Content(
                                    packed,
                                    entry.getCompressedSize(),
                                    name.endsWith("sharedStrings.xml"))) {
                if (isMarkup(name)) {
                    to.putNextEntry(new ZipEntry(name));
                    check(new Copying(content, to), name.startsWith("xl/worksheets/"));
                    to.closeEntry();
                } else {
                    refuseNested(name, content);
                }
            }
        }
    }

    private static boolean isMarkup(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    /** Pictures and printer settings are left out; a file in the file is not what was asked for. */
    private static void refuseNested(String name, InputStream content)
            throws IOException, FileRefused {
        var lower = name.toLowerCase(Locale.ROOT);
        var start = content.readNBytes(ZIP.length);
        if (Arrays.equals(start, ZIP)
                || lower.contains("/embeddings/")
                || lower.matches(".*\\.(zip|xlsx|xlsm|xls|docx|gz|jar|7z|rar|tar|bz2|xz)")) {
            throw new FileRefused(Mistake.NESTED_FILE);
        }
        drain(content);
    }

    private void check(InputStream content, boolean isSheet) throws IOException, FileRefused {
        try {
            var reader = xml.createXMLStreamReader(content);
            int arrayFormulas = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD
                        || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new FileRefused(Mistake.EXTERNAL_ENTITY);
                }
                if (isSheet && event == XMLStreamConstants.START_ELEMENT) {
                    arrayFormulas += isArrayFormula(reader) ? 1 : 0;
                    if (arrayFormulas > MOST_ARRAY_FORMULAS || isFarAway(reader)) {
                        throw new FileRefused(Mistake.TOO_MANY_COLUMNS);
                    }
                }
            }
            drain(content);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new FileRefused(Mistake.UNREADABLE);
        }
    }

    /** Each of them is looked through for every cell that is read. */
    private static boolean isArrayFormula(XMLStreamReader reader) {
        return reader.getLocalName().equals("f")
                && "array".equals(reader.getAttributeValue(null, "t"));
    }

    /** Whether a cell names a column that no spreadsheet has, up to which a reader would fill. */
    private static boolean isFarAway(XMLStreamReader reader) {
        if (!reader.getLocalName().equals("c")) {
            return false;
        }
        var address = reader.getAttributeValue(null, "r");
        int column = 0;
        for (int i = 0; address != null && i < address.length(); i++) {
            char letter = Character.toUpperCase(address.charAt(i));
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
            if (column > SPREADSHEET_COLUMNS) {
                return true;
            }
        }
        return false;
    }

    private static void drain(InputStream content) throws IOException {
        // Only counted, and copied where it is to be copied.
        content.transferTo(OutputStream.nullOutputStream());
    }

    /** A limit that is passed inside a library that only knows exceptions of input. */
    private static final class Refusal extends IOException {
        private final transient Mistake mistake;

        Refusal(Mistake mistake) {
            super(mistake.code());
            this.mistake = mistake;
        }
    }

    /** One entry unpacked, refused as soon as it unpacks to too much. */
    private final class Content extends FilterInputStream {
        private final long packedBytes;
        private final boolean isSharedText;
        private long own;

        Content(InputStream entry, long packedBytes, boolean isSharedText) {
            super(entry);
            this.packedBytes = packedBytes;
            this.isSharedText = isSharedText;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) throws Refusal {
            own += bytes;
            inflated += bytes;
            if (inflated > limits.inflatedBytes()
                    || (isSharedText && own > limits.sharedTextBytes())
                    || (own > SMALL && own > limits.inflation() * packedBytes)) {
                throw new Refusal(Mistake.INFLATES_TOO_MUCH);
            }
        }
    }

    /** What is read through it is written to the copy. */
    private static final class Copying extends FilterInputStream {
        private final OutputStream to;

        Copying(InputStream from, OutputStream to) {
            super(from);
            this.to = to;
        }

        @Override
        public void close() {
            // Parsers close what they have read to its end; there may be more to copy.
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                to.write(value);
            }
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) {
                to.write(bytes, offset, read);
            }
            return read;
        }
    }

    /** Without styles its cells have no formats, and asking for them would fail. */
    static boolean hasStyles(Path checked) throws IOException {
        try (var zip = new ZipFile(checked.toFile())) {
            return zip.getEntry("xl/styles.xml") != null;
        }
    }
}
