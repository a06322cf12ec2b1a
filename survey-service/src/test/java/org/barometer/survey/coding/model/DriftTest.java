package org.barometer.survey.coding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DriftTest {

    @Test
    void tellsRecodingFromWhatRespondentsSaid() {
        // Ten answers: CHAT was given to 2; the new codebook finds it in 5 of the same ones.
        var before = coded(10, 2);
        var recoded = new HashMap<UUID, SortedSet<String>>();
        int i = 0;
        for (var response : before.keySet()) {
            recoded.put(response, codes(i++ < 5));
        }
        var after = coded(20, 12);

        var drift = Drift.between(before, recoded, after);
        var chat = drift.lines().getFirst();

        assertThat(drift.recoded()).isEqualTo(10);
        assertThat(drift.later()).isEqualTo(20);
        assertThat(chat.code()).isEqualTo("CHAT");
        assertThat(chat.change()).isCloseTo(0.4, within(1e-12));
        assertThat(chat.byRecoding()).isCloseTo(0.3, within(1e-12));
        assertThat(chat.byRespondents()).isCloseTo(0.1, within(1e-12));
        assertThat(drift.lines())
                .allSatisfy(
                        line ->
                                assertThat(line.byRecoding() + line.byRespondents())
                                        .isCloseTo(line.change(), within(1e-12)));
    }

    @Test
    void comparesOnlyAnswersThatAreCodedBothWays() {
        var before = coded(4, 4);
        var one = before.keySet().iterator().next();

        var drift = Drift.between(before, Map.of(one, codes(false)), Map.of());

        assertThat(drift.recoded()).isEqualTo(1);
        assertThat(drift.lines().getFirst().before()).isEqualTo(1);
        assertThat(drift.lines().getFirst().beforeRecoded()).isZero();
    }

    private static Map<UUID, SortedSet<String>> coded(int answers, int chats) {
        var coded = new HashMap<UUID, SortedSet<String>>();
        for (int i = 0; i < answers; i++) {
            coded.put(UUID.randomUUID(), codes(i < chats));
        }
        return coded;
    }

    private static SortedSet<String> codes(boolean chat) {
        return new TreeSet<>(List.of(chat ? "CHAT" : "OTHER"));
    }
}
