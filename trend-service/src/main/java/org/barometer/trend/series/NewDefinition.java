package org.barometer.trend.series;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.barometer.trend.series.model.Definition;
import org.jspecify.annotations.Nullable;

/**
 * What figures are to count from now on.
 *
 * @param counted what is counted, in English and whichever other languages
 * @param window the time within which; none where it does not matter
 */
record NewDefinition(
        @NotNull @Pattern(regexp = Texts.CODE) String code,
        @NotNull @Texts.InEnglish
                Map<
                                @Pattern(regexp = Texts.LANGUAGE) String,
                                @NotBlank @Size(max = 300) @Pattern(regexp = Texts.LINE) String>
                        counted,
        @Size(max = 20)
                @Nullable
                        Map<
                                @Pattern(regexp = Texts.LANGUAGE) String,
                                @NotBlank @Size(max = 100) @Pattern(regexp = Texts.LINE) String>
                        window,
        @NotNull Definition.Unit unit,
        @NotNull Definition.Origin origin) {

    Definition toModel() {
        return new Definition(code, counted, window == null ? Map.of() : window, unit, origin);
    }
}
