package org.barometer.trend.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.barometer.trend.audit.model.Flaw;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/audit/verification")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("administrator")
@RunOnVirtualThread
@Tag(name = "Audit log")
class ChainVerificationResource {
    private final VerifyChain verifyChain;

    ChainVerificationResource(VerifyChain verifyChain) {
        this.verifyChain = verifyChain;
    }

    /** What was found wrong, and where. */
    record FlawView(Flaw.Kind kind, String place, String text) {
        static FlawView of(Flaw flaw) {
            return new FlawView(flaw.kind(), flaw.place(), flaw.toString());
        }
    }

    /** Whether this service's entries are as they were written. */
    record ChainVerificationView(
            boolean intact,
            @Schema(description = "How many were read") long entries,
            @Schema(description = "How many signed heads they were compared with") int heads,
            List<FlawView> flaws) {}

    @GET
    @Operation(
            operationId = "verifyChain",
            summary = "Read this service's entries of the audit log again",
            description =
                    "Says what is not as it was written, by their chain and by the heads that"
                            + " agency-service has signed and published.")
    public ChainVerificationView verify() {
        var verification = verifyChain.verify();
        return new ChainVerificationView(
                verification.flaws().isEmpty(),
                verification.entries(),
                verification.heads(),
                verification.flaws().stream().map(FlawView::of).toList());
    }
}
