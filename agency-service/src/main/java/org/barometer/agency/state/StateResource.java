package org.barometer.agency.state;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.UUID;
import org.barometer.agency.denial.Exporting;
import org.barometer.agency.http.IdempotencyKey;
import org.barometer.agency.http.Problem.Violation;
import org.barometer.agency.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/state")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("administrator")
@RunOnVirtualThread
@Tag(name = "State", description = "Agencies and people as one document.")
class StateResource {
    static final String YAML = "application/yaml";

    private final ReadState readState;
    private final PlanState planState;
    private final ApplyState applyState;
    private final ApplicationStore applications;

    StateResource(
            ReadState readState,
            PlanState planState,
            ApplyState applyState,
            ApplicationStore applications) {
        this.readState = readState;
        this.planState = planState;
        this.applyState = applyState;
        this.applications = applications;
    }

    @GET
    @Produces(YAML)
    @Exporting
    @Operation(
            operationId = "exportState",
            summary = "Export all agencies and people as a document",
            description = "A plan of what was exported is empty.")
    @APIResponse(responseCode = "200", description = "The document")
    public String export() {
        return readState.export();
    }

    @POST
    @Path("/plan")
    @Consumes(YAML)
    @Operation(
            operationId = "planState",
            summary = "Say what would change",
            description =
                    "Nothing is changed. Whoever is not in the document is left alone, unless it"
                            + " says prune: true. Every fault is told at once, with its line.")
    @APIResponse(
            responseCode = "200",
            description = "The changes, in order; none if none is needed")
    @APIResponse(responseCode = "422", description = "document-faulty: every fault with its line")
    public PlanView plan(byte @Nullable [] document) {
        return switch (planState.plan(sent(document))) {
            case PlanOutcome.Planned(var plan) -> PlanView.of(plan);
            case PlanOutcome.Faulty(var faults) -> throw faulty(faults);
        };
    }

    @POST
    @Path("/apply")
    @Consumes(YAML)
    @Operation(
            operationId = "applyState",
            summary = "Make agencies and people be as in the document",
            description =
                    "Does what the plan with this digest says, as a job that goes on after an"
                            + " interruption. Applying a document again changes nothing.")
    @APIResponseSchema(
            value = ApplicationView.class,
            responseCode = "202",
            responseDescription = "The job, to be read at its Location")
    @APIResponse(responseCode = "409", description = "plan-moved-on or idempotency-key-reused")
    @APIResponse(responseCode = "422", description = "document-faulty: every fault with its line")
    public Response apply(
            @Parameter(required = true, description = "Of the plan that was seen")
                    @QueryParam("digest")
                    @Nullable String digest,
            @Parameter(required = true, description = "The same for every attempt")
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable String idempotencyKey,
            byte @Nullable [] document) {
        var key = IdempotencyKey.required(idempotencyKey);
        if (digest == null) {
            throw new ProblemException(
                    400, "digest-missing", "Send the digest of the plan that you have seen");
        }
        return switch (applyState.apply(sent(document), digest, key)) {
            case ApplyOutcome.Begun(var job) ->
                    Response.accepted(view(job))
                            .location(
                                    UriBuilder.fromResource(StateResource.class)
                                            .path("apply")
                                            .path(job.toString())
                                            .build())
                            .build();
            case ApplyOutcome.MovedOn _ ->
                    throw new ProblemException(
                            409,
                            "plan-moved-on",
                            "Something has changed since the plan was made; make a new one");
            case ApplyOutcome.KeyReused _ ->
                    throw new ProblemException(
                            409,
                            "idempotency-key-reused",
                            "This Idempotency-Key stands for another plan; use a new one");
            case ApplyOutcome.Faulty(var faults) -> throw faulty(faults);
        };
    }

    @GET
    @Path("/apply/{job}")
    @Operation(
            operationId = "readStateApplication",
            summary = "Read how far the application of a document has come")
    @APIResponseSchema(value = ApplicationView.class, responseDescription = "The job")
    public ApplicationView read(@PathParam("job") String job) {
        try {
            return view(UUID.fromString(job));
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    private ApplicationView view(UUID job) {
        return applications
                .application(job)
                .map(ApplicationView::of)
                .orElseThrow(ProblemException::notFound);
    }

    private static byte[] sent(byte @Nullable [] document) {
        return document == null ? new byte[0] : document;
    }

    private static ProblemException faulty(List<Fault> faults) {
        return new ProblemException(
                422,
                "document-faulty",
                "%d things are not as they should be".formatted(faults.size()),
                faults.stream()
                        .map(
                                fault ->
                                        new Violation(
                                                fault.path(),
                                                fault.code(),
                                                "Line %d: %s"
                                                        .formatted(fault.line(), fault.message())))
                        .toList());
    }
}
