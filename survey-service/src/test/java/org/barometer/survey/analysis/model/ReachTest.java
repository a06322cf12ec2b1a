package org.barometer.survey.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.barometer.survey.analysis.model.Reach.Part;
import org.junit.jupiter.api.Test;

class ReachTest {

    @Test
    void countsResponsesAgainstWhatIsHopedFor() {
        var reach = Reach.of(List.of(new Part(3, 4), new Part(0, 6), new Part(50, null)));

        assertThat(reach).isEqualTo(new Reach(3, 2, 3, 10));
        assertThat(reach.rate()).isEqualTo(0.3);
    }

    @Test
    void countsAgenciesWhereNoNumberIsHopedFor() {
        assertThat(Reach.of(List.of(new Part(3, null), new Part(0, null))).rate()).isEqualTo(0.5);
    }

    @Test
    void hasNoRateWhereNobodyIsInvited() {
        assertThat(Reach.of(List.of()).rate()).isNull();
    }
}
