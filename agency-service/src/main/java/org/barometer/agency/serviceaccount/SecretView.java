package org.barometer.agency.serviceaccount;

import org.barometer.agency.serviceaccount.SecretOutcome.Made;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one answer that shows a secret. */
record SecretView(
        @Schema(required = true) ServiceAccountView account,
        @Schema(required = true) String clientId,
        @Schema(required = true, description = "Shown here and never again: keep it safe")
                String clientSecret) {

    static SecretView of(Made made) {
        return new SecretView(
                ServiceAccountView.of(made.account()), made.client(), made.secret().value());
    }

    /** Whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "a secret of " + clientId;
    }
}
