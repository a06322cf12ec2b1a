package org.barometer.agency.audit.model;

import java.util.Map;

/** An entry as an export writes it, one to a line. */
public record ExportLine(long position, String entry, String hash) {

    /** Reads a line; the entry comes back in its one canonical form. */
    public static ExportLine read(String line) {
        var fields = CanonicalJson.read(line);
        if (fields.get("position") instanceof Long position
                && fields.get("entry") instanceof Map<?, ?> entry
                && fields.get("hash") instanceof String hash) {
            return new ExportLine(
                    position, CanonicalJson.write(CanonicalJson.withNames(entry)), hash);
        }
        throw new IllegalArgumentException("Not a line of an export");
    }

    /** The line, without its end. */
    public String text() {
        return "{\"entry\":%s,\"hash\":\"%s\",\"position\":%d}".formatted(entry, hash, position);
    }
}
