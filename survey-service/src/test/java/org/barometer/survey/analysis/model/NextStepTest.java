package org.barometer.survey.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.barometer.survey.analysis.model.NextStep.Kind;
import org.barometer.survey.analysis.model.NextStep.Standing;
import org.barometer.survey.edition.model.EditionState;
import org.junit.jupiter.api.Test;

class NextStepTest {

    @Test
    void finishesADraft() {
        assertThat(NextStep.of(new Standing(EditionState.DRAFT, 3, 3, 0, 0)))
                .containsExactly(new NextStep(Kind.OPEN, 0));
    }

    @Test
    void remindsAndReviewsWhileAnswersComeIn() {
        assertThat(NextStep.of(new Standing(EditionState.OPEN, 9, 4, 2, 5)))
                .containsExactly(new NextStep(Kind.REMIND, 2), new NextStep(Kind.REVIEW, 5));
    }

    @Test
    void invitesWhereNobodyIsInvited() {
        assertThat(NextStep.of(new Standing(EditionState.OPEN, 0, 0, 0, 0)))
                .containsExactly(new NextStep(Kind.INVITE, 0));
    }

    @Test
    void closesWhenNothingMoreIsHopedFor() {
        assertThat(NextStep.of(new Standing(EditionState.OPEN, 9, 0, 0, 0)))
                .containsExactly(new NextStep(Kind.CLOSE, 0));
    }

    @Test
    void locksOnceEverythingIsReviewed() {
        assertThat(NextStep.of(new Standing(EditionState.CLOSED, 9, 1, 0, 7)))
                .containsExactly(new NextStep(Kind.REVIEW, 7));
        assertThat(NextStep.of(new Standing(EditionState.CLOSED, 9, 1, 0, 0)))
                .containsExactly(new NextStep(Kind.LOCK, 0));
    }

    @Test
    void leavesWhatIsLockedAlone() {
        assertThat(NextStep.of(new Standing(EditionState.LOCKED, 9, 1, 0, 7))).isEmpty();
        assertThat(NextStep.of(new Standing(EditionState.ARCHIVED, 9, 1, 0, 7))).isEmpty();
    }
}
