package org.barometer.survey.edition.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.barometer.survey.edition.model.Change.Changed;
import org.barometer.survey.edition.model.Change.NoWay;
import org.barometer.survey.edition.model.Change.OtherProgramme;
import org.barometer.survey.edition.model.Change.TooLate;
import org.barometer.survey.edition.model.Change.Unchanged;
import org.junit.jupiter.api.Test;

class EditionTest {
    private final Edition draft = Edition.draft("E", plan("P", 2026));

    @Test
    void movesForwardOnly() {
        var open = changed(draft.moveTo(EditionState.OPEN));
        var closed = changed(open.moveTo(EditionState.CLOSED));

        assertThat(closed.revision()).isEqualTo(3);
        assertThat(draft.moveTo(EditionState.CLOSED))
                .isEqualTo(new NoWay(EditionState.DRAFT, EditionState.CLOSED));
        assertThat(open.moveTo(EditionState.DRAFT))
                .isEqualTo(new NoWay(EditionState.OPEN, EditionState.DRAFT));
        assertThat(closed.moveTo(EditionState.OPEN))
                .isEqualTo(new NoWay(EditionState.CLOSED, EditionState.OPEN));
    }

    @Test
    void staysAsItIsWhenAskedForWhatItIs() {
        assertThat(draft.moveTo(EditionState.DRAFT)).isEqualTo(new Unchanged(draft));
        assertThat(draft.replan(plan("P", 2026))).isEqualTo(new Unchanged(draft));
    }

    @Test
    void takesAnotherPlanOnlyAsADraft() {
        var replanned = changed(draft.replan(plan("P", 2027)));
        var open = changed(replanned.moveTo(EditionState.OPEN));

        assertThat(replanned.year()).isEqualTo(2027);
        assertThat(replanned.revision()).isEqualTo(2);
        assertThat(open.replan(plan("P", 2028))).isEqualTo(new TooLate(EditionState.OPEN));
    }

    @Test
    void staysInItsProgramme() {
        assertThat(draft.replan(plan("Q", 2026))).isEqualTo(new OtherProgramme("P"));
    }

    private static Edition changed(Change change) {
        return switch (change) {
            case Changed(var edition) -> edition;
            case Unchanged _, TooLate _, OtherProgramme _, NoWay _ ->
                    throw new AssertionError("Not changed: " + change);
        };
    }

    private static Edition.Plan plan(String programme, int year) {
        var text = Map.of("en", "Text", "sv", "Text");
        return new Edition.Plan(programme, year, text, 1, true, text);
    }
}
