package org.barometer.trend.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.trend.disclosure.model.Verdict.SUPPRESSED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The attacks of the reference file, each on the table that it was made for. */
class DisclosureAttacksTest {

    private static final DisclosurePolicy SMALL_BASES =
            new DisclosurePolicy(10, 3, 50, 5, 2, 10, 100, 10);

    @Test
    void hidesABlockWhoseOthersAnAgencyCouldWorkOut() throws IOException {
        var others = attack("own_benchmark").path("truth");
        var agency = new Contribution("X", 11, Map.of("YES", 9L, "NO", 2L));
        var rest =
                Tables.spread(
                        "O",
                        2,
                        List.of("YES", "NO"),
                        others.path("others_yes").asInt(),
                        others.path("others_n").asInt());
        var table =
                Tables.world(
                        List.of("YES", "NO"),
                        true,
                        Block.merge(List.of(rest, new Block(List.of(agency)))));

        var pattern = Suppressor.solve("q", table, SMALL_BASES).pattern();

        assertThat(pattern.hiddenBlocks()).containsExactly(Area.WORLD);
    }

    @Test
    void neverShowsAnOptionThatEverybodyInASmallBlockTicked() throws IOException {
        var count = attack("multi_choice_base").path("truth").path("A").asInt();
        var table = Tables.world(List.of("A"), false, Tables.ticked("G", 6, "A", 12, count));

        assertThat(Suppressor.solve("q", table, SMALL_BASES).pattern().verdict(Area.WORLD, "A"))
                .isEqualTo(SUPPRESSED);
    }

    @Test
    void neverShowsARowWhoseHiddenRestIsZero() throws IOException {
        var truth = attack("zero_sum").path("truth");
        var options = List.of("A", "B", "C");
        var table =
                Tables.countries(
                        options,
                        true,
                        Map.of(
                                "XX",
                                Tables.spread("X", 4, options, 12, truth.path("XB").asInt(), 0),
                                "YY",
                                Tables.spread(
                                        "Y",
                                        4,
                                        options,
                                        7,
                                        truth.path("YB").asInt(),
                                        truth.path("YC").asInt())));

        var pattern = Suppressor.solve("q", table, SMALL_BASES).pattern();

        assertThat(List.of("XX", "YY"))
                .allSatisfy(
                        country ->
                                assertThat(options)
                                        .allSatisfy(
                                                option ->
                                                        assertThat(
                                                                        pattern.verdict(
                                                                                new Area(
                                                                                        Breakdown
                                                                                                .COUNTRY,
                                                                                        country),
                                                                                option))
                                                                .isEqualTo(SUPPRESSED)));
    }

    private static JsonNode attack(String id) throws IOException {
        try (var file =
                DisclosureAttacksTest.class.getResourceAsStream("/disclosure-attacks.json")) {
            for (var attack : new ObjectMapper().readTree(file).path("cases")) {
                if (attack.path("id").asText().equals(id)) {
                    return attack;
                }
            }
        }
        throw new IllegalArgumentException("No attack " + id);
    }
}
