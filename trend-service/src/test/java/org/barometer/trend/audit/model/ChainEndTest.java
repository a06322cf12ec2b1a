package org.barometer.trend.audit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainEndTest {
    private static final Instant TIME = Instant.parse("2026-11-22T08:00:00.000999Z");
    private static final Actor ACTOR = new Actor("administrator", "a-1", "request-1");
    private static final Act ACT =
            new Act(
                    "AGENCY_SUSPENDED",
                    "AGENCY",
                    "SE-NOA",
                    Map.of("status", "ACTIVE", "revision", "3"),
                    Map.of("status", "SUSPENDED", "revision", "4"),
                    Act.REASON_GIVEN);

    @Test
    void writesAnEntryInOneWayOnly() {
        assertThat(ChainEnd.START.next("agency-service", TIME, ACTOR, ACT).entry().canonical())
                .isEqualTo(
                        """
                        {"account":"a-1","action":"AGENCY_SUSPENDED",\
                        "after":{"revision":"4","status":"SUSPENDED"},\
                        "before":{"revision":"3","status":"ACTIVE"},\
                        "objectId":"SE-NOA","objectType":"AGENCY","reason":"GIVEN",\
                        "request":"request-1","role":"administrator","sequence":1,\
                        "service":"agency-service","time":"2026-11-22T08:00:00.000Z"}""");
    }

    /**
     * Computed by {@code (printf '%064d' 0 | xxd -r -p; printf '%s' "$entry") | sha256sum} from the
     * text above.
     */
    @Test
    void hashesAsAnybodyCanRecompute() {
        assertThat(ChainEnd.START.next("agency-service", TIME, ACTOR, ACT).hash().hex())
                .isEqualTo("26f951f912b9852dc4acbb082c1155f4987dfa6c68839e34f4b4a5976c632246");
    }

    @Test
    void bindsAnEntryToEverythingBeforeIt() {
        var first = ChainEnd.START.next("agency-service", TIME, ACTOR, ACT);
        var other = ChainEnd.START.next("agency-service", TIME, ACTOR, ACT.because(null));

        var second = ChainEnd.after(first).next("agency-service", TIME, ACTOR, ACT);
        var afterOther = ChainEnd.after(other).next("agency-service", TIME, ACTOR, ACT);

        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(second.entry().sequence()).isEqualTo(2);
        assertThat(second.entry()).isEqualTo(afterOther.entry());
        assertThat(second.hash()).isNotEqualTo(afterOther.hash());
    }

    @Test
    void tellsOfAChangeOnlyWhatChanged() {
        var act =
                Act.of("AGENCY_CHANGED", "AGENCY", "SE-NOA")
                        .changing(
                                Map.of("size", "SMALL", "country", "SE"),
                                Map.of("size", "LARGE", "country", "SE", "zone", "Europe/Oslo"));

        assertThat(act.before()).isEqualTo(Map.of("size", "SMALL"));
        assertThat(act.after()).isEqualTo(Map.of("size", "LARGE", "zone", "Europe/Oslo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "line\nbreak", "\"quoted\"", "back\\slash", "åäö"})
    void takesNoWordsThatSomebodyWrote(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Act.of(text, "AGENCY", "SE-NOA"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ACT.because(text))
                .withMessageNotContaining("words");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ACT.changing(Map.of(), Map.of("name", text)));
    }
}
