package org.barometer.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** The provisional figure of one edition: how many of its responses are counted by now. */
record Provisional(Api trend, BenchEdition edition) {

    long counted() {
        return base(
                trend.get("/api/v1/provisional/%s?by=WORLD".formatted(BenchEdition.MEASURE)),
                edition.code());
    }

    /** The base is the same for every option; before the first response there is none. */
    static long base(JsonNode provisional, String edition) {
        return StreamSupport.stream(provisional.path("observations").spliterator(), false)
                .filter(observation -> observation.path("edition").asText().equals(edition))
                .mapToLong(observation -> observation.path("n").asLong())
                .max()
                .orElse(0);
    }
}
