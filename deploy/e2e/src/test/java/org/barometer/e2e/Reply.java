package org.barometer.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;

/** What a service answered. */
record Reply(int status, HttpHeaders headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + body, e);
        }
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The kind of a problem, such as "no-agency". */
    String problem() {
        return json().path("type").asText().replace("urn:barometer:problem:", "");
    }

    Reply expect(int expected) {
        if (status != expected) {
            throw new AssertionError(
                    "Expected %d but got %d: %s".formatted(expected, status, body));
        }
        return this;
    }
}
