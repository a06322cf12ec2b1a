package org.barometer.agency.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.barometer.agency.http.IdempotencyKey;
import org.barometer.agency.http.ProblemException;
import org.barometer.agency.member.Caller;
import org.barometer.agency.member.ChangeInvitation;
import org.barometer.agency.member.InvitationQuery;
import org.barometer.agency.member.InvitePerson;
import org.barometer.agency.member.LookAfterInvitations;
import org.barometer.agency.member.NewInvitation;
import org.barometer.agency.member.VisibleInvitations;
import org.barometer.agency.member.model.Invitation;
import org.barometer.agency.member.model.InvitationOutcome;
import org.barometer.agency.member.model.InvitationState;
import org.barometer.agency.pages.Frame;
import org.barometer.agency.pages.Reader;
import org.jspecify.annotations.Nullable;

/** The pages about invitations. */
@Path("/people/invitations")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"administrator", "coordinator"})
@RunOnVirtualThread
class InvitationDeskResource {
    private static final String REVISION = "revision";

    private final Reader reader;
    private final PeopleDesk desk;
    private final Caller caller;
    private final VisibleInvitations invitations;
    private final InvitePerson invitePerson;
    private final ChangeInvitation changeInvitation;
    private final LookAfterInvitations lookAfter;

    InvitationDeskResource(
            Reader reader,
            PeopleDesk desk,
            Caller caller,
            VisibleInvitations invitations,
            InvitePerson invitePerson,
            ChangeInvitation changeInvitation,
            LookAfterInvitations lookAfter) {
        this.reader = reader;
        this.desk = desk;
        this.caller = caller;
        this.invitations = invitations;
        this.invitePerson = invitePerson;
        this.changeInvitation = changeInvitation;
        this.lookAfter = lookAfter;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance invitations(Frame frame, InvitationListPage page);

        static native TemplateInstance newinvitation(Frame frame, NewInvitationPage page);

        static native TemplateInstance invitation(Frame frame, InvitationPage page);
    }

    @GET
    public Response list(UriInfo uri, @QueryParam("done") @Nullable String done) {
        var filter = Filled.of(uri.getQueryParameters());
        var query =
                InvitationQuery.parse(
                        filter.optional("agency"),
                        filter.optional("state"),
                        filter.optional("after"),
                        null);
        var found = invitations.invitations(query);
        var shown = found.stream().limit(query.limit()).toList();
        var last = found.size() > shown.size() ? shown.getLast().id().toString() : null;
        var page =
                new InvitationListPage(
                        desk.tabs(uri),
                        shown.stream()
                                .map(each -> InvitationLine.of(each, reader.language()))
                                .toList(),
                        filter,
                        Choice.of(InvitationState.class, desk.words()::invitationState),
                        Turning.of(uri, last),
                        done == null ? null : desk.words().done(done));
        return reader.page(Templates.invitations(reader.frame(), page));
    }

