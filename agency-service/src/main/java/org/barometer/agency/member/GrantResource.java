package org.barometer.agency.member;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.barometer.agency.http.ProblemException;
import org.barometer.agency.member.GrantView.GrantList;
import org.barometer.agency.member.model.GrantOutcome;
import org.barometer.agency.member.model.GrantState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/grants")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("administrator")
@RunOnVirtualThread
@Tag(name = "Grants", description = "Roles that are given by two administrators together.")
class GrantResource {
    private final GrantStore grants;
    private final AnswerGrant answerGrant;
    private final Caller caller;

    GrantResource(GrantStore grants, AnswerGrant answerGrant, Caller caller) {
        this.grants = grants;
        this.answerGrant = answerGrant;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listGrants",
            summary = "List grants, the newest first",
            description = "A Link header with rel=next leads to older ones, if any.")
    @APIResponseSchema(value = GrantList.class, responseDescription = "Some of the grants")
    public Response list(
            @Schema(type = SchemaType.STRING, implementation = GrantState.class)
                    @QueryParam("state")
                    @Nullable String state,
            @Parameter(description = "Only grants that are older than this one")
                    @QueryParam("after")
                    @Nullable String after,
            @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50")
                    @QueryParam("limit")
                    @Nullable String limit) {
        var query = GrantQuery.parse(state, after, limit);
        var found = grants.grants(query);
        var page = found.stream().limit(query.limit()).toList();
        var response = Response.ok(GrantList.of(page));
        if (found.size() > page.size()) {
            response.link(
                    query.after(page.getLast().id())
                            .on(UriBuilder.fromResource(GrantResource.class)),
                    "next");
        }
        return response.build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readGrant", summary = "Read a grant")
    @APIResponseSchema(value = GrantView.class, responseDescription = "The grant")
    public Response read(@PathParam("id") String id) {
        return Response.ok(
                        GrantView.of(
                                grants.grant(known(id)).orElseThrow(ProblemException::notFound)))
                .build();
    }

    @PUT
    @Path("/{id}/confirmation")
    @Operation(
            operationId = "confirmGrant",
            summary = "Confirm that a role is given",
            description =
                    "By another administrator than the one who asked, and not by the receiver."
                            + " Repeating it changes nothing.")
    @APIResponseSchema(value = GrantView.class, responseDescription = "The role is given")
    @APIResponse(responseCode = "409", description = "same-person, grant-closed or grant-outdated")
    @APIResponse(
            responseCode = "503",
            description = "identity-provider-unavailable: kept, and done later")
    public Response confirm(@PathParam("id") String id) {
        return answer(answerGrant.answer(known(id), true, caller.subject()));
    }

    @PUT
    @Path("/{id}/refusal")
    @Operation(
            operationId = "refuseGrant",
            summary = "Refuse that a role is given",
            description = "Also by whoever asked. Repeating it changes nothing.")
    @APIResponseSchema(value = GrantView.class, responseDescription = "The role is not given")
    @APIResponse(responseCode = "409", description = "grant-closed")
    public Response refuse(@PathParam("id") String id) {
        return answer(answerGrant.answer(known(id), false, caller.subject()));
    }

    private static Response answer(GrantOutcome outcome) {
        return switch (outcome) {
            case GrantOutcome.Answered(var grant) -> Response.ok(GrantView.of(grant)).build();
            case GrantOutcome.SamePerson _ ->
                    throw new ProblemException(
                            409,
                            "same-person",
                            "Another administrator has to confirm this: neither whoever asked nor"
                                    + " whoever gets the role");
            case GrantOutcome.Closed _ ->
                    throw new ProblemException(
                            409, "grant-closed", "It was answered before, or its time is over");
            case GrantOutcome.Outdated _ ->
                    throw new ProblemException(
                            409,
                            "grant-outdated",
                            "The person has changed since it was asked for; ask anew");
            case GrantOutcome.Unknown _ -> throw ProblemException.notFound();
        };
    }

    /** An id that cannot be one belongs to no grant. */
    private static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }
}
