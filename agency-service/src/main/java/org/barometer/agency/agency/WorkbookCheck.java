package org.barometer.agency.agency;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.barometer.agency.agency.ImportFile.Refused;
import org.barometer.agency.agency.model.ImportMistake;

/**
 * Looks through a workbook before anything else reads it, and copies what is harmless.
 *
 * <p>Readers of zip files differ in what they take for its contents. Whoever reads the copy sees
 * exactly the bytes that were counted and checked here.
 */
final class WorkbookCheck {
    private static final int MOST_ENTRIES = 200;
    private static final int MOST_BYTES = 16 << 20;

    private WorkbookCheck() {}

    static byte[] copy(byte[] workbook) throws Refused {
        try {
            var file = Files.createTempFile("workbook", ".xlsx");
            try {
                Files.write(file, workbook);
                return copy(file);
            } finally {
                Files.delete(file);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new Refused(ImportMistake.NOT_A_WORKBOOK, 0);
        } catch (IOException e) {
            throw new Refused(ImportMistake.UNREADABLE, 0);
        }
    }

    private static byte[] copy(Path workbook) throws IOException, Refused {
        var checked = new ByteArrayOutputStream();
        int left = MOST_BYTES;
        try (var from = new ZipFile(workbook.toFile());
                var to = new ZipOutputStream(checked)) {
            if (from.size() > MOST_ENTRIES) {
                throw new Refused(ImportMistake.INFLATES_TOO_MUCH, 0);
            }
            for (var entry : Collections.list(from.entries())) {
                var content = content(from, entry, left);
                left -= content.length;
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    refuseDocumentType(content);
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(content);
                    to.closeEntry();
                }
            }
        }
        return checked.toByteArray();
    }

    private static byte[] content(ZipFile from, ZipEntry entry, int left)
            throws IOException, Refused {
        try (var packed = from.getInputStream(entry)) {
            var content = packed.readNBytes(left + 1);
            if (content.length > left) {
                throw new Refused(ImportMistake.INFLATES_TOO_MUCH, 0);
            }
            return content;
        }
    }

    private static void refuseDocumentType(byte[] content) throws Refused {
        var xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = xml.createXMLStreamReader(new ByteArrayInputStream(content));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD
                        || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new Refused(ImportMistake.EXTERNAL_ENTITY, 0);
                }
            }
        } catch (XMLStreamException e) {
            throw new Refused(ImportMistake.UNREADABLE, 0);
        }
    }
}
