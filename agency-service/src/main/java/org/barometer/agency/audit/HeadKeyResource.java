package org.barometer.agency.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.barometer.agency.audit.model.HeadKey;
import org.barometer.agency.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/audit/signing-keys")
@RunOnVirtualThread
@PermitAll
@Tag(name = "Audit log")
class HeadKeyResource {
    private final HeadStore heads;

    HeadKeyResource(HeadStore heads) {
        this.heads = heads;
    }

    /** RFC 7517. */
    record KeySet(List<Key> keys) {}

    /** RFC 8037. */
    record Key(String kty, String crv, String use, String alg, String kid, String x) {
        static Key of(HeadKey key) {
            return new Key("OKP", "Ed25519", "sig", "EdDSA", key.id(), key.x());
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listHeadKeys",
            summary = "Read the keys that heads are signed with",
            description = "A JSON Web Key Set, also with the keys of the past.")
    public KeySet keys() {
        return new KeySet(heads.keys().stream().map(Key::of).toList());
    }

    @GET
    @Path("/{key}")
    @Produces("application/x-pem-file")
    @Operation(operationId = "readHeadKey", summary = "Read one of them as a PEM file")
    public String pem(@PathParam("key") String id) {
        return heads.keys().stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .map(HeadKey::pem)
                .orElseThrow(ProblemException::notFound);
    }
}
