package org.barometer.survey.edition.model;

import java.util.Map;

/** One year of a programme: who asks, which questions, and whether answers are taken. */
public record Edition(
        String code,
        String programme,
        int year,
        Map<String, String> title,
        EditionState state,
        int questionnaireVersion,
        boolean synthetic,
        Map<String, String> source,
        int revision) {

    /** What an analyst decides about an edition. */
    public record Plan(
            String programme,
            int year,
            Map<String, String> title,
            int questionnaireVersion,
            boolean synthetic,
            Map<String, String> source) {}

    /** A new edition, still to be opened. */
    public static Edition draft(String code, Plan plan) {
        return new Edition(
                code,
                plan.programme(),
                plan.year(),
                plan.title(),
                EditionState.DRAFT,
                plan.questionnaireVersion(),
                plan.synthetic(),
                plan.source(),
                1);
    }

    /** Takes another plan, as long as nobody can have answered. */
    public Change replan(Plan plan) {
        if (plan.equals(plan())) {
            return new Change.Unchanged(this);
        }
        if (state != EditionState.DRAFT) {
            return new Change.TooLate(state);
        }
        if (!plan.programme().equals(programme)) {
            return new Change.OtherProgramme(programme);
        }
        var draft = draft(code, plan);
        return new Change.Changed(draft.with(state, revision + 1));
    }

    /** Opens or closes; a repeated wish changes nothing, and there is no way back. */
    public Change moveTo(EditionState wanted) {
        if (wanted == state) {
            return new Change.Unchanged(this);
        }
        return state.leadsTo(wanted)
                ? new Change.Changed(with(wanted, revision + 1))
                : new Change.NoWay(state, wanted);
    }

    /** The same edition after its questions have changed. */
    public Edition revised() {
        return with(state, revision + 1);
    }

    private Plan plan() {
        return new Plan(programme, year, title, questionnaireVersion, synthetic, source);
    }

    private Edition with(EditionState newState, int newRevision) {
        return new Edition(
                code,
                programme,
                year,
                title,
                newState,
                questionnaireVersion,
                synthetic,
                source,
                newRevision);
    }
}
