package org.barometer.agency.state;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.barometer.agency.http.Problem.Violation;
import org.barometer.agency.http.ProblemException;
import org.barometer.agency.identity.IdentityProviderUnavailable;
import org.barometer.agency.state.DriftView.RepairsView;
import org.barometer.agency.state.RepairOutcome.MovedOn;
import org.barometer.agency.state.RepairOutcome.NoSuchWay;
import org.barometer.agency.state.RepairOutcome.Oneself;
import org.barometer.agency.state.RepairOutcome.Repaired;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/drift")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("administrator")
@RunOnVirtualThread
@Tag(name = "Drift", description = "Where the registry and Keycloak do not agree.")
class DriftResource {
    private static final int RETRY_AFTER_SECONDS = 5;

    private final ReadDrift readDrift;
    private final RepairDrift repairDrift;

    DriftResource(ReadDrift readDrift, RepairDrift repairDrift) {
        this.readDrift = readDrift;
        this.repairDrift = repairDrift;
    }

    @GET
    @Operation(
            operationId = "readDrift",
            summary = "List every difference between the registry and Keycloak",
            description =
                    "Changes that are decided and not yet carried out are no difference; they end"
                            + " by themselves.")
    @APIResponse(responseCode = "200", description = "All differences; none if there are none")
    @APIResponse(responseCode = "503", description = "identity-provider-unavailable")
    public DriftView read() {
        return DriftView.of(readDrift.read());
    }

    @POST
    @Path("/repair")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "repairDrift",
            summary = "Do something about differences",
            description =
                    "REPAIR makes Keycloak be as the registry is: what is extra there is removed,"
                            + " and a person whose account is gone is let go. ADOPT takes a person"
                            + " with an account into the registry. A difference is named by its"
                            + " digest, so that nothing is done about what nobody has seen.")
    @APIResponse(responseCode = "200", description = "What became of each")
    @APIResponse(
            responseCode = "409",
            description = "drift-moved-on, no-such-way or own-account: nothing was done")
    @APIResponse(
            responseCode = "503",
            description = "identity-provider-unavailable: what was begun is done later")
    public RepairsView repair(@Nullable NewRepairs body) {
        if (body == null) {
            throw new ProblemException(400, "invalid-json", "Send a JSON object as body");
        }
        var wanted = body.toModel();
        var digests = List.copyOf(wanted.keySet());
        return switch (repairDrift.repair(wanted)) {
            case Repaired(var repairs) -> RepairsView.of(repairs);
            case MovedOn(var gone) ->
                    throw refusal(
                            "drift-moved-on",
                            "Some differences are not there any more; list them again",
                            digests,
                            gone);
            case NoSuchWay(var impossible) ->
                    throw refusal(
                            "no-such-way",
                            "Some differences do not have this way out; see their ways",
                            digests,
                            impossible);
            case Oneself(var digest) ->
                    throw refusal(
                            "own-account",
                            "Your own account would be removed; adopt it, or have another"
                                    + " administrator do this",
                            digests,
                            List.of(digest));
        };
    }

    @ServerExceptionMapper
    public Response unavailable(IdentityProviderUnavailable e) {
        Log.warnf("The identity provider is unavailable: %s", e.getMessage());
        return ProblemException.unavailable(
                        "identity-provider-unavailable",
                        "The identity provider does not answer; repairs that were begun are kept"
                                + " and will be done: list the differences again in a moment",
                        RETRY_AFTER_SECONDS)
                .toResponse();
    }

    private static ProblemException refusal(
            String slug, String detail, List<String> digests, Collection<String> refused) {
        var violations = new ArrayList<Violation>();
        for (var digest : refused) {
            violations.add(
                    new Violation(
                            "/items/%d/digest".formatted(digests.indexOf(digest)), slug, detail));
        }
        return new ProblemException(409, slug, detail, violations);
    }
}
