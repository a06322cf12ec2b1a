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
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.http.ProblemException;
import org.barometer.agency.member.Caller;
import org.barometer.agency.member.ChangeMember;
import org.barometer.agency.member.ChangedPerson;
import org.barometer.agency.member.MemberQuery;
import org.barometer.agency.member.MemberStore;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.Member;
import org.barometer.agency.member.model.MemberDetails;
import org.barometer.agency.member.model.MemberOutcome;
import org.barometer.agency.member.model.MemberStatus;
import org.barometer.agency.pages.Frame;
import org.barometer.agency.pages.Reader;
import org.jspecify.annotations.Nullable;

/** The pages about people. */
@Path("/people")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("administrator")
@RunOnVirtualThread
class PersonDeskResource {
    private static final String REVISION = "revision";

    private final Reader reader;
    private final PeopleDesk desk;
    private final Caller caller;
    private final MemberStore members;
    private final ChangeMember changeMember;

    PersonDeskResource(
            Reader reader,
            PeopleDesk desk,
            Caller caller,
            MemberStore members,
            ChangeMember changeMember) {
        this.reader = reader;
        this.desk = desk;
        this.caller = caller;
        this.members = members;
        this.changeMember = changeMember;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance people(Frame frame, PeoplePage page);

        static native TemplateInstance person(Frame frame, PersonPage page);
    }

    @GET
    @RolesAllowed({"administrator", "coordinator"})
    public Response list(UriInfo uri) {
        var filter = Filled.of(uri.getQueryParameters());
        var all =
                MemberQuery.parse(
                        filter.optional("agency"),
                        filter.optional("role"),
                        filter.optional("status"),
                        filter.optional("after"),
                        null);
        var query = caller.only().map(all::of).orElse(all);
        var found = members.members(query);
        var shown = found.stream().limit(query.limit()).toList();
        var last = found.size() > shown.size() ? shown.getLast().account().value() : null;
        var page =
                new PeoplePage(
                        desk.tabs(uri),
                        shown.stream().map(PersonLine::of).toList(),
                        filter,
                        desk.roles(),
                        Choice.of(MemberStatus.class, desk.words()::statusOf),
                        Turning.of(uri, last));
        return reader.page(Templates.people(reader.frame(), page));
    }

    @GET
    @Path("/{account}")
    @RolesAllowed({"administrator", "coordinator"})
    public Response one(String account, @QueryParam("done") @Nullable String done, UriInfo uri) {
        var member = known(account);
        return one(200, member, Filled.with(valuesOf(member)), done, uri);
    }

    @POST
    @Path("/{account}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(String account, MultivaluedMap<String, String> sent, UriInfo uri) {
        var member = known(account);
        var filled = Filled.of(sent);
        var details = filled.read(changedPerson(filled, member)::toModel, desk.words()::fault);
        return details.isEmpty()
                ? one(422, member, filled, null, uri)
                : change(member, filled, _ -> details.get(), "changed", uri);
    }

    @POST
    @Path("/{account}/suspension")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response suspend(String account, MultivaluedMap<String, String> sent, UriInfo uri) {
        return move(account, sent, MemberStatus.SUSPENDED, "suspended", uri);
    }

    @POST
    @Path("/{account}/reactivation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reactivate(String account, MultivaluedMap<String, String> sent, UriInfo uri) {
        return move(account, sent, MemberStatus.ACTIVE, "reactivated", uri);
    }

    @POST
    @Path("/{account}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(String account, MultivaluedMap<String, String> sent, UriInfo uri) {
        return move(account, sent, MemberStatus.REMOVED, "removed", uri);
    }

    private Response move(
            String account,
            MultivaluedMap<String, String> sent,
            MemberStatus status,
            String done,
            UriInfo uri) {
        var member = known(account);
        var filled = Filled.of(sent).orElse(valuesOf(member));
        return change(
                member,
                filled,
                details -> new MemberDetails(details.assignment(), details.language(), status),
                done,
                uri);
    }

    private Response change(
            Member member,
            Filled filled,
            UnaryOperator<MemberDetails> wanted,
            String done,
            UriInfo uri) {
        var account = member.account();
        var words = desk.words();
        return switch (changeMember.change(
                account, filled.number(REVISION), wanted, Optional.empty())) {
            case MemberOutcome.Changed _, MemberOutcome.Unchanged _ -> to(account, done);
            case MemberOutcome.Asked _ -> to(account, "asked");
            case MemberOutcome.NeedsSecondPerson _ ->
                    throw new IllegalStateException("A grant was not asked for");
            case MemberOutcome.MoreThanAGrant _ ->
                    refused(account, filled, "role", words.moreThanAGrant(), uri);
            case MemberOutcome.Outdated _ -> {
                filled.put(REVISION, Long.toString(known(account.value()).revision()));
                yield refused(account, filled, "person", words.outdated(), uri);
            }
            case MemberOutcome.Removed _ ->
                    refused(account, filled, "person", words.removed(), uri);
            case MemberOutcome.NotYetActive _ ->
                    refused(account, filled, "person", words.notYetActive(), uri);
            case MemberOutcome.LastAdministrator _ ->
                    refused(account, filled, "person", words.lastAdministrator(), uri);
            case MemberOutcome.UnknownAgency _ ->
                    refused(account, filled, "agency", words.unknownAgency(), uri);
            case MemberOutcome.AccountMissing _ ->
                    refused(account, filled, "person", words.accountMissing(), uri);
            case MemberOutcome.Unknown _ -> throw ProblemException.notFound();
        };
    }

    private Response refused(
            AccountId account, Filled filled, String field, String why, UriInfo uri) {
        filled.fault(field, why);
        return one(409, known(account.value()), filled, null, uri);
    }

    private Response one(
            int status, Member member, Filled filled, @Nullable String done, UriInfo uri) {
        var why =
                switch (member.status()) {
                    case REMOVED -> desk.words().removed();
                    case INVITED -> desk.words().notYetActive();
                    case ACTIVE, SUSPENDED -> null;
                };
        var page =
                new PersonPage(
                        desk.tabs(uri),
                        PersonLine.of(member),
                        desk.administers() && why == null,
                        why,
                        filled,
                        desk.roles(),
                        desk.agencies(),
                        desk.languages(),
                        done == null ? null : desk.words().done(done));
        return reader.page(status, Templates.person(reader.frame(), page));
    }

    /** An id that cannot be one belongs to nobody, and so does another agency's here. */
    private Member known(String account) {
        try {
            return members.member(new AccountId(account))
                    .filter(each -> caller.sees(each.details().assignment()))
                    .orElseThrow(ProblemException::notFound);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    private static ChangedPerson changedPerson(Filled filled, Member member) {
        return new ChangedPerson(
                filled.optional("agency"),
                filled.optional("role"),
                filled.optional("language"),
                member.status().name());
    }

    private static Map<String, String> valuesOf(Member member) {
        var assignment = member.details().assignment();
        return Map.of(
                "role",
                assignment.role().code(),
                "agency",
                assignment.agency().map(AgencyCode::value).orElse(""),
                "language",
                member.details().language().code(),
                REVISION,
                Long.toString(member.revision()));
    }

    private static Response to(AccountId account, String done) {
        return Response.seeOther(URI.create(PersonLine.hrefOf(account.value()) + "?done=" + done))
                .build();
    }
}
