package org.barometer.survey.edition.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.barometer.survey.lock.model.Lock;
import org.jspecify.annotations.Nullable;

/**
 * One year of a programme: who asks, which questions, and whether answers are taken.
 *
 * @param since when it came into its state
 * @param anonymous whether nothing may be kept of somebody who has not submitted yet
 * @param embargo before when no figure of it may be published
 */
public record Edition(
        String code,
        String programme,
        int year,
        Map<String, String> title,
        EditionState state,
        Instant since,
        int questionnaireVersion,
        boolean synthetic,
        boolean anonymous,
        Map<String, String> source,
        @Nullable Instant embargo,
        int revision) {

    /** What an analyst decides about an edition. */
    public record Plan(
            String programme,
            int year,
            Map<String, String> title,
            int questionnaireVersion,
            boolean synthetic,
            boolean anonymous,
            Map<String, String> source,
            @Nullable Instant embargo) {

        public Plan withEmbargo(@Nullable Instant other) {
            return new Plan(
                    programme,
                    year,
                    title,
                    questionnaireVersion,
                    synthetic,
                    anonymous,
                    source,
                    other);
        }
    }

    /** A new edition, still to be opened. */
    public static Edition draft(String code, Plan plan, Instant at) {
        return of(code, plan, EditionState.DRAFT, at, 1);
    }

    /** A plan to ask again in another year; when it may be published is to be decided anew. */
    public Plan copy(int otherYear, int otherQuestionnaireVersion) {
        var copiedTitle = new TreeMap<String, String>();
        title.forEach(
                (language, words) ->
                        copiedTitle.put(
                                language,
                                words.replace(
                                        Integer.toString(year), Integer.toString(otherYear))));
        return new Plan(
                programme,
                otherYear,
                copiedTitle,
                otherQuestionnaireVersion,
                synthetic,
                anonymous,
                source,
                null);
    }

    /** Whether it has this plan and can still be changed. */
    public boolean isDraftOf(Plan plan) {
        return state == EditionState.DRAFT && plan.equals(plan());
    }

    /** Takes another plan as long as nobody can have answered; another embargo until the end. */
    public Change replan(Plan plan) {
        if (plan.equals(plan())) {
            return new Change.Unchanged(this);
        }
        var fixed = planLock();
        if (fixed.isPresent() && !onlyMovesEmbargo(plan)) {
            return new Change.TooLate(state, fixed.get());
        }
        if (!plan.programme().equals(programme)) {
            return new Change.OtherProgramme(programme);
        }
        return new Change.Changed(of(code, plan, state, since, revision + 1));
    }

    /** Takes a step; a repeated wish changes nothing, and a step back needs a reason. */
    public Change moveTo(EditionState wanted, @Nullable String reason, Instant at) {
        if (wanted == state) {
            return new Change.Unchanged(this);
        }
        return switch (state.to(wanted)) {
            case NONE ->
                    new Change.NoWay(
                            state,
                            wanted,
                            state == EditionState.ARCHIVED ? state.lock().since(since) : null);
            case WITH_A_REASON ->
                    reason == null
                            ? new Change.ReasonMissing(state, wanted)
                            : new Change.Changed(of(code, plan(), wanted, at, revision + 1));
            case FREE -> new Change.Changed(of(code, plan(), wanted, at, revision + 1));
        };
    }

    /** The steps that can be taken from where it stands. */
    public List<Step> steps() {
        return state.steps();
    }

    /** The same edition after its questions or its participations have changed. */
    public Edition revised() {
        return of(code, plan(), state, since, revision + 1);
    }

    /** Why it takes no answers, if so. */
    public Optional<Lock> lock() {
        return lockUnless(EditionState.OPEN);
    }

    /** Why its plan cannot change, if so. */
    public Optional<Lock> planLock() {
        return lockUnless(EditionState.DRAFT);
    }

    private Optional<Lock> lockUnless(EditionState free) {
        return state == free ? Optional.empty() : Optional.of(state.lock().since(since));
    }

    private boolean onlyMovesEmbargo(Plan plan) {
        return state != EditionState.ARCHIVED && plan.equals(plan().withEmbargo(plan.embargo()));
    }

    /** What has been decided about it. */
    public Plan plan() {
        return new Plan(
                programme,
                year,
                title,
                questionnaireVersion,
                synthetic,
                anonymous,
                source,
                embargo);
    }

    private static Edition of(
            String code, Plan plan, EditionState state, Instant since, int revision) {
        return new Edition(
                code,
                plan.programme(),
                plan.year(),
                plan.title(),
                state,
                since,
                plan.questionnaireVersion(),
                plan.synthetic(),
                plan.anonymous(),
                plan.source(),
                plan.embargo(),
                revision);
    }
}
