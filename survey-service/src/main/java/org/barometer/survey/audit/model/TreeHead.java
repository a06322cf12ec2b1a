package org.barometer.survey.audit.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the log of all services was at one time, in a few numbers that bind every entry of it.
 *
 * @param size how many entries it had
 * @param chains how far the chain of each service had come
 */
public record TreeHead(long size, Hash root, Instant time, SortedMap<String, ChainEnd> chains) {

    public TreeHead {
        time = time.truncatedTo(ChronoUnit.MILLIS);
        chains = Collections.unmodifiableSortedMap(new TreeMap<>(chains));
    }

    Map<String, Object> fields() {
        var ends = new TreeMap<String, Object>();
        chains.forEach(
                (service, end) ->
                        ends.put(
                                service,
                                Map.of("sequence", end.sequence(), "hash", end.hash().hex())));
        return new TreeMap<>(
                Map.of("size", size, "root", root.hex(), "time", Entry.text(time), "chains", ends));
    }

    static TreeHead of(Map<String, ?> fields) {
        if (fields.get("size") instanceof Long size
                && fields.get("root") instanceof String root
                && fields.get("time") instanceof String time
                && fields.get("chains") instanceof Map<?, ?> ends) {
            var chains = new TreeMap<String, ChainEnd>();
            ends.forEach((service, end) -> chains.put((String) service, end(end)));
            return new TreeHead(size, new Hash(root), Instant.parse(time), chains);
        }
        throw new IllegalArgumentException("Not a head");
    }

    private static ChainEnd end(Object end) {
        if (end instanceof Map<?, ?> fields
                && fields.get("sequence") instanceof Long sequence
                && fields.get("hash") instanceof String hash) {
            return new ChainEnd(sequence, new Hash(hash));
        }
        throw new IllegalArgumentException("Not the end of a chain");
    }
}
