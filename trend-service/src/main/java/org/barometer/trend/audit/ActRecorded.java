package org.barometer.trend.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.barometer.trend.audit.model.Link;

/**
 * The event that tells the log of all services about an entry of this one.
 *
 * @param entry the canonical text, byte by byte what the hash was taken of
 */
record ActRecorded(@JsonRawValue String entry, String previous, String hash) {
    static final String TOPIC = "barometer.audit.v1";

    static ActRecorded of(Link link) {
        return new ActRecorded(link.entry().canonical(), link.previous().hex(), link.hash().hex());
    }
}
