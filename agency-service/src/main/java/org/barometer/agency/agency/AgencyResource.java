package org.barometer.agency.agency;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyStatus;
import org.barometer.agency.agency.model.AgencyType;
import org.barometer.agency.agency.model.ChangeOutcome;
import org.barometer.agency.agency.model.Registration;
import org.barometer.agency.agency.model.RegistrationOutcome;
import org.barometer.agency.http.IdempotencyKey;
import org.barometer.agency.http.Precondition;
import org.barometer.agency.http.ProblemException;
import org.barometer.agency.identity.IdentityProviderUnavailable;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("administrator")
@RunOnVirtualThread
@Tag(name = "Agencies", description = "The organisations whose people answer.")
class AgencyResource {
    private static final int RETRY_AFTER_SECONDS = 5;

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
        return switch (registerAgency.register(
                new Registration(token.getSubject(), key.value(), agency))) {
            case RegistrationOutcome.Registered(var registered) ->
                    Response.created(
                                    UriBuilder.fromResource(AgencyResource.class)
                                            .path(registered.code().value())
                                            .build())
                            .entity(AgencyView.of(registered))
                            .tag(entityTag(registered))
                            .build();
            case RegistrationOutcome.CodeTaken _ ->
                    throw new ProblemException(
                            409, "code-taken", "Another agency has this code; choose a new one");
            case RegistrationOutcome.NameTaken _ -> throw nameTaken();
            case RegistrationOutcome.KeyReused _ ->
                    throw new ProblemException(
                            409,
                            "idempotency-key-reused",
                            "This Idempotency-Key stands for another request; send a new one");
        };
    }

    @GET
    @Operation(
            operationId = "listAgencies",
            summary = "List agencies in the order of their codes",
            description = "A Link header with rel=next leads to the agencies that follow, if any.")
    @APIResponseSchema(value = AgencyList.class, responseDescription = "Some of the agencies")
    public Response list(
            @QueryParam("country") @Nullable String country,
            @Schema(type = SchemaType.STRING, implementation = AgencyType.class) @QueryParam("type")
                    @Nullable String type,
            @Schema(type = SchemaType.STRING, implementation = AgencyStatus.class)
                    @QueryParam("status")
                    @Nullable String status,
            @Parameter(description = "Only agencies whose code comes after this one")
                    @QueryParam("after")
                    @Nullable String after,
            @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50")
                    @QueryParam("limit")
                    @Nullable String limit) {
        var query = AgencyQuery.parse(country, type, status, after, limit);
        var found = agencies.agencies(query.andOneMore());
        var page = found.stream().limit(query.limit()).toList();
        var response = Response.ok(AgencyList.of(page));
        if (found.size() > page.size()) {
            response.link(
                    query.after(page.getLast().code())
                            .on(UriBuilder.fromResource(AgencyResource.class)),
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
        return unchanged != null
                ? unchanged.build()
                : Response.ok(AgencyView.of(agency)).tag(tag).build();
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeAgency",
            summary = "Change an agency",
            description = "Only an ACTIVE agency's people can sign in for it. RETIRED is final.")
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
        var details = sent(body).toModel();
        return switch (changeAgency.change(known(code), revision, details)) {
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

    @ServerExceptionMapper
    public Response unavailable(IdentityProviderUnavailable e) {
        Log.warnf("The identity provider is unavailable: %s", e.getMessage());
        return ProblemException.unavailable(
                        "identity-provider-unavailable",
                        "The identity provider does not answer; what was asked for is kept and"
                                + " will be done: repeat the request for its answer",
                        RETRY_AFTER_SECONDS)
                .toResponse();
    }

    private static Response changed(Agency agency) {
        return Response.ok(AgencyView.of(agency)).tag(entityTag(agency)).build();
    }

    private static EntityTag entityTag(Agency agency) {
        return new EntityTag(Long.toString(agency.revision()));
    }

    /** A code that cannot be one belongs to no agency. */
    private static AgencyCode known(String code) {
        try {
            return new AgencyCode(code);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    private static <T> T sent(@Nullable T body) {
        if (body == null) {
            throw new ProblemException(400, "invalid-json", "Send a JSON object as body");
        }
        return body;
    }

    private static ProblemException nameTaken() {
        return new ProblemException(
                409, "name-taken", "Another agency has this name; make it tell them apart");
    }
}
