package org.barometer.trend.series;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.barometer.trend.series.model.Reported;
import org.jspecify.annotations.Nullable;

/** The first figure of a year under a definition. */
record NewObservation(
        @NotNull @Pattern(regexp = Texts.CODE) String definition,
        @NotNull @Min(1800) @Max(2200) Integer year,
        @NotNull @Valid NewFigure figure,
        @NotBlank @Size(max = 500) @Pattern(regexp = Texts.LINE) String source,
        @Size(max = 20)
                @Nullable
                        Map<
                                @Pattern(regexp = Texts.LANGUAGE) String,
                                @NotBlank @Size(max = 500) @Pattern(regexp = Texts.LINE) String>
                        note,
        @Valid @Nullable NewClaim claim) {

    Reported toModel() {
        return new Reported(
                figure.toModel(),
                source,
                note == null ? Map.of() : note,
                claim == null ? null : claim.toModel());
    }
}
