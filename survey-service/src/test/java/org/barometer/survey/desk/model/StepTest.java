package org.barometer.survey.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.barometer.survey.desk.model.Step.Situation;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.participation.model.ParticipationState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StepTest {

    @ParameterizedTest
    @CsvSource({
        "INVITED, false, 0, 0, BEGIN",
        "STARTED, false, 3, 0, GO_ON",
        "STARTED, false, 3, 1, MEND",
        "SUBMITTED, false, 3, 0, DONE",
        "SUBMITTED, true, 3, 0, DONE",
        "STARTED, true, 3, 0, ASK_FOR_TIME",
        "INVITED, true, 0, 0, ASK_FOR_TIME",
        "DECLINED, true, 3, 1, DECLINED"
    })
    void followsFromHowTheAgencyStands(
            ParticipationState part, boolean locked, long responses, long returned, Step expected) {
        assertThat(open(part, locked, responses, returned)).isEqualTo(expected);
    }

    @Test
    void putsWhatWasReturnedBeforeTheDeadlineThatHasPassed() {
        assertThat(open(ParticipationState.STARTED, true, 3, 2)).isEqualTo(Step.MEND);
    }

    @Test
    void asksNothingOfWhoeverWasNotInvited() {
        assertThat(open(null, true, 0, 0)).isEqualTo(Step.NOT_ASKED);
        assertThat(open(null, false, 0, 0)).isEqualTo(Step.BEGIN);
    }

    @ParameterizedTest
    @EnumSource(
            value = EditionState.class,
            names = {"CLOSED", "LOCKED", "ARCHIVED"})
    void asksNothingOnceTheEditionIsOver(EditionState state) {
        var step = Step.of(new Situation(state, ParticipationState.INVITED, true, 0, 4));

        assertThat(step).isEqualTo(Step.OVER);
        assertThat(step.isPressing()).isFalse();
    }

    @Test
    void waitsForADraftToOpen() {
        assertThat(
                        Step.of(
                                new Situation(
                                        EditionState.DRAFT,
                                        ParticipationState.INVITED,
                                        true,
                                        0,
                                        0)))
                .isEqualTo(Step.WAIT);
    }

    private static Step open(
            @Nullable ParticipationState part, boolean locked, long responses, long returned) {
        return Step.of(new Situation(EditionState.OPEN, part, locked, responses, returned));
    }
}
