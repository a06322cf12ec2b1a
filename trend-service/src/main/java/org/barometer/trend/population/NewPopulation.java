package org.barometer.trend.population;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.population.model.DeclaredMargin;

/**
 * How many there are of those whom an edition is about, divided in one way or in several.
 *
 * @param source where the numbers come from, and whom they leave out
 */
record NewPopulation(
        @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*") String source,
        @NotEmpty @Size(max = 4) List<@NotNull @Valid NewMargin> margins) {

    List<DeclaredMargin> toModel() {
        return margins.stream().map(NewMargin::toModel).toList();
    }

    /**
     * One way to divide them.
     *
     * @param population how many belong to each area, by its code
     */
    record NewMargin(
            @NotNull Breakdown by,
            @NotEmpty @Size(max = 300)
                    Map<@Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,63}") String, @NotNull Long>
                            population) {

        DeclaredMargin toModel() {
            return new DeclaredMargin(by, population);
        }
    }
}
