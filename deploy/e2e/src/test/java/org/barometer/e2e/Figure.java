package org.barometer.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** One observation of the trends API. */
record Figure(JsonNode json) {

    static List<Figure> of(Reply reply) {
        return StreamSupport.stream(
                        reply.expect(200).json().path("observations").spliterator(), false)
                .map(Figure::new)
                .toList();
    }

    boolean isOf(String edition, String area, String option) {
        return text("edition").equals(edition)
                && text("area").equals(area)
                && text("option").equals(option);
    }

    String text(String field) {
        return json.path(field).asText();
    }

    long number(String field) {
        return json.path(field).asLong();
    }

    boolean hidden() {
        return json.path("estimate").isMissingNode() || json.path("estimate").isNull();
    }

    double estimate() {
        return json.path("estimate").asDouble();
    }
}
