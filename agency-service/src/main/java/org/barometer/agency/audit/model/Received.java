package org.barometer.agency.audit.model;

import java.util.Map;

/** An entry as a service has sent it, of which nothing is certain yet but its form. */
public record Received(Written entry, Hash previous, Hash hash) {

    /** Reads an event; fields that came later are let pass. */
    public static Received read(String event) {
        var fields = CanonicalJson.read(event);
        if (fields.get("entry") instanceof Map<?, ?> entry
                && fields.get("previous") instanceof String previous
                && fields.get("hash") instanceof String hash) {
            return new Received(
                    Written.of(CanonicalJson.withNames(entry)), new Hash(previous), new Hash(hash));
        }
        throw new IllegalArgumentException("Not an entry with its hashes");
    }

    /** Whether it is the one that comes after this end of its service's chain. */
    public boolean continues(ChainEnd end) {
        return entry.sequence() == end.sequence() + 1
                && previous.equals(end.hash())
                && hash.equals(previous.then(entry.text()));
    }
}
