package org.barometer.survey.response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.barometer.survey.response.model.Receipt;
import org.barometer.survey.wall.Wall;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/receipt-verifications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Receipts")
class ReceiptVerificationResource {
    /** What has become of the response since. */
    enum Register {
        CURRENT,
        AMENDED,
        WITHDRAWN
    }

    record VerificationView(
            @Schema(description = "Whether this service has signed exactly this") boolean genuine,
            @Nullable
                    @Schema(
                            description =
                                    "What has become of the response since; only of a genuine"
                                            + " receipt")
                    Register register) {}

    private final SignReceipt signReceipt;
    private final ResponsePages pages;
    private final Wall wall;

    ReceiptVerificationResource(SignReceipt signReceipt, ResponsePages pages, Wall wall) {
        this.signReceipt = signReceipt;
        this.pages = pages;
        this.wall = wall;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Verify a receipt",
            description = "For whoever holds one, without signing in. Nothing is kept.")
    public VerificationView verify(@NotNull @Valid ReceiptView body) {
        var signed = body.toModel();
        return signReceipt.isGenuine(signed)
                ? new VerificationView(true, register(signed.receipt()))
                : new VerificationView(false, null);
    }

    /** Whoever holds a genuine receipt speaks for its agency as far as this goes. */
    private @Nullable Register register(Receipt receipt) {
        return wall.seeOnly(receipt.agency(), () -> pages.revision(receipt.response(), null))
                .map(
                        item ->
                                item.withdrawn()
                                        ? Register.WITHDRAWN
                                        : item.row().revision() == receipt.revision()
                                                ? Register.CURRENT
                                                : Register.AMENDED)
                .orElse(null);
    }
}
