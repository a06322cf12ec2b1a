package org.barometer.survey.signing;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
@RunOnVirtualThread
@Tag(name = "Receipts")
class SigningKeyResource {
    private final PublicKeys keys;

    SigningKeyResource(PublicKeys keys) {
        this.keys = keys;
    }

    /** RFC 7517. */
    record KeySet(List<Key> keys) {}

    /** RFC 8037. */
    record Key(String kty, String crv, String use, String alg, String kid, String x) {
        static Key of(PublicKey key) {
            return new Key("OKP", "Ed25519", "sig", "EdDSA", key.id(), key.x());
        }
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read the keys that receipts are signed with",
            description = "A JSON Web Key Set, also with the keys of the past.")
    public KeySet keys() {
        return new KeySet(keys.all().stream().map(Key::of).toList());
    }
}