    @GET
    @Path("/new")
    public Response form(UriInfo uri, @QueryParam("agency") @Nullable String agency) {
        var values = new HashMap<String, String>();
        values.put("language", reader.language().tag());
        if (agency != null) {
            values.put("agency", agency);
        }
        return form(200, Filled.with(values), uri);
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(MultivaluedMap<String, String> sent, UriInfo uri) {
        var filled = Filled.of(sent);
        var body =
                new NewInvitation(
                        filled.optional("email"),
                        filled.optional("agency"),
                        filled.optional("role"),
                        filled.optional("language"));
        var person = filled.read(() -> body.toModel(caller.only()), desk.words()::fault);
        if (person.isEmpty()) {
            return form(422, filled, uri);
        }
        if (!caller.looksAfter(person.get().assignment())) {
            filled.fault("role", desk.words().fault("role", ""));
            return form(403, filled, uri);
        }
        var key = IdempotencyKey.required(filled.key());
        return switch (invitePerson.invite(caller.subject(), key, person.get())) {
            case InvitationOutcome.Invited(var invitation) -> to(invitation, "invited");
            case InvitationOutcome outcome -> {
                fault(filled, outcome);
                yield form(422, filled, uri);
            }
        };
    }

    @GET
    @Path("/{id}")
    public Response one(String id, @QueryParam("done") @Nullable String done, UriInfo uri) {
        var invitation = lookAfter.lookIfPossible(invitations.visible(id));
        return one(200, invitation, Filled.with(valuesOf(invitation)), done, uri);
    }

    @POST
    @Path("/{id}/mails")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resend(String id, MultivaluedMap<String, String> sent, UriInfo uri) {
        var filled = Filled.of(sent);
        var outcome =
                changeInvitation.resend(
                        invitations.lookedAfter(id).id(),
                        filled.number(REVISION),
                        caller.subject());
        return answer(id, filled, outcome, "resent", uri);
    }

    @POST
    @Path("/{id}/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(String id, MultivaluedMap<String, String> sent, UriInfo uri) {
        var filled = Filled.of(sent);
        var outcome =
                changeInvitation.revoke(invitations.lookedAfter(id).id(), filled.number(REVISION));
        return answer(id, filled, outcome, "revoked", uri);
    }

    private Response answer(
            String id, Filled filled, InvitationOutcome outcome, String done, UriInfo uri) {
        if (outcome instanceof InvitationOutcome.Invited(var invitation)) {
            return to(invitation, done);
        }
        fault(filled, outcome);
        var invitation = invitations.visible(id);
        filled.put(REVISION, Long.toString(invitation.revision()));
        return one(409, invitation, filled, null, uri);
    }

    /** Says on the form why nobody was invited, or nothing was sent or taken back. */
    private void fault(Filled filled, InvitationOutcome outcome) {
        var words = desk.words();
        switch (outcome) {
            case InvitationOutcome.Invited _ -> {}
            case InvitationOutcome.UnknownAgency _ -> filled.fault("agency", words.unknownAgency());
            case InvitationOutcome.EmailTaken _ -> filled.fault("email", words.emailTaken());
            case InvitationOutcome.TooMany(var wait) ->
                    filled.fault(
                            "email", words.tooMany(Long.toString(wait.plusMinutes(1).toMinutes())));
            case InvitationOutcome.KeyReused _ -> filled.fault("email", words.keyReused());
            case InvitationOutcome.Ended(var state) ->
                    filled.fault("invitation", words.ended(words.invitationState(state.name())));
            case InvitationOutcome.Outdated _ -> filled.fault("invitation", words.outdated());
            case InvitationOutcome.Unknown _ -> throw ProblemException.notFound();
        }
    }

    private Response form(int status, Filled filled, UriInfo uri) {
        var page =
                new NewInvitationPage(
                        desk.tabs(uri), filled, desk.ownRoles(), desk.agencies(), desk.languages());
        return reader.page(status, Templates.newinvitation(reader.frame(), page));
    }

    private Response one(
            int status, Invitation invitation, Filled filled, @Nullable String done, UriInfo uri) {
        var own = caller.looksAfter(invitation.assignment());
        var revision = invitation.revision();
        var page =
                new InvitationPage(
                        desk.tabs(uri),
                        InvitationLine.of(invitation, reader.language()),
                        own && isPossible(invitation.resend(revision, invitation.expiresAt())),
                        own && isPossible(invitation.revoke(revision)),
                        filled,
                        done == null ? null : desk.words().done(done));
        return reader.page(status, Templates.invitation(reader.frame(), page));
    }

    /** What would come of it, if it were done now. */
    private static boolean isPossible(InvitationOutcome outcome) {
        return outcome instanceof InvitationOutcome.Invited;
    }

    private static Map<String, String> valuesOf(Invitation invitation) {
        return Map.of(REVISION, Long.toString(invitation.revision()));
    }

    private static Response to(Invitation invitation, String done) {
        return Response.seeOther(
                        URI.create(
                                InvitationLine.hrefOf(invitation.id().toString())
                                        + "?done="
                                        + done))
                .build();
    }
}
