package org.barometer.trend.release;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.release.model.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The wish for a release.
 *
 * @param open whether anyone may read it once it is published
 * @param breakdowns measure to the breakdowns that are wanted beside the world
 */
record NewRelease(
        @NotNull @Size(min = 1, max = 20)
                Map<
                                @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String,
                                @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*") String>
                        title,
        @NotEmpty @Size(max = 50)
                List<@NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,63}") String> editions,
        @JsonProperty("public") boolean open,
        @Size(max = 500)
                @Nullable
                        Map<
                                @Pattern(regexp = "[a-z][a-z0-9_]{0,63}") String,
                                @NotNull Set<@NotNull Breakdown>>
                        breakdowns) {

    CompilationRequest toModel() {
        return new CompilationRequest(
                title,
                editions,
                open ? Visibility.PUBLIC : Visibility.RESTRICTED,
                breakdowns == null ? Map.of() : breakdowns);
    }
}
