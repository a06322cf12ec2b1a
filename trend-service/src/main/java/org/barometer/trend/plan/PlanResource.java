package org.barometer.trend.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.barometer.trend.http.IdempotencyKey;
import org.barometer.trend.http.Precondition;
import org.barometer.trend.http.ProblemException;
import org.barometer.trend.plan.PlanOutcome.Compiled;
import org.barometer.trend.plan.PlanOutcome.Hindered;
import org.barometer.trend.plan.PlanOutcome.KeyReused;
import org.barometer.trend.plan.PlanOutcome.MovedOn;
import org.barometer.trend.plan.PlanOutcome.Planned;
import org.barometer.trend.plan.PlanOutcome.UnderWay;
import org.barometer.trend.plan.PlanOutcome.Unknown;
import org.barometer.trend.release.CompilationOutcome.AgenciesUnknown;
import org.barometer.trend.release.CompilationOutcome.CoversLess;
import org.barometer.trend.release.CompilationOutcome.EditionsNotClosed;
import org.barometer.trend.release.CompilationOutcome.EditionsUnknown;
import org.barometer.trend.release.CompilationOutcome.FiguresRevised;
import org.barometer.trend.release.CompilationOutcome.MeasuresUnknown;
import org.barometer.trend.release.CompilationOutcome.NotStanding;
import org.barometer.trend.release.CompilationOutcome.Refused;
import org.barometer.trend.release.CompilationOutcome.TalliesBehind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Release plans", description = "Releases that are meant to be made.")
class PlanResource {
    private final PlanRelease planRelease;
    private final PlanStore plans;

    PlanResource(PlanRelease planRelease, PlanStore plans) {
        this.planRelease = planRelease;
        this.plans = plans;
    }

    @GET
    @RolesAllowed({"analyst", "publisher"})
    @Operation(operationId = "listPlans", summary = "List the plans of releases")
    public List<PlanView> list() {
        return plans.all().stream().map(PlanView::of).toList();
    }

    @GET
    @Path("/{plan}")
    @RolesAllowed({"analyst", "publisher"})
    @Operation(
            operationId = "readPlan",
            summary = "Read a plan, and how far its compilation has come")
    @APIResponseSchema(value = PlanView.class, responseDescription = "The plan")
    @APIResponse(responseCode = "404", description = "No such plan")
    public RestResponse<PlanView> read(@PathParam("plan") String code) {
        return answer(Status.OK, plans.plan(code).orElseThrow(ProblemException::notFound));
    }

    @POST
    @RolesAllowed("analyst")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "planRelease",
            summary = "Plan a release",
            description =
                    "Nothing is compiled yet. The date of a public one, if it has one, stands in the"
                            + " release calendar.")
    @APIResponseSchema(
            value = PlanView.class,
            responseCode = "201",
            responseDescription = "Planned")
    @APIResponse(responseCode = "400", description = "Not a valid plan, or no Idempotency-Key")
    @APIResponse(responseCode = "409", description = "idempotency-key-reused")
    public RestResponse<PlanView> plan(
            @NotNull @Valid NewPlan body,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey) {
        var key = IdempotencyKey.required(idempotencyKey);
        return answer(Status.CREATED, planned(planRelease.plan(body.toModel(), key)));
    }

    @PUT
    @Path("/{plan}")
    @RolesAllowed("analyst")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePlan",
            summary = "Change a plan",
            description = "Until it is compiled, and again once its release was refused.")
    @APIResponseSchema(value = PlanView.class, responseDescription = "The plan as changed")
    @APIResponse(responseCode = "404", description = "No such plan")
    @APIResponse(responseCode = "409", description = "plan-under-way or plan-compiled")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<PlanView> change(
            @PathParam("plan") String code,
            @NotNull @Valid NewPlan body,
            @Parameter(required = true, description = "The ETag of the plan as it was read")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch) {
        var revision = Precondition.revision(ifMatch);
        return answer(Status.OK, planned(planRelease.change(code, revision, body.toModel())));
    }

    @PUT
    @Path("/{plan}/compilation")
    @RolesAllowed("analyst")
    @Operation(
            operationId = "compilePlan",
            summary = "Have a plan compiled and signed",
            description =
                    "A job that goes on after an interruption; the plan tells how far it has come and,"
                            + " in the end, the release. The figures are those of that moment; nobody"
                            + " but analysts and publishers sees them until they are published.")
    @APIResponseSchema(
            value = PlanView.class,
            responseCode = "202",
            responseDescription = "It waits or is under way")
    @APIResponse(responseCode = "404", description = "No such plan")
    @APIResponse(
            responseCode = "409",
            description =
                    "edition-not-closed, revised-not-standing, plan-under-way or plan-compiled")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "422", description = "edition-unknown or measure-unknown")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<PlanView> compile(
            @PathParam("plan") String code,
            @Parameter(required = true, description = "The ETag of the plan as it was read")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch) {
        var revision = Precondition.revision(ifMatch);
        return answer(Status.ACCEPTED, planned(planRelease.compile(code, revision)));
    }

    private static ReleasePlan planned(PlanOutcome outcome) {
        return switch (outcome) {
            case Planned(var plan) -> plan;
            case Unknown() -> throw ProblemException.notFound();
            case KeyReused() ->
                    throw new ProblemException(
                            409,
                            "idempotency-key-reused",
                            "This Idempotency-Key was used for another plan: take a new one");
            case MovedOn() -> throw Precondition.failed();
            case UnderWay() ->
                    throw new ProblemException(
                            409,
                            "plan-under-way",
                            "The plan is being compiled: wait until that has ended");
            case Compiled(var release) ->
                    throw new ProblemException(
                            409,
                            "plan-compiled",
                            "The plan is compiled as %s: make another one".formatted(release));
            case Hindered(var why) -> throw hindered(why);
        };
    }

    private static ProblemException hindered(Refused why) {
        return switch (why) {
            case EditionsUnknown(var editions) ->
                    new ProblemException(
                            422,
                            "edition-unknown",
                            "There is no edition " + String.join(", ", editions));
            case EditionsNotClosed(var editions) ->
                    new ProblemException(
                            409,
                            "edition-not-closed",
                            "Close %s first: only then can its figures no longer change"
                                    .formatted(String.join(", ", editions)));
            case MeasuresUnknown(var measures) ->
                    new ProblemException(
                            422,
                            "measure-unknown",
                            "None of the editions asks for "
                                    + String.join(", ", measures)
                                    + " as a choice of options");
            case NotStanding(var release) ->
                    new ProblemException(
                            409,
                            "revised-not-standing",
                            "%s cannot be revised: it has to be published, and as visible as its revision"
                                    .formatted(release));
            case CoversLess(var release) ->
                    new ProblemException(
                            409,
                            "covers-less",
                            "%s tells of more: a revision covers all of it".formatted(release));
            case AgenciesUnknown(var agencies) ->
                    ProblemException.unavailable(
                            "Country and type are not known yet of " + String.join(", ", agencies),
                            5);
            case TalliesBehind() ->
                    ProblemException.unavailable("Not all answers are counted yet", 5);
            case FiguresRevised(var release) ->
                    new ProblemException(
                            409,
                            "figures-revised",
                            release
                                    + " was published with other figures for the same editions; a"
                                    + " change could give away who caused it");
        };
    }

    private static RestResponse<PlanView> answer(Status status, ReleasePlan plan) {
        return ResponseBuilder.<PlanView>create(status)
                .entity(PlanView.of(plan))
                .location(URI.create("/api/v1/plans/" + plan.code()))
                .tag(new EntityTag(Long.toString(plan.revision())))
                .build();
    }
}
