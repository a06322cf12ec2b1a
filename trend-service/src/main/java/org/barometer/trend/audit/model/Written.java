package org.barometer.trend.audit.model;

import java.util.Map;

/**
 * An entry as it was found somewhere, of which nothing is certain yet but its form.
 *
 * @param text the canonical text, byte by byte what the hash is taken of
 */
public record Written(String text, String service, long sequence) {

    /** Refuses what is not the one text of an entry; fields that came later are let pass. */
    public static Written read(String text) {
        var written = of(CanonicalJson.read(text));
        if (!written.text().equals(text)) {
            throw new IllegalArgumentException("Not in canonical form");
        }
        return written;
    }

    static Written of(Map<String, ?> fields) {
        if (fields.get("service") instanceof String service
                && fields.get("sequence") instanceof Long sequence) {
            return new Written(CanonicalJson.write(fields), service, sequence);
        }
        throw new IllegalArgumentException("Not an entry");
    }
}
