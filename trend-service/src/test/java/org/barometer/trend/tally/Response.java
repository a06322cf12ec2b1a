package org.barometer.trend.tally;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A response event for tests, as survey-service would send it. */
record Response(
        String response,
        String edition,
        String agency,
        int questionnaireVersion,
        int revision,
        Map<String, List<String>> codes,
        Map<String, Double> numbers) {
    private static final JsonMapper JSON = new JsonMapper();

    static Response of(String response, String edition, String agency) {
        return new Response(response, edition, agency, 1, 1, Map.of(), Map.of());
    }

    Response answering(String question, String... chosen) {
        var more = new TreeMap<>(codes);
        more.put(question, List.of(chosen));
        return new Response(
                response, edition, agency, questionnaireVersion, revision, more, numbers);
    }

    Response counting(String question, double number) {
        var more = new TreeMap<>(numbers);
        more.put(question, number);
        return new Response(response, edition, agency, questionnaireVersion, revision, codes, more);
    }

    byte[] key() {
        return response.getBytes(UTF_8);
    }

    byte[] toJson() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
