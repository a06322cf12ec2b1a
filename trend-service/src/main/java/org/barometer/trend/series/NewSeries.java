package org.barometer.trend.series;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.barometer.trend.series.model.Series;

/** A series to be kept, with the definitions that are known. */
record NewSeries(
        @NotNull @Pattern(regexp = Texts.CODE) String code,
        @NotBlank @Size(max = 100) @Pattern(regexp = Texts.LINE) String publisher,
        @NotNull @Texts.InEnglish
                Map<
                                @Pattern(regexp = Texts.LANGUAGE) String,
                                @NotBlank @Size(max = 200) @Pattern(regexp = Texts.LINE) String>
                        title,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid NewDefinition> definitions) {

    Series toModel() {
        return new Series(
                code,
                publisher,
                title,
                definitions.stream().map(NewDefinition::toModel).toList(),
                List.of());
    }
}
