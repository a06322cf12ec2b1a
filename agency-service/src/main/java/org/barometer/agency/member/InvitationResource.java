package org.barometer.agency.member;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.barometer.agency.http.IdempotencyKey;
import org.barometer.agency.http.Precondition;
import org.barometer.agency.http.ProblemException;
import org.barometer.agency.member.InvitationView.InvitationList;
import org.barometer.agency.member.model.Invitation;
import org.barometer.agency.member.model.InvitationOutcome;
import org.barometer.agency.member.model.InvitationState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/invitations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"administrator", "coordinator"})
@RunOnVirtualThread
@Tag(name = "Invitations", description = "The way of people into the suite.")
class InvitationResource {
    private final VisibleInvitations invitations;
    private final InvitePerson invitePerson;
    private final ChangeInvitation changeInvitation;
    private final LookAfterInvitations lookAfter;
    private final Caller caller;

    InvitationResource(
            VisibleInvitations invitations,
            InvitePerson invitePerson,
            ChangeInvitation changeInvitation,
            LookAfterInvitations lookAfter,
            Caller caller) {
        this.invitations = invitations;
        this.invitePerson = invitePerson;
        this.changeInvitation = changeInvitation;
        this.lookAfter = lookAfter;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "invitePerson",
            summary = "Invite a person",
            description =
                    "Makes the account and has Keycloak send the mail. The roles administrator and"
                            + " publisher wait for another administrator first (state PROPOSED)."
                            + " Coordinators invite respondents of their own agency. Repeating the"
                            + " request with the same key gives the same invitation.")
    @APIResponseSchema(
            value = InvitationView.class,
            responseCode = "201",
            responseDescription = "The invitation was sent, or waits for another administrator")
    @APIResponse(
            responseCode = "409",
            description = "email-taken, agency-unknown or idempotency-key-reused")
    @APIResponse(responseCode = "429", description = "too-many-invitations: wait")
    @APIResponse(
            responseCode = "503",
            description = "identity-provider-unavailable: kept, and sent later")
    public Response invite(
            @Nullable NewInvitation body,
            @Parameter(required = true, description = "The same for every attempt")
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable String idempotencyKey) {
        var key = IdempotencyKey.required(idempotencyKey);
        var person = Answers.sent(body).toModel(caller.only());
        if (!caller.looksAfter(person.assignment())) {
            throw new ProblemException(
                    403, "forbidden", "Coordinators invite respondents; ask an administrator");
        }
        var invited = invitation(invitePerson.invite(caller.subject(), key, person));
        return Response.created(
                        UriBuilder.fromResource(InvitationResource.class)
                                .path(invited.id().toString())
                                .build())
                .entity(InvitationView.of(invited))
                .tag(Answers.tag(invited.revision()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listInvitations",
            summary = "List invitations, the newest first",
            description =
                    "Coordinators see those to their own agency. A Link header with rel=next leads"
                            + " to older ones, if any.")
    @APIResponseSchema(
            value = InvitationList.class,
            responseDescription = "Some of the invitations")
    public Response list(
            @QueryParam("agency") @Nullable String agency,
            @Schema(type = SchemaType.STRING, implementation = InvitationState.class)
                    @QueryParam("state")
                    @Nullable String state,
            @Parameter(description = "Only invitations that are older than this one")
                    @QueryParam("after")
                    @Nullable String after,
            @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50")
                    @QueryParam("limit")
                    @Nullable String limit) {
        var query = InvitationQuery.parse(agency, state, after, limit);
        var found = invitations.invitations(query);
        var page = found.stream().limit(query.limit()).toList();
        var response = Response.ok(InvitationList.of(page));
        if (found.size() > page.size()) {
            response.link(
                    query.after(page.getLast().id())
                            .on(UriBuilder.fromResource(InvitationResource.class)),
                    "next");
        }
        return response.build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readInvitation",
            summary = "Read an invitation",
            description = "Looks whether it has been accepted, if Keycloak answers.")
    @APIResponseSchema(value = InvitationView.class, responseDescription = "The invitation")
    @APIResponse(responseCode = "304", description = "It has not changed")
    public Response read(@PathParam("id") String id, @Context Request request) {
        var invitation = lookAfter.lookIfPossible(invitations.visible(id));
        var tag = Answers.tag(invitation.revision());
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(InvitationView.of(invitation)).tag(tag).build();
    }

    @POST
    @Path("/{id}/mails")
    @Operation(
            operationId = "resendInvitation",
            summary = "Send an invitation again",
            description = "Its time begins anew, also when it was over.")
    @APIResponseSchema(value = InvitationView.class, responseDescription = "It was sent again")
    @APIResponse(responseCode = "409", description = "invitation-ended or invitation-proposed")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @APIResponse(responseCode = "429", description = "too-many-invitations: wait")
    @APIResponse(
            responseCode = "503",
            description = "identity-provider-unavailable: kept, and sent later")
    public Response resend(
            @PathParam("id") String id,
            @Parameter(required = true, description = "The ETag of the invitation as it was read")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch) {
        var revision = Precondition.revision(ifMatch);
        var invitation = invitations.lookedAfter(id);
        return changed(changeInvitation.resend(invitation.id(), revision, caller.subject()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "revokeInvitation",
            summary = "Revoke an invitation",
            description = "The account is deleted, and the link in the mail leads nowhere.")
    @APIResponseSchema(
            value = InvitationView.class,
            responseCode = "200",
            responseDescription = "It is revoked")
    @APIResponse(responseCode = "409", description = "invitation-ended")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @APIResponse(
            responseCode = "503",
            description = "identity-provider-unavailable: kept, and done later")
    public Response revoke(
            @PathParam("id") String id,
            @Parameter(required = true, description = "The ETag of the invitation as it was read")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch) {
        var revision = Precondition.revision(ifMatch);
        return changed(changeInvitation.revoke(invitations.lookedAfter(id).id(), revision));
    }

    private static Response changed(InvitationOutcome outcome) {
        var invitation = invitation(outcome);
        return Response.ok(InvitationView.of(invitation))
                .tag(Answers.tag(invitation.revision()))
                .build();
    }

    private static Invitation invitation(InvitationOutcome outcome) {
        return switch (outcome) {
            case InvitationOutcome.Invited(var invitation) -> invitation;
            case InvitationOutcome.UnknownAgency _ -> throw Answers.unknownAgency();
            case InvitationOutcome.EmailTaken _ ->
                    throw new ProblemException(
                            409,
                            "email-taken",
                            "Somebody has this address already, or is invited with it");
            case InvitationOutcome.TooMany(var wait) ->
                    throw ProblemException.tooMany(
                            "too-many-invitations",
                            "You have sent as many as one person may for now; wait",
                            Math.toIntExact(wait.toSeconds()) + 1);
            case InvitationOutcome.KeyReused _ ->
                    throw new ProblemException(
                            409,
                            "idempotency-key-reused",
                            "This Idempotency-Key stands for another request; send a new one");
            case InvitationOutcome.Ended(var state) when state == InvitationState.PROPOSED ->
                    throw new ProblemException(
                            409,
                            "invitation-proposed",
                            "It has not been sent yet: another administrator confirms it first");
            case InvitationOutcome.Ended(var state) ->
                    throw new ProblemException(
                            409,
                            "invitation-ended",
                            "This invitation is %s; invite anew, or change the person"
                                    .formatted(state));
            case InvitationOutcome.Outdated _ -> throw Precondition.failed();
            case InvitationOutcome.Unknown _ -> throw ProblemException.notFound();
        };
    }
}
