package org.barometer.agency.agency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.ChangeOutcome;
import org.barometer.agency.agency.model.Registration;
import org.barometer.agency.agency.model.RegistrationOutcome;
import org.barometer.agency.agency.model.Transition;
import org.barometer.agency.http.IdempotencyKey;
import org.barometer.agency.http.Precondition;
import org.barometer.agency.http.ProblemException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("administrator")
@RunOnVirtualThread
@Tag(name = "Agencies", description = "The organisations whose people answer.")
class AgencyResource {
    private final AgencyStore agencies;
    private final RegisterAgency registerAgency;
    private final ChangeAgency changeAgency;
    private final JsonWebToken token;

    AgencyResource(
            AgencyStore agencies,
            RegisterAgency registerAgency,
            ChangeAgency changeAgency,
            JsonWebToken token) {
        this.agencies = agencies;
        this.registerAgency = registerAgency;
        this.changeAgency = changeAgency;
        this.token = token;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerAgency",
            summary = "Register an agency",
            description =
                    "Also makes its organization in the identity provider. Repeating the request"
                            + " with the same key gives the same answer.")
    @APIResponseSchema(
            value = AgencyView.class,
            responseCode = "201",
            responseDescription = "The agency and its organization exist")
    @APIResponse(
            responseCode = "409",
            description = "code-taken, name-taken or idempotency-key-reused")
    @APIResponse(
            responseCode = "503",
            description = "identity-provider-unavailable: repeat the request")
    public Response register(
            @Nullable NewAgency body,
            @Parameter(required = true, description = "The same for every attempt")
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable String idempotencyKey) {
        var key = IdempotencyKey.required(idempotencyKey);
        var agency = sent(body).toModel();
        var registration =
                new Registration(
                        token.getSubject(), key.value(), agency.code(), agency.description());
        return switch (registerAgency.register(registration)) {
            case RegistrationOutcome.Registered(var registered) ->
                    Response.created(
                                    UriBuilder.fromResource(AgencyResource.class)
                                            .path(registered.code().value())
                                            .build())
                            .entity(AgencyView.of(registered, List.of()))
                            .tag(entityTag(registered))
                            .build();
            case RegistrationOutcome.CodeTaken _ ->
                    throw new ProblemException(
                            409, "code-taken", "Another agency has this code; choose a new one");
            case RegistrationOutcome.NameTaken _ -> throw nameTaken();
            case RegistrationOutcome.KeyReused _ -> throw keyReused();
        };
    }

    @GET
    @Operation(
            operationId = "listAgencies",
            summary = "List agencies in the order of their codes or names",
            description = "A Link header with rel=next leads to the agencies that follow, if any.")
    @APIResponseSchema(value = AgencyList.class, responseDescription = "Some of the agencies")
    public Response list(
            @BeanParam AgencyFilter filter,
            @Schema(
                            type = SchemaType.STRING,
                            implementation = AgencyQuery.Order.class,
                            defaultValue = "CODE")
                    @QueryParam("order")
                    @Nullable String order,
            @Parameter(
                            description =
                                    "Only agencies whose code, or English name where that is the"
                                            + " order, comes after this one")
                    @QueryParam("after")
                    @Nullable String after,
            @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50")
                    @QueryParam("limit")
                    @Nullable String limit) {
        var query = AgencyQuery.parse(filter, order, after, limit);
        var found = agencies.agencies(query.andOneMore());
        var page = found.stream().limit(query.limit()).toList();
        var response = Response.ok(AgencyList.of(page, agencies.predecessors(page)));
        if (found.size() > page.size()) {
            response.link(
                    query.after(page.getLast()).on(UriBuilder.fromResource(AgencyResource.class)),
                    "next");
        }
        return response.build();
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "readAgency", summary = "Read an agency")
    @APIResponseSchema(value = AgencyView.class, responseDescription = "The agency")
    @APIResponse(responseCode = "304", description = "It has not changed")
    public Response read(@PathParam("code") String code, @Context Request request) {
        var agency = agencies.agency(known(code)).orElseThrow(ProblemException::notFound);
        var tag = entityTag(agency);
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged != null ? unchanged.build() : Response.ok(view(agency)).tag(tag).build();
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeAgency",
            summary = "Change an agency",
            description =
                    "What is optional and left out stays as it is. A retired agency never changes.")
    @APIResponseSchema(
            value = AgencyView.class,
            responseDescription = "The agency and its organization are as wanted")
    @APIResponse(responseCode = "409", description = "agency-retired or name-taken")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @APIResponse(
            responseCode = "503",
            description = "identity-provider-unavailable: repeat the request")
    public Response change(
            @PathParam("code") String code,
            @Nullable ChangedAgency body,
            @Parameter(required = true, description = "The ETag of the agency as it was read")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch) {
        var revision = Precondition.revision(ifMatch);
        var description = sent(body).toModel();
        return answer(changeAgency.change(known(code), revision, description));
    }

