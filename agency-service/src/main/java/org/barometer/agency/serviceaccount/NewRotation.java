package org.barometer.agency.serviceaccount;

import org.barometer.agency.http.FieldReader;
import org.barometer.agency.serviceaccount.model.Overlap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a rotation. */
public record NewRotation(
        @Schema(
                        defaultValue = "P7D",
                        description =
                                "How long the earlier secret stays valid beside the new one: a"
                                        + " duration of ISO 8601 from PT0S to P30D")
                @Nullable String overlap) {

    public Overlap toModel() {
        var fields = new FieldReader();
        var itsOverlap = fields.optional("overlap", overlap, Overlap::parse);
        fields.refuseWhatIsWrong();
        return itsOverlap.orElse(Overlap.USUAL);
    }
}
