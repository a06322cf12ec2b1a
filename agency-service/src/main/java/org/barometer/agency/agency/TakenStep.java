package org.barometer.agency.agency;

import org.barometer.agency.agency.model.Transition;
import org.barometer.agency.agency.model.Transition.Reason;
import org.barometer.agency.http.FieldReader;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a step in an agency's life: why it is taken. */
public record TakenStep(
        @Schema(
                        required = true,
                        type = SchemaType.STRING,
                        implementation = Reason.class,
                        description = "Not every reason is one for every step")
                @Nullable String reason) {

    public Reason reasonFor(Transition transition) {
        var fields = new FieldReader();
        var itsReason = fields.required("reason", reason, transition::reason);
        fields.refuseWhatIsWrong();
        return itsReason.orElseThrow();
    }
}
