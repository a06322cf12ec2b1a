package org.barometer.survey.edition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.survey.edition.model.EditionState.ARCHIVED;
import static org.barometer.survey.edition.model.EditionState.CLOSED;
import static org.barometer.survey.edition.model.EditionState.DRAFT;
import static org.barometer.survey.edition.model.EditionState.LOCKED;
import static org.barometer.survey.edition.model.EditionState.OPEN;

import java.time.Instant;
import java.util.Map;
import org.barometer.survey.edition.model.Change.Changed;
import org.barometer.survey.edition.model.Change.NoWay;
import org.barometer.survey.edition.model.Change.NotReady;
import org.barometer.survey.edition.model.Change.OtherProgramme;
import org.barometer.survey.edition.model.Change.ReasonMissing;
import org.barometer.survey.edition.model.Change.TooLate;
import org.barometer.survey.edition.model.Change.Unchanged;
import org.barometer.survey.lock.model.Lock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditionTest {
    private static final Instant PLANNED = Instant.parse("2026-01-01T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-02-01T09:00:00Z");

    private final Edition draft = Edition.draft("E", plan("P", 2026, null), PLANNED);
    private final Edition open = moved(draft, OPEN);
    private final Edition closed = moved(open, CLOSED);
    private final Edition locked = moved(closed, LOCKED);
    private final Edition archived = moved(locked, ARCHIVED);

    @Test
    void movesForwardStepByStep() {
        assertThat(archived.revision()).isEqualTo(5);
        assertThat(archived.since()).isEqualTo(LATER);
        assertThat(draft.moveTo(CLOSED, null, LATER)).isInstanceOf(NoWay.class);
        assertThat(open.moveTo(LOCKED, null, LATER)).isInstanceOf(NoWay.class);
        assertThat(closed.moveTo(ARCHIVED, null, LATER)).isInstanceOf(NoWay.class);
    }

    @Test
    void movesBackWithAReasonOnly() {
        assertThat(closed.moveTo(OPEN, null, LATER)).isEqualTo(new ReasonMissing(CLOSED, OPEN));
        assertThat(locked.moveTo(CLOSED, null, LATER)).isEqualTo(new ReasonMissing(LOCKED, CLOSED));
        assertThat(changed(closed.moveTo(OPEN, "A late agency", LATER)).state()).isEqualTo(OPEN);
        assertThat(changed(locked.moveTo(CLOSED, "A mistake", LATER)).state()).isEqualTo(CLOSED);
    }

    @Test
    void neverMovesBackOtherwise() {
        assertThat(open.moveTo(DRAFT, "a reason", LATER)).isInstanceOf(NoWay.class);
        assertThat(locked.moveTo(OPEN, "a reason", LATER)).isInstanceOf(NoWay.class);
        assertThat(archived.moveTo(LOCKED, "a reason", LATER))
                .isEqualTo(new NoWay(ARCHIVED, LOCKED, Lock.Reason.EDITION_ARCHIVED.since(LATER)));
    }

    @Test
    void saysWhyItTakesNoAnswers() {
        assertThat(open.lock()).isEmpty();
        assertThat(draft.lock()).contains(Lock.Reason.EDITION_IN_PREPARATION.since(PLANNED));
        assertThat(closed.lock()).contains(Lock.Reason.EDITION_CLOSED.since(LATER));
        assertThat(locked.lock()).contains(Lock.Reason.EDITION_LOCKED.since(LATER));
        assertThat(archived.lock().orElseThrow().unlockedBy()).isEmpty();
    }

    @Test
    void staysAsItIsWhenAskedForWhatItIs() {
        assertThat(draft.moveTo(DRAFT, null, LATER)).isEqualTo(new Unchanged(draft));
        assertThat(draft.replan(plan("P", 2026, null))).isEqualTo(new Unchanged(draft));
    }

    @Test
    void takesAnotherPlanOnlyAsADraft() {
        var replanned = changed(draft.replan(plan("P", 2027, null)));

        assertThat(replanned.year()).isEqualTo(2027);
        assertThat(replanned.revision()).isEqualTo(2);
        assertThat(open.replan(plan("P", 2028, null)))
                .isEqualTo(new TooLate(OPEN, Lock.Reason.EDITION_PLAN_FIXED.since(LATER)));
    }

    @Test
    void takesAnotherEmbargoUntilItIsArchived() {
        assertThat(changed(locked.replan(plan("P", 2026, LATER))).embargo()).isEqualTo(LATER);
        assertThat(locked.replan(plan("P", 2027, LATER))).isInstanceOf(TooLate.class);
        assertThat(archived.replan(plan("P", 2026, LATER))).isInstanceOf(TooLate.class);
    }

    @Test
    void staysInItsProgramme() {
        assertThat(draft.replan(plan("Q", 2026, null))).isEqualTo(new OtherProgramme("P"));
    }

    private static Edition moved(Edition edition, EditionState state) {
        return changed(edition.moveTo(state, null, LATER));
    }

    private static Edition changed(Change change) {
        return switch (change) {
            case Changed(var edition) -> edition;
            case Unchanged _, TooLate _, OtherProgramme _, NoWay _, ReasonMissing _, NotReady _ ->
                    throw new AssertionError("Not changed: " + change);
        };
    }

    private static Edition.Plan plan(String programme, int year, @Nullable Instant embargo) {
        var text = Map.of("en", "Text", "sv", "Text");
        return new Edition.Plan(programme, year, text, 1, true, false, text, embargo);
    }
}
