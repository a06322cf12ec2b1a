package org.barometer.agency.agency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.barometer.agency.agency.model.Reorganisation;
import org.barometer.agency.agency.model.Reorganisation.Predecessor;
import org.barometer.agency.agency.model.Reorganisation.Successor;
import org.barometer.agency.agency.model.ReorganisationOutcome.KeyReused;
import org.barometer.agency.agency.model.ReorganisationOutcome.NameTaken;
import org.barometer.agency.agency.model.ReorganisationOutcome.Refused;
import org.barometer.agency.agency.model.ReorganisationOutcome.Reorganised;
import org.barometer.agency.agency.model.Succession;
import org.barometer.agency.http.IdempotencyKey;
import org.barometer.agency.http.Problem.Violation;
import org.barometer.agency.http.ProblemException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/agencies/reorganisations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("administrator")
@RunOnVirtualThread
@Tag(name = "Agencies")
class ReorganisationResource {

    record ReorganisationView(
            @Schema(required = true) Succession.Kind kind,
            @Schema(required = true) List<String> predecessors,
            @Schema(required = true) List<String> successors,
            @Schema(required = true) LocalDate effectiveOn) {
        static ReorganisationView of(Reorganisation reorganisation) {
            return new ReorganisationView(
                    reorganisation.kind(),
                    reorganisation.predecessors().stream()
                            .map(Predecessor::code)
                            .map(String::valueOf)
                            .toList(),
                    reorganisation.successors().stream()
                            .map(Successor::code)
                            .map(String::valueOf)
                            .toList(),
                    reorganisation.effectiveOn());
        }
    }

    private final ReorganiseAgencies reorganiseAgencies;
    private final JsonWebToken token;

    ReorganisationResource(ReorganiseAgencies reorganiseAgencies, JsonWebToken token) {
        this.reorganiseAgencies = reorganiseAgencies;
        this.token = token;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reorganiseAgencies",
            summary = "Split an agency, or merge several",
            description =
                    "SPLIT: one agency gives way to two or more. MERGER: two or more give way to a"
                            + " new one, or one or more to one that is there. Who gives way retires"
                            + " and names its successors for ever; new ones are registered in the"
                            + " same step. All of it is done, or nothing. Repeating the request with"
                            + " the same key gives the same answer.")
    @APIResponse(responseCode = "200", description = "It is done")
    @APIResponse(responseCode = "409", description = "name-taken or idempotency-key-reused")
    @APIResponse(
            responseCode = "422",
            description = "reorganisation-refused: every reason has its place in the request")
    @APIResponse(
            responseCode = "503",
            description = "identity-provider-unavailable: repeat the request")
    public ReorganisationView reorganise(
            @Nullable NewReorganisation body,
            @Parameter(required = true, description = "The same for every attempt")
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable String idempotencyKey) {
        var key = IdempotencyKey.required(idempotencyKey);
        var reorganisation = AgencyResource.sent(body).toModel();
        return switch (reorganiseAgencies.reorganise(
                token.getSubject(), key.value(), reorganisation)) {
            case Reorganised() -> ReorganisationView.of(reorganisation);
            case Refused(var faults) ->
                    throw new ProblemException(
                            422,
                            "reorganisation-refused",
                            "%d things stand against it".formatted(faults.size()),
                            faults.stream()
                                    .map(
                                            fault ->
                                                    new Violation(
                                                            fault.place(),
                                                            fault.code(),
                                                            fault.remedy()))
                                    .toList());
            case NameTaken() -> throw AgencyResource.nameTaken();
            case KeyReused() -> throw AgencyResource.keyReused();
        };
    }
}
