package org.barometer.trend.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.release.CompilationRequest;
import org.barometer.trend.release.NewEmbargo;
import org.barometer.trend.release.Words;
import org.barometer.trend.release.model.Revision;
import org.barometer.trend.release.model.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The wish for a release.
 *
 * @param measures those that it tells of; all that the editions ask for, if none is named
 * @param breakdowns measure to the breakdowns that are wanted beside the world
 * @param open whether anyone may read it once it is published
 * @param embargo when it is to be published; for a public release this date stands in the calendar
 * @param revises the published release whose place it is to take
 */
record NewPlan(
        @NotNull @Size(min = 1, max = 20)
                Map<
                                @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String,
                                @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*") String>
                        title,
        @NotEmpty @Size(max = 50)
                List<@NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,63}") String> editions,
        @Size(max = 500)
                @Nullable Set<@NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,63}") String> measures,
        @Size(max = 500)
                @Nullable
                        Map<
                                @Pattern(regexp = "[a-z][a-z0-9_]{0,63}") String,
                                @NotNull Set<@NotNull Breakdown>>
                        breakdowns,
        @JsonProperty("public") boolean open,
        @Valid @Nullable NewEmbargo embargo,
        @Valid @Nullable Revises revises) {

    /**
     * Whose place a release is to take.
     *
     * @param note why, in words; may be left out
     */
    record Revises(
            @NotNull @Pattern(regexp = "R-[0-9]{4,18}") String release,
            @NotNull Revision.Reason reason,
            @Valid @Nullable Words note) {

        private Revision toModel() {
            return new Revision(release, reason, note == null ? Map.of() : note.toModel());
        }
    }

    CompilationRequest toModel() {
        return new CompilationRequest(
                title,
                editions,
                measures == null ? Set.of() : measures,
                breakdowns == null ? Map.of() : breakdowns,
                open ? Visibility.PUBLIC : Visibility.RESTRICTED,
                embargo == null ? null : embargo.toModel(),
                revises == null ? null : revises.toModel());
    }
}
