package org.barometer.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Writes the three instruments as the next questionnaires of their programmes. */
record WriteInstruments(Session session) {

    /** The officer survey, the coded case return and the company survey. */
    static final List<String> NAMES = List.of("officers", "cases", "companies");

    private static final ObjectMapper JSON = new ObjectMapper();

    void write() {
        NAMES.forEach(name -> write(read(name)));
    }

    /** The programme, its unit and title, and one version of its questionnaire. */
    static JsonNode read(String name) {
        try (var resource =
                WriteInstruments.class.getResourceAsStream("/instruments/" + name + ".json")) {
            return JSON.readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(JsonNode instrument) {
        var programme = "programmes/" + instrument.path("programme").asText();
        var questionnaire = programme + "/questionnaires/" + instrument.path("version").asInt();
        var surveys = session.surveysOfAnalyst();
        var known = surveys.get(questionnaire);
        // An analyst may have changed it since: what is there stays.
        if (known.status() != 404) {
            known.orFail("Read " + questionnaire);
            return;
        }
        var define = Map.of("title", instrument.path("title"), "unit", instrument.path("unit"));
        surveys.put(programme, define).orFail("Put " + programme);
        surveys.put(questionnaire, instrument.path("questionnaire")).orFail("Put " + questionnaire);
    }
}
