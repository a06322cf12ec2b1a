package org.barometer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private static final Machine MACHINE =
            new Machine(LocalDate.of(2026, 1, 2), "a processor", 2, 8000, "Linux", "25", 0.1);

    private static final Figure RATIO =
            Figure.compared(
                    "P6",
                    "trends query",
                    "/s",
                    new Pairs(List.of(new Pairs.Pair(30_000, 60_000))),
                    "nginx",
                    new Goal.AtLeast(0.55));

    private static final Figure LATENCY =
            Figure.plain("P5", "p99", "ms", Rounds.of(9, 7, 8), new Goal.AtMost(250));

    @Test
    void aRatioBelowItsTargetIsMissed() {
        assertThat(RATIO.verdict()).isEqualTo(Goal.Verdict.MISSED);
        assertThat(LATENCY.verdict()).isEqualTo(Goal.Verdict.MET);
    }

    @Test
    void theTableShowsThePeerBesideWhatWasMeasured() {
        assertThat(Table.render(List.of(RATIO, LATENCY)).lines())
                .containsExactly(
                        "    what           measured            peer  ratio  target  verdict  spread",
                        "P6  trends query  30,000 /s  60,000 (nginx)   0.50  ≥ 0.55  missed   0.50 to 0.50 in 1",
                        "P5  p99             8.00 ms                          ≤ 250  met      7.00 to 9.00 in 3");
    }

    @Test
    void whatCouldNotBeMeasuredIsSaid() {
        var text =
                new Results(MACHINE, true, List.of(), List.of("P1: pgbench is missing")).asText();

        assertThat(text).contains("quick run").contains("P1: pgbench is missing");
    }

    @Test
    void everyRoundIsKeptInTheFile() {
        var figures = new Results(MACHINE, false, List.of(RATIO, LATENCY), List.of()).asMap();

        assertThat(figures.get("figures"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2)
                .first(InstanceOfAssertFactories.MAP)
                .containsEntry("ratio", 0.5)
                .containsEntry("rounds", List.of(new Pairs.Pair(30_000, 60_000)));
    }
}
