package org.barometer.agency.member;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import org.barometer.agency.http.Precondition;
import org.barometer.agency.http.ProblemException;
import org.barometer.agency.member.PersonView.PersonList;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.Member;
import org.barometer.agency.member.model.MemberDetails;
import org.barometer.agency.member.model.MemberOutcome;
import org.barometer.agency.member.model.MemberStatus;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People", description = "Those who have an account, and what they may do.")
class PersonResource {
    private final MemberStore members;
    private final ChangeMember changeMember;
    private final Caller caller;

    PersonResource(MemberStore members, ChangeMember changeMember, Caller caller) {
        this.members = members;
        this.changeMember = changeMember;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"administrator", "coordinator"})
    @Operation(
            operationId = "listPeople",
            summary = "List people in the order of their accounts",
            description =
                    "Coordinators see those of their own agency. A Link header with rel=next leads"
                            + " to the people that follow, if any.")
    @APIResponseSchema(value = PersonList.class, responseDescription = "Some of the people")
    public Response list(
            @QueryParam("agency") @Nullable String agency,
            @QueryParam("role") @Nullable String role,
            @Schema(type = SchemaType.STRING, implementation = MemberStatus.class)
                    @QueryParam("status")
                    @Nullable String status,
            @Parameter(description = "Only people whose account comes after this one")
                    @QueryParam("after")
                    @Nullable String after,
            @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50")
                    @QueryParam("limit")
                    @Nullable String limit) {
        var all = MemberQuery.parse(agency, role, status, after, limit);
        var query = caller.only().map(all::of).orElse(all);
        var found = members.members(query);
        var page = found.stream().limit(query.limit()).toList();
        var response = Response.ok(PersonList.of(page));
        if (found.size() > page.size()) {
            response.link(
                    query.after(page.getLast().account())
                            .on(UriBuilder.fromResource(PersonResource.class)),
                    "next");
        }
        return response.build();
    }

    @GET
    @Path("/{account}")
    @RolesAllowed({"administrator", "coordinator"})
    @Operation(operationId = "readPerson", summary = "Read a person")
    @APIResponseSchema(value = PersonView.class, responseDescription = "The person")
    @APIResponse(responseCode = "304", description = "Nothing has changed")
    public Response read(@PathParam("account") String account, @Context Request request) {
        var member =
                members.member(known(account))
                        .filter(each -> caller.sees(each.details().assignment()))
                        .orElseThrow(ProblemException::notFound);
        var tag = Answers.tag(member.revision());
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(PersonView.of(member)).tag(tag).build();
    }

    @PUT
    @Path("/{account}")
    @RolesAllowed("administrator")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePerson",
            summary = "Change a person's role, agency, language or status",
            description =
                    "The person signs in anew. The roles administrator and publisher"
                            + " are given only after another administrator has confirmed it.")
    @APIResponseSchema(value = PersonView.class, responseDescription = "The person as wanted")
    @APIResponse(
            responseCode = "202",
            description = "The role waits for another administrator",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "last-administrator, grant-alone, agency-unknown, person-invited,"
                            + " person-removed or account-missing")
    @APIResponse(responseCode = "412", description = "Something has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @APIResponse(
            responseCode = "503",
            description = "identity-provider-unavailable: kept, and done later")
    public Response change(
            @PathParam("account") String account,
            @Nullable ChangedPerson body,
            @Parameter(required = true, description = "The ETag of the person as it was read")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch) {
        var revision = Precondition.revision(ifMatch);
        var details = Answers.sent(body).toModel();
        return answer(
                changeMember.change(known(account), revision, _ -> details, Optional.empty()));
    }

    @DELETE
    @Path("/{account}")
    @RolesAllowed("administrator")
    @Operation(
            operationId = "removePerson",
            summary = "Remove a person",
            description = "The account is deleted and the address forgotten; the id remains.")
    @APIResponseSchema(
            value = PersonView.class,
            responseCode = "200",
            responseDescription = "The person is removed")
    @APIResponse(responseCode = "409", description = "last-administrator or person-invited")
    @APIResponse(responseCode = "412", description = "Something has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @APIResponse(
            responseCode = "503",
            description = "identity-provider-unavailable: kept, and done later")
    public Response remove(
            @PathParam("account") String account,
            @Parameter(required = true, description = "The ETag of the person as it was read")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch) {
        var revision = Precondition.revision(ifMatch);
        return answer(
                changeMember.change(
                        known(account),
                        revision,
                        details ->
                                new MemberDetails(
                                        details.assignment(),
                                        details.language(),
                                        MemberStatus.REMOVED),
                        Optional.empty()));
    }

    private static Response answer(MemberOutcome outcome) {
        return switch (outcome) {
            case MemberOutcome.Changed(var member) -> changed(member);
            case MemberOutcome.Unchanged(var member) -> changed(member);
            case MemberOutcome.Asked(var grant) ->
                    Response.accepted(GrantView.of(grant))
                            .location(
                                    UriBuilder.fromResource(GrantResource.class)
                                            .path(grant.id().toString())
                                            .build())
                            .build();
            case MemberOutcome.NeedsSecondPerson _ ->
                    throw new IllegalStateException("A grant was not asked for");
            case MemberOutcome.MoreThanAGrant _ ->
                    throw new ProblemException(
                            409,
                            "grant-alone",
                            "Give this role by itself, to somebody who is active");
            case MemberOutcome.Outdated _ -> throw Precondition.failed();
            case MemberOutcome.Removed _ ->
                    throw new ProblemException(
                            409, "person-removed", "Nothing brings them back; invite them anew");
            case MemberOutcome.NotYetActive _ ->
                    throw new ProblemException(
                            409,
                            "person-invited",
                            "They have not accepted yet: revoke the invitation, or wait");
            case MemberOutcome.LastAdministrator _ ->
                    throw new ProblemException(
                            409,
                            "last-administrator",
                            "Nobody would be left to administer; give the role to another first");
            case MemberOutcome.UnknownAgency _ -> throw Answers.unknownAgency();
            case MemberOutcome.AccountMissing _ ->
                    throw new ProblemException(
                            409,
                            "account-missing",
                            "Keycloak has no such account any more; remove the person");
            case MemberOutcome.Unknown _ -> throw ProblemException.notFound();
        };
    }

    private static Response changed(Member member) {
        return Response.ok(PersonView.of(member)).tag(Answers.tag(member.revision())).build();
    }

    /** An id that cannot be one belongs to nobody. */
    private static AccountId known(String account) {
        try {
            return new AccountId(account);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }
}