    @POST
    @Path("/{code}/suspension")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "suspendAgency",
            summary = "Suspend an agency",
            description = "Its people can no longer sign in for it, until it is reactivated.")
    @APIResponseSchema(value = AgencyView.class, responseDescription = "It is suspended")
    @APIResponse(responseCode = "409", description = "agency-retired")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @APIResponse(
            responseCode = "503",
            description = "identity-provider-unavailable: repeat the request")
    public Response suspend(
            @PathParam("code") String code,
            @Nullable TakenStep body,
            @Parameter(required = true, description = "The ETag of the agency as it was read")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch) {
        return take(Transition.SUSPENSION, code, body, ifMatch);
    }

    @POST
    @Path("/{code}/reactivation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reactivateAgency",
            summary = "Reactivate an agency",
            description = "Its people can sign in for it again.")
    @APIResponseSchema(value = AgencyView.class, responseDescription = "It is active")
    @APIResponse(responseCode = "409", description = "agency-retired")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @APIResponse(
            responseCode = "503",
            description = "identity-provider-unavailable: repeat the request")
    public Response reactivate(
            @PathParam("code") String code,
            @Nullable TakenStep body,
            @Parameter(required = true, description = "The ETag of the agency as it was read")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch) {
        return take(Transition.REACTIVATION, code, body, ifMatch);
    }

    @POST
    @Path("/{code}/retirement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "retireAgency",
            summary = "Retire an agency for good",
            description = "It never changes again: past answers refer to it as it is.")
    @APIResponseSchema(value = AgencyView.class, responseDescription = "It is retired")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @APIResponse(
            responseCode = "503",
            description = "identity-provider-unavailable: repeat the request")
    public Response retire(
            @PathParam("code") String code,
            @Nullable TakenStep body,
            @Parameter(required = true, description = "The ETag of the agency as it was read")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch) {
        return take(Transition.RETIREMENT, code, body, ifMatch);
    }

    private Response take(
            Transition transition,
            String code,
            @Nullable TakenStep body,
            @Nullable String ifMatch) {
        var revision = Precondition.revision(ifMatch);
        var reason = sent(body).reasonFor(transition);
        return answer(changeAgency.step(known(code), revision, transition, reason));
    }

    private Response answer(ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.Changed(var agency) -> changed(agency);
            case ChangeOutcome.Unchanged(var agency) -> changed(agency);
            case ChangeOutcome.Outdated _ -> throw Precondition.failed();
            case ChangeOutcome.Retired _ ->
                    throw new ProblemException(
                            409, "agency-retired", "A retired agency stays as it is");
            case ChangeOutcome.NameTaken _ -> throw nameTaken();
            case ChangeOutcome.Unknown _ -> throw ProblemException.notFound();
        };
    }

    private Response changed(Agency agency) {
        return Response.ok(view(agency)).tag(entityTag(agency)).build();
    }

    private AgencyView view(Agency agency) {
        var predecessors = agencies.predecessors(List.of(agency));
        return AgencyView.of(agency, predecessors.getOrDefault(agency.code(), List.of()));
    }

    private static EntityTag entityTag(Agency agency) {
        return new EntityTag(Long.toString(agency.revision()));
    }

    /** A code that cannot be one belongs to no agency. */
    static AgencyCode known(String code) {
        try {
            return new AgencyCode(code);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    static <T> T sent(@Nullable T body) {
        if (body == null) {
            throw new ProblemException(400, "invalid-json", "Send a JSON object as body");
        }
        return body;
    }

    static ProblemException keyReused() {
        return new ProblemException(
                409,
                "idempotency-key-reused",
                "This Idempotency-Key stands for another request; send a new one");
    }

    static ProblemException nameTaken() {
        return new ProblemException(
                409,
                "name-taken",
                "Another agency has this name, or one in another language; make them tell the"
                        + " agencies apart");
    }
}
