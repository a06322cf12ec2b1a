package org.barometer.survey.audit.model;

import java.time.Instant;

/** How far a service's chain of entries has come. */
public record ChainEnd(long sequence, Hash hash) {
    public static final ChainEnd START = new ChainEnd(0, Hash.NONE);

    /** The act as the entry that follows; numbers leave no gap. */
    public Link next(String service, Instant time, Actor actor, Act act) {
        var entry = new Entry(service, sequence + 1, time, actor, act);
        return new Link(entry, hash, hash.then(entry.canonical()));
    }

    /** The end of the chain once this entry is its last. */
    public static ChainEnd after(Link link) {
        return new ChainEnd(link.entry().sequence(), link.hash());
    }
}
