package org.barometer.survey.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.barometer.survey.audit.AuditHead;
import org.barometer.survey.audit.model.SignedHead;
import org.barometer.survey.http.Codes;
import org.barometer.survey.response.model.Digest;
import org.barometer.survey.response.model.Receipt;
import org.barometer.survey.response.model.SignedReceipt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A receipt as it is given, kept, and shown again to have it verified. */
record ReceiptView(
        @NotNull UUID response,
        @NotNull @Pattern(regexp = Codes.CODE) String edition,
        @NotNull @Pattern(regexp = Codes.CODE) String agency,
        @Min(1) @Max(1_000_000_000) int questionnaireVersion,
        @Min(1) @Max(1_000_000_000) int revision,
        @NotNull Instant receivedAt,
        @NotNull
                @Pattern(regexp = "[0-9a-f]{64}")
                @Schema(description = "SHA-256 of the answers in canonical JSON")
                String digest,
        @Valid
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "The signed head of the audit log that was the newest when the"
                                        + " response was received, if one was known")
                @Nullable AuditHead auditHead,
        @NotNull
                @Pattern(regexp = "[A-Za-z0-9_-]{43}")
                @Schema(description = "The kid of the signing key")
                String key,
        @NotNull
                @Pattern(regexp = "[A-Za-z0-9+/]{86}==")
                @Schema(
                        description =
                                "Ed25519, base64, over the other fields in canonical JSON (RFC"
                                        + " 8785)")
                String signature) {

    static ReceiptView of(SignedReceipt signed) {
        var receipt = signed.receipt();
        return new ReceiptView(
                receipt.response(),
                receipt.edition(),
                receipt.agency(),
                receipt.questionnaireVersion(),
                receipt.revision(),
                receipt.receivedAt(),
                receipt.digest().hex(),
                signed.auditHead() == null
                        ? null
                        : AuditHead.of(SignedHead.read(signed.auditHead())),
                signed.key(),
                signed.signature());
    }

    SignedReceipt toModel() {
        return new SignedReceipt(
                new Receipt(
                        response,
                        edition,
                        agency,
                        questionnaireVersion,
                        revision,
                        receivedAt,
                        new Digest(digest)),
                auditHead == null ? null : auditHead.toModel().canonical(),
                key,
                signature);
    }
}
