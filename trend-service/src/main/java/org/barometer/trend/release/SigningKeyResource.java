package org.barometer.trend.release;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/signing-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
class SigningKeyResource {
    private final Ledger ledger;

    SigningKeyResource(Ledger ledger) {
        this.ledger = ledger;
    }

    /** RFC 7517. */
    record KeySet(List<Key> keys) {}

    /** RFC 8037. */
    record Key(String kty, String crv, String use, String alg, String kid, String x) {
        static Key of(SigningKey.PublicKey key) {
            return new Key("OKP", "Ed25519", "sig", "EdDSA", key.id(), key.x());
        }
    }

    @GET
    @PermitAll
    @NonBlocking
    @Operation(
            summary = "Read the keys that releases are signed with",
            description = "A JSON Web Key Set, also with the keys of the past.")
    public KeySet keys() {
        return new KeySet(ledger.keys().stream().map(Key::of).toList());
    }
}
