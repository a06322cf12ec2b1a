package org.barometer.trend.release;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.barometer.trend.release.model.Step;
import org.jspecify.annotations.Nullable;

/**
 * Why a release is not let out.
 *
 * @param text in words; may be left out
 */
record NewRefusal(@NotNull Step.Refusal reason, @Valid @Nullable Words text) {

    Map<String, String> texts() {
        return text == null ? Map.of() : text.toModel();
    }
}
