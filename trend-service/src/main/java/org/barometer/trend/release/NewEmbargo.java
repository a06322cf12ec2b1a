package org.barometer.trend.release;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.barometer.trend.release.model.Embargo;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish to keep a release back until a moment by the clock of a place. */
public record NewEmbargo(
        @Schema(type = SchemaType.STRING, examples = "2026-12-01T08:00") @NotNull
                LocalDateTime until,
        @Schema(type = SchemaType.STRING, examples = "Europe/Stockholm") @NotNull ZoneId zone) {

    public Embargo toModel() {
        return new Embargo(until, zone);
    }
}
