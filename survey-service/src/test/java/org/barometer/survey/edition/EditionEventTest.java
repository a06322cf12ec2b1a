package org.barometer.survey.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.edition.model.Form;
import org.barometer.survey.edition.model.Invited;
import org.barometer.survey.edition.model.Turnout;
import org.barometer.survey.edition.model.WithEarlier;
import org.barometer.survey.programme.model.Unit;
import org.barometer.survey.questionnaire.model.AQuestion;
import org.barometer.survey.questionnaire.model.Bridge;
import org.barometer.survey.questionnaire.model.ChangeKind;
import org.barometer.survey.questionnaire.model.Comparison;
import org.barometer.survey.questionnaire.model.Crossing;
import org.barometer.survey.questionnaire.model.Difference;
import org.barometer.survey.questionnaire.model.Judgement;
import org.barometer.survey.questionnaire.model.MeasureComparison;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.PublishedCodebook;
import org.barometer.survey.questionnaire.model.PublishedQuestion;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Verdict;
import org.junit.jupiter.api.Test;

class EditionEventTest {
    private static final Turnout TURNOUT = new Turnout(450, "8f3a0c51d2e97b64");

    private static final WithEarlier EARLIER =
            new WithEarlier(
                    "OFFICERS-2018",
                    new Comparison(
                            4,
                            3,
                            List.of(
                                    new MeasureComparison(
                                            "live_streaming_change",
                                            "live_streaming_change",
                                            "live_streaming_change",
                                            List.of(),
                                            Verdict.BREAK,
                                            Verdict.MINOR,
                                            text("New wording (en)", "Ny formulering (en)"),
                                            new Judgement(
                                                    List.of(
                                                            new Bridge(
                                                                    "STABLE",
                                                                    List.of("UNCHANGED"))),
                                                    Verdict.MINOR,
                                                    text(
                                                            "Tested with both wordings in 2018",
                                                            "Prövad med båda formuleringarna"
                                                                    + " 2018"))),
                                    inParallel(),
                                    new MeasureComparison(
                                            "challenge",
                                            "challenge",
                                            "challenge",
                                            List.of(),
                                            Verdict.IDENTICAL,
                                            Verdict.IDENTICAL,
                                            text("Asked in the same way", "Ställd på samma sätt"),
                                            new Judgement(List.of(), null, Map.of())))),
                    List.of(coded(1, Map.of(), "LAW", "TECHNOLOGY")));

    private static MeasureComparison inParallel() {
        var difference =
                new Difference(ChangeKind.PARALLEL_RUN, Verdict.BRIDGED, null, "then", "now");
        return new MeasureComparison(
                "live_streaming_outlook",
                "live_streaming_outlook",
                "live_streaming_change",
                List.of(difference),
                Verdict.BRIDGED,
                Verdict.BRIDGED,
                text(
                        "New wording, beside the earlier one for random halves (parallel run)",
                        "Ny formulering, vid sidan av den tidigare för slumpvisa halvor"
                                + " (parallell mätning)"),
                new Judgement(List.of(), null, Map.of()));
    }

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void isWrittenLikeTheSharedExample() throws IOException {
        var example =
                Path.of(
                        System.getProperty("contracts"),
                        "events/barometer.editions.v1.example.json");

        assertThat(
                        json.readTree(
                                json.writeValueAsString(
                                        EditionEvent.of(
                                                officers(),
                                                Unit.PERSON,
                                                TURNOUT,
                                                List.of(
                                                        new Invited("NO-KRIPOS", null),
                                                        new Invited("SE-NOA", 25)),
                                                EARLIER))))
                .isEqualTo(json.readTree(example.toFile()));
    }

    @Test
    void tellsOnlyTheStatesOfTheContract() throws IOException {
        var schema =
                Path.of(
                        System.getProperty("contracts"),
                        "events/barometer.editions.v1.schema.json");
        var states = new ArrayList<String>();
        json.readTree(schema.toFile())
                .at("/properties/state/enum")
                .forEach(state -> states.add(state.asText()));

        assertThat(states)
                .containsExactlyElementsOf(
                        Arrays.stream(EditionState.values()).map(EditionState::name).toList());
    }

    private static Form officers() {
        var edition =
                new Edition(
                        "OFFICERS-2019",
                        "OFFICERS",
                        2019,
                        text("Officer survey 2019", "Polisenkäten 2019"),
                        EditionState.LOCKED,
                        Instant.EPOCH,
                        4,
                        true,
                        false,
                        text(
                                "Rebuilt from the published figures of 2019",
                                "Återskapad från de publicerade siffrorna för 2019"),
                        Instant.parse("2020-01-31T08:00:00Z"),
                        5);
        var change =
                AQuestion.of("live_streaming_change", QuestionType.SINGLE_CHOICE)
                        .text("Is live-streaming changing?", "Förändras livesändningar?")
                        .options(
                                List.of(
                                        new Option("INCREASING", text("Increasing", "Ökar")),
                                        new Option("UNCHANGED", text("Unchanged", "Oförändrat"))))
                        .build();
        var workload =
                AQuestion.of("workload", QuestionType.SCALE)
                        .text("How is the workload?", "Hur är arbetsbördan?")
                        .options(
                                List.of(
                                        new Option("LOW", text("Low", "Låg")),
                                        new Option("HIGH", text("High", "Hög"))))
                        .build();
        var cases =
                AQuestion.of("cases", QuestionType.NUMBER)
                        .text("Cases worked on", "Handlagda ärenden")
                        .missing(MissingCode.NOT_AVAILABLE)
                        .build();
        var outlook =
                AQuestion.like(change)
                        .code("live_streaming_outlook")
                        .measure("live_streaming_outlook")
                        .text(
                                "Compared with last year, is there more live-streaming?",
                                "Jämfört med förra året, finns det fler livesändningar?")
                        .options(
                                List.of(
                                        new Option("INCREASING", text("More", "Fler")),
                                        new Option("UNCHANGED", text("As many", "Lika många"))))
                        .earlierWording("live_streaming_change")
                        .build();
        return new Form(
                edition,
                AQuestion.questionnaire(4, change, workload, cases, outlook),
                Instant.EPOCH,
                List.of(coded(2, Map.of("CLOUD", "TECHNOLOGY"), "LAW", "TECHNOLOGY", "CLOUD")),
                List.of(
                        new Crossing("live_streaming_change", "workload"),
                        new Crossing("live_streaming_change", "not_asked_any_more")));
    }

    /** The challenges that officers name, by codes whose labels are these codes. */
    private static PublishedQuestion coded(
            int version, Map<String, String> broader, String... codes) {
        return new PublishedQuestion(
                "challenge",
                null,
                PublishedQuestion.ofCoded("challenge"),
                PublishedQuestion.ofCoded("challenge"),
                QuestionType.MULTIPLE_CHOICE,
                text("What is hardest?", "Vad är svårast?"),
                Arrays.stream(codes).map(code -> new Option(code, text(code, code))).toList(),
                List.of(MissingCode.REFUSED),
                null,
                new PublishedCodebook(version, new TreeMap<>(broader), new TreeMap<>()));
    }

    private static Map<String, String> text(String en, String sv) {
        return Map.of("en", en, "sv", sv);
    }
}
