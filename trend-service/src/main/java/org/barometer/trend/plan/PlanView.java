package org.barometer.trend.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.plan.model.Failure;
import org.barometer.trend.plan.model.Job;
import org.barometer.trend.release.model.Embargo;
import org.barometer.trend.release.model.Revision;
import org.barometer.trend.release.model.Visibility;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan and how far its compilation has come.
 *
 * @param progress while it is compiled
 * @param failure why it could not be compiled
 * @param release what it was compiled as
 */
record PlanView(
        String plan,
        long revision,
        Map<String, String> title,
        List<String> editions,
        SortedSet<String> measures,
        SortedMap<String, Set<Breakdown>> breakdowns,
        @JsonProperty("public") boolean open,
        @Nullable EmbargoView embargo,
        @Nullable Revision revises,
        State state,
        @Nullable Progress progress,
        @Nullable Failure failure,
        @Nullable String release) {

    enum State {
        DRAFT,
        WAITING,
        RUNNING,
        COMPILED,
        FAILED
    }

    /** A moment by the clock of a place. */
    record EmbargoView(
            LocalDateTime until,
            @Schema(type = SchemaType.STRING, examples = "Europe/Stockholm") ZoneId zone) {
        private static @Nullable EmbargoView of(@Nullable Embargo embargo) {
            return embargo == null ? null : new EmbargoView(embargo.until(), embargo.zone());
        }
    }

    /**
     * How many measures are compiled.
     *
     * @param measures of how many; nothing while the last answers are waited for
     */
    record Progress(int done, @Nullable Integer measures) {}

    static PlanView of(ReleasePlan plan) {
        return switch (plan.job()) {
            case Job.None() -> of(plan, State.DRAFT, null, null, null);
            case Job.Waiting() -> of(plan, State.WAITING, null, null, null);
            case Job.Running(var done, var measures) ->
                    of(plan, State.RUNNING, new Progress(done, measures.orElse(null)), null, null);
            case Job.Compiled(var release) -> of(plan, State.COMPILED, null, null, release);
            case Job.Failed(var failure) -> of(plan, State.FAILED, null, failure, null);
        };
    }

    private static PlanView of(
            ReleasePlan plan,
            State state,
            @Nullable Progress progress,
            @Nullable Failure failure,
            @Nullable String release) {
        var wish = plan.wish();
        return new PlanView(
                plan.code(),
                plan.revision(),
                wish.title(),
                wish.editions(),
                new TreeSet<>(wish.measures()),
                new TreeMap<>(wish.breakdowns()),
                wish.visibility() == Visibility.PUBLIC,
                EmbargoView.of(wish.embargo()),
                wish.revises(),
                state,
                progress,
                failure,
                release);
    }
}
