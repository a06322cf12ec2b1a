package org.barometer.agency.serviceaccount;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.serviceaccount.model.AccountStatus;
import org.barometer.agency.serviceaccount.model.Credential;
import org.barometer.agency.serviceaccount.model.CredentialState;
import org.barometer.agency.serviceaccount.model.ProgramRole;
import org.barometer.agency.serviceaccount.model.ServiceAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service account as the API shows it. */
record ServiceAccountView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(required = true) ProgramRole role,
        @Nullable String agency,
        @Schema(required = true) AccountStatus status,
        @Schema(required = true) List<CredentialView> credentials,
        @Schema(required = true) long revision) {

    record CredentialView(
            @Schema(required = true) String clientId,
            @Schema(required = true) CredentialState state,
            @Schema(required = true) Instant createdAt,
            @Schema(description = "When it stops, or stopped") @Nullable Instant endsAt,
            @Schema(
                            description =
                                    "When it last got a token; known within a minute, and the token"
                                            + " may be used for five minutes after")
                    @Nullable Instant lastUsed) {

        static CredentialView of(Credential credential) {
            return new CredentialView(
                    credential.client(),
                    credential.state(),
                    credential.begunAt(),
                    credential.endsAt().orElse(null),
                    credential.lastUsed().orElse(null));
        }
    }

    static ServiceAccountView of(ServiceAccount account) {
        return new ServiceAccountView(
                account.id(),
                account.name().value(),
                account.role(),
                account.agency().map(AgencyCode::value).orElse(null),
                account.status(),
                account.credentials().stream().map(CredentialView::of).toList(),
                account.revision());
    }
}
