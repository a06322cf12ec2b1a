package org.barometer.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.barometer.sample.model.SampleEdition;
import org.barometer.sample.model.SampleOption;
import org.barometer.sample.model.SampleQuestion;
import org.junit.jupiter.api.Test;

class InstrumentsTest {
    private static final List<SampleEdition> EDITIONS = SampleProgramme.read().editions();

    @Test
    void countPersonsCasesAndOrganisations() {
        assertThat(WriteInstruments.NAMES)
                .extracting(name -> WriteInstruments.read(name).path("unit").asText())
                .containsExactly("PERSON", "CASE", "ORGANISATION");
    }

    @Test
    void areVersionsThatNoSampleEditionAsks() {
        for (var name : WriteInstruments.NAMES) {
            var instrument = WriteInstruments.read(name);
            assertThat(EDITIONS)
                    .filteredOn(edition -> isOf(edition, instrument))
                    .extracting(SampleEdition::questionnaireVersion)
                    .doesNotContain(instrument.path("version").asInt());
        }
    }

    /** So that the published figures go on as a series. */
    @Test
    void askWhatWasPublishedInTheSameWords() {
        var continued = new HashSet<String>();
        for (var name : WriteInstruments.NAMES) {
            var instrument = WriteInstruments.read(name);
            var asked = newest(instrument);
            for (var question : instrument.path("questionnaire").path("questions")) {
                var before = asked.get(question.path("code").asText());
                if (before != null) {
                    assertThat(question.path("measure").asText()).isEqualTo(before.measure());
                    assertThat(question.path("type").asText()).isEqualTo(before.type().name());
                    assertThat(question.at("/text/en").asText()).isEqualTo(before.text().en());
                    assertThat(question.at("/text/sv").asText()).isEqualTo(before.text().sv());
                    assertThat(question.path("options").findValuesAsText("code"))
                            .containsExactlyElementsOf(
                                    before.options().stream().map(SampleOption::code).toList());
                    continued.add(before.code());
                }
            }
        }
        assertThat(continued)
                .containsAll(
                        Set.of(
                                "respondent_area",
                                "increasing_trends",
                                "live_streaming_change",
                                "policy_prohibiting",
                                "technology_type",
                                "material_found"));
    }

    @Test
    void speakEnglishAndSwedish() {
        for (var name : WriteInstruments.NAMES) {
            var questionnaire = WriteInstruments.read(name).path("questionnaire");
            assertThat(questionnaire.findValuesAsText("sv"))
                    .hasSameSizeAs(questionnaire.findValuesAsText("en"))
                    .doesNotContain("");
        }
    }

    private static Map<String, SampleQuestion> newest(JsonNode instrument) {
        var newest = new HashMap<String, SampleQuestion>();
        EDITIONS.stream()
                .filter(edition -> isOf(edition, instrument))
                .flatMap(edition -> edition.questions().stream())
                .forEach(question -> newest.put(question.code(), question));
        return newest;
    }

    private static boolean isOf(SampleEdition edition, JsonNode instrument) {
        return edition.programme().equals(instrument.path("programme").asText());
    }
}
