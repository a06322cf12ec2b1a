package org.barometer.trend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.catalogue.model.Bridge;
import org.barometer.trend.catalogue.model.Codebook;
import org.barometer.trend.catalogue.model.Comparability;
import org.barometer.trend.catalogue.model.Crossing;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Invited;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.catalogue.model.OptionBreak;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.catalogue.model.Questionnaire;
import org.barometer.trend.catalogue.model.Turnout;
import org.junit.jupiter.api.Test;

class CatalogueContractTest {

    @Test
    void readsTheSharedExampleOfAnAgency() throws IOException {
        assertThat(example("barometer.agencies.v1", AgencyEvent.class).toModel())
                .isEqualTo(
                        new Agency(
                                "SE-NOA",
                                "Swedish National Operations",
                                "SE",
                                "POLICE",
                                "LARGE",
                                "ACTIVE"));
    }

    @Test
    void readsTheSharedExampleOfAnEdition() throws IOException {
        assertThat(example("barometer.editions.v1", EditionEvent.class).toModel())
                .isEqualTo(
                        new Edition(
                                "OFFICERS-2019",
                                "OFFICERS",
                                2019,
                                Map.of("en", "Officer survey 2019", "sv", "Polisenkäten 2019"),
                                "LOCKED",
                                "PERSON",
                                true,
                                Map.of(
                                        "en",
                                        "Rebuilt from the published figures of 2019",
                                        "sv",
                                        "Återskapad från de publicerade siffrorna för 2019"),
                                new Questionnaire(
                                        4,
                                        List.of(
                                                liveStreaming(),
                                                workload(),
                                                cases(),
                                                outlook(),
                                                challenges())),
                                new Turnout(450, "8f3a0c51d2e97b64"),
                                List.of(new Invited("NO-KRIPOS", null), new Invited("SE-NOA", 25)),
                                List.of(new Crossing("live_streaming_change", "workload"))));
    }

    /** A state that nobody here has heard of must not be taken for an open edition by accident. */
    @Test
    void knowsWhichStatesOfTheContractAreOver() throws IOException {
        var states = new ArrayList<String>();
        CatalogueReader.JSON
                .readTree(contract("barometer.editions.v1.schema.json"))
                .at("/properties/state/enum")
                .forEach(state -> states.add(state.asText()));

        assertThat(states)
                .containsExactly("DRAFT", "OPEN", "CLOSED", "LOCKED", "ARCHIVED")
                .filteredOn(CatalogueContractTest::isClosed)
                .containsExactly("CLOSED", "LOCKED", "ARCHIVED");
    }

    private static boolean isClosed(String state) {
        var none = Map.<String, String>of();
        return new Edition(
                        "E",
                        "P",
                        2026,
                        none,
                        state,
                        "PERSON",
                        true,
                        none,
                        new Questionnaire(1, List.of()),
                        null)
                .isClosed();
    }

    private static Question liveStreaming() {
        return new Question(
                "live_streaming_change",
                "live_streaming_change",
                "SINGLE_CHOICE",
                Map.of("en", "Is live-streaming changing?", "sv", "Förändras livesändningar?"),
                List.of(
                        new Option("INCREASING", Map.of("en", "Increasing", "sv", "Ökar")),
                        new Option("UNCHANGED", Map.of("en", "Unchanged", "sv", "Oförändrat"))),
                List.of("DONT_KNOW"),
                new Comparability(
                        "OFFICERS-2018",
                        Comparability.Verdict.MINOR,
                        Map.of("en", "New wording (en)", "sv", "Ny formulering (en)"),
                        Map.of(
                                "en", "Tested with both wordings in 2018",
                                "sv", "Prövad med båda formuleringarna 2018"),
                        List.of(new Bridge("STABLE", List.of("UNCHANGED")))));
    }

    private static Question workload() {
        return new Question(
                "workload",
                "workload",
                "SCALE",
                Map.of("en", "How is the workload?", "sv", "Hur är arbetsbördan?"),
                List.of(
                        new Option("LOW", Map.of("en", "Low", "sv", "Låg")),
                        new Option("HIGH", Map.of("en", "High", "sv", "Hög"))),
                List.of("DONT_KNOW"),
                null);
    }

    private static Question cases() {
        return new Question(
                "cases",
                "cases",
                "NUMBER",
                Map.of("en", "Cases worked on", "sv", "Handlagda ärenden"),
                List.of(),
                List.of("NOT_AVAILABLE"),
                null);
    }

    private static Question outlook() {
        return new Question(
                "live_streaming_outlook",
                "live_streaming_outlook",
                "SINGLE_CHOICE",
                Map.of(
                        "en", "Compared with last year, is there more live-streaming?",
                        "sv", "Jämfört med förra året, finns det fler livesändningar?"),
                List.of(
                        new Option("INCREASING", Map.of("en", "More", "sv", "Fler")),
                        new Option("UNCHANGED", Map.of("en", "As many", "sv", "Lika många"))),
                List.of("DONT_KNOW"),
                "live_streaming_change",
                null,
                new Comparability(
                        "OFFICERS-2018",
                        Comparability.Verdict.BRIDGED,
                        Map.of(
                                "en",
                                "New wording, beside the earlier one for random halves (parallel"
                                        + " run)",
                                "sv",
                                "Ny formulering, vid sidan av den tidigare för slumpvisa halvor"
                                        + " (parallell mätning)"),
                        Map.of(),
                        List.of()));
    }

    private static Question challenges() {
        return new Question(
                "challenge_coded",
                "challenge_coded",
                "MULTIPLE_CHOICE",
                Map.of("en", "What is hardest?", "sv", "Vad är svårast?"),
                Stream.of("LAW", "TECHNOLOGY", "CLOUD")
                        .map(code -> new Option(code, Map.of("en", code, "sv", code)))
                        .toList(),
                List.of("REFUSED"),
                null,
                new Codebook(2, Map.of("CLOUD", "TECHNOLOGY")),
                new Comparability(
                        "OFFICERS-2018",
                        Comparability.Verdict.IDENTICAL,
                        Map.of("en", "Asked in the same way", "sv", "Ställd på samma sätt"),
                        Map.of(),
                        List.of(),
                        List.of(
                                new OptionBreak(
                                        "TECHNOLOGY",
                                        Map.of(
                                                "en",
                                                "The code takes in other things than in version 1 of the codebook,"
                                                        + " used before",
                                                "sv",
                                                "Koden omfattar annat än i version 1 av kodboken, som användes"
                                                        + " förut")),
                                new OptionBreak(
                                        "CLOUD",
                                        Map.of(
                                                "en",
                                                "Code added: version 1 of the codebook, used before, does not have"
                                                        + " it",
                                                "sv",
                                                "Koden har tillkommit: version 1 av kodboken, som användes förut,"
                                                        + " saknar den")))));
    }

    private static <T> T example(String topic, Class<T> type) throws IOException {
        return CatalogueReader.JSON.readValue(contract(topic + ".example.json"), type);
    }

    private static File contract(String name) {
        return Path.of(Objects.requireNonNull(System.getProperty("contracts")), "events", name)
                .toFile();
    }
}
