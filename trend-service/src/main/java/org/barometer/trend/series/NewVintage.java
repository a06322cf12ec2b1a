package org.barometer.trend.series;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.barometer.trend.series.model.Reported;
import org.barometer.trend.series.model.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a year from now on.
 *
 * @param figure none to withdraw it
 * @param comment why, for the readers of the errata
 */
record NewVintage(
        @Valid @Nullable NewFigure figure,
        @NotBlank @Size(max = 500) @Pattern(regexp = Texts.LINE) String source,
        @Size(max = 20)
                @Nullable
                        Map<
                                @Pattern(regexp = Texts.LANGUAGE) String,
                                @NotBlank @Size(max = 500) @Pattern(regexp = Texts.LINE) String>
                        note,
        @Valid @Nullable NewClaim claim,
        Revision.@NotNull Reason reason,
        @NotNull @Texts.InEnglish
                Map<
                                @Pattern(regexp = Texts.LANGUAGE) String,
                                @NotBlank @Size(max = 1000) @Pattern(regexp = Texts.LINE) String>
                        comment) {

    Reported reported() {
        return new Reported(
                figure == null ? null : figure.toModel(),
                source,
                note == null ? Map.of() : note,
                claim == null ? null : claim.toModel());
    }

    Revision revision() {
        return new Revision(reason, comment);
    }
}
