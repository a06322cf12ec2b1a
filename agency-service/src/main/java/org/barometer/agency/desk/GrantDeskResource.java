package org.barometer.agency.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.barometer.agency.http.ProblemException;
import org.barometer.agency.member.AnswerGrant;
import org.barometer.agency.member.Caller;
import org.barometer.agency.member.GrantQuery;
import org.barometer.agency.member.GrantStore;
import org.barometer.agency.member.InvitationStore;
import org.barometer.agency.member.MemberStore;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.Grant;
import org.barometer.agency.member.model.GrantOutcome;
import org.barometer.agency.member.model.GrantState;
import org.barometer.agency.member.model.Invitation;
import org.barometer.agency.member.model.Member;
import org.barometer.agency.pages.Frame;
import org.barometer.agency.pages.Reader;
import org.jspecify.annotations.Nullable;

/** The page on which a second administrator confirms what another asked for. */
@Path("/people/grants")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("administrator")
@RunOnVirtualThread
class GrantDeskResource {
    private final Reader reader;
    private final PeopleDesk desk;
    private final Caller caller;
    private final GrantStore grants;
    private final MemberStore members;
    private final InvitationStore invitations;
    private final AnswerGrant answerGrant;

    GrantDeskResource(
            Reader reader,
            PeopleDesk desk,
            Caller caller,
            GrantStore grants,
            MemberStore members,
            InvitationStore invitations,
            AnswerGrant answerGrant) {
        this.reader = reader;
        this.desk = desk;
        this.caller = caller;
        this.grants = grants;
        this.members = members;
        this.invitations = invitations;
        this.answerGrant = answerGrant;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance grants(Frame frame, GrantPage page);
    }

    @GET
    public Response list(UriInfo uri, @QueryParam("done") @Nullable String done) {
        return list(200, Filled.with(Map.of()), done, uri);
    }

    @POST
    @Path("/{id}/confirmation")
    public Response confirm(String id, UriInfo uri) {
        return answer(id, true, uri);
    }

    @POST
    @Path("/{id}/refusal")
    public Response refuse(String id, UriInfo uri) {
        return answer(id, false, uri);
    }

    private Response answer(String id, boolean confirmed, UriInfo uri) {
        var words = desk.words();
        return switch (answerGrant.answer(known(id), confirmed, caller.subject())) {
            case GrantOutcome.Answered _ ->
                    Response.seeOther(
                                    URI.create(
                                            "/people/grants?done="
                                                    + (confirmed ? "confirmed" : "refused")))
                            .build();
            case GrantOutcome.SamePerson _ -> refused(words.samePerson(), uri);
            case GrantOutcome.Closed _ -> refused(words.closed(), uri);
            case GrantOutcome.Outdated _ -> refused(words.grantOutdated(), uri);
            case GrantOutcome.Unknown _ -> throw ProblemException.notFound();
        };
    }

    private Response refused(String why, UriInfo uri) {
        var filled = Filled.with(Map.of());
        filled.fault("grants", why);
        return list(409, filled, null, uri);
    }

    private Response list(int status, Filled filled, @Nullable String done, UriInfo uri) {
        var query =
                GrantQuery.parse(
                        GrantState.ASKED.name(), uri.getQueryParameters().getFirst("after"), null);
        var found = grants.grants(query);
        var shown = found.stream().limit(query.limit()).toList();
        var last = found.size() > shown.size() ? shown.getLast().id().toString() : null;
        var page =
                new GrantPage(
                        desk.tabs(uri),
                        shown.stream().map(this::waiting).toList(),
                        Turning.of(uri, last),
                        filled,
                        done == null ? null : desk.words().done(done));
        return reader.page(status, Templates.grants(reader.frame(), page));
    }

    private GrantPage.Waiting waiting(Grant grant) {
        var language = reader.language();
        var who =
                switch (grant.receiver()) {
                    case Grant.Receiver.Known(var account, _) ->
                            members.member(account).flatMap(Member::email);
                    case Grant.Receiver.Invited(var invitation) ->
                            invitations.invitation(invitation).flatMap(Invitation::email);
                };
        var href =
                switch (grant.receiver()) {
                    case Grant.Receiver.Known(var account, _) -> PersonLine.hrefOf(account.value());
                    case Grant.Receiver.Invited(var invitation) ->
                            InvitationLine.hrefOf(invitation.toString());
                };
        return new GrantPage.Waiting(
                grant.id().toString(),
                who.map(EmailAddress::value).orElse(desk.words().forgotten()),
                href,
                grant.role().name(),
                language.moment(grant.askedAt()),
                language.moment(grant.expiresAt()),
                grant.askedBy().equals(caller.subject()));
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
