package org.barometer.survey.analysis;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.pages.Frame;
import org.barometer.survey.pages.Reader;
import org.barometer.survey.participation.InviteAgency;
import org.barometer.survey.participation.InviteAgency.Word;
import org.barometer.survey.participation.ParticipationOutcome.Invited;
import org.barometer.survey.participation.ParticipationOutcome.Locked;
import org.barometer.survey.participation.ParticipationOutcome.Nothing;
import org.barometer.survey.participation.ParticipationOutcome.ReasonMissing;
import org.barometer.survey.participation.ParticipationOutcome.Standing;
import org.barometer.survey.participation.ParticipationOutcome.UnknownAgencies;
import org.barometer.survey.participation.TakeBackInvitation;
import org.jspecify.annotations.Nullable;

/** The pages about who takes part in an edition. */
@Path("/analysis/editions/{edition}/participation")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed("analyst")
class ParticipationDeskResource {
    private static final java.util.regex.Pattern BETWEEN =
            java.util.regex.Pattern.compile("[\\s,;]+");

    private final Reader reader;
    private final Caller caller;
    private final ReadParticipation readParticipation;
    private final ReadEdition readEdition;
    private final InviteAgency inviteAgency;
    private final TakeBackInvitation takeBackInvitation;

    ParticipationDeskResource(
            Reader reader,
            Caller caller,
            ReadParticipation readParticipation,
            ReadEdition readEdition,
            InviteAgency inviteAgency,
            TakeBackInvitation takeBackInvitation) {
        this.reader = reader;
        this.caller = caller;
        this.readParticipation = readParticipation;
        this.readEdition = readEdition;
        this.inviteAgency = inviteAgency;
        this.takeBackInvitation = takeBackInvitation;
    }

    @CheckedTemplate(basePath = "analysis")
    static class Templates {
        static native TemplateInstance participation(Frame frame, ParticipationPage page);

        static native TemplateInstance agency(Frame frame, AgencyPage page);
    }

    @GET
    public Response all(
            @Pattern(regexp = Codes.CODE) String edition,
            @QueryParam("done") @Nullable String done) {
        return showAll(200, edition, done, null);
    }

    /** The agencies that are named, or all active ones. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(
            @Pattern(regexp = Codes.CODE) String edition, MultivaluedMap<String, String> sent) {
        var words = readEdition.words();
        var filled = Filled.of(sent, words).withBoxes("everybody");
        var terms = Terms.read(filled, readParticipation.languages(edition), words);
        var everybody = filled.is("everybody", "yes");
        var codes =
                BETWEEN.splitAsStream(filled.value("agencies"))
                        .filter(code -> !code.isEmpty())
                        .toList();
        if (!everybody && codes.isEmpty()) {
            filled.fault("agencies", words.agenciesWanted());
        }
        if (!filled.isSound()) {
            return showAll(422, edition, null, filled);
        }
        var word = new Word(null, caller.subject());
        return switch (inviteAgency.inviteAll(edition, everybody ? null : codes, terms, word)) {
            case Invited _, Standing _ ->
                    to(EditionHead.hrefOf(edition) + "/participation", "invited");
            case UnknownAgencies(var places) -> {
                filled.fault("agencies", words.agenciesUnknown(named(places, codes)));
                yield showAll(422, edition, null, filled);
            }
            case ReasonMissing() -> throw new IllegalStateException("Nobody's terms are changed");
            case Locked(var lock) -> throw ProblemException.locked(lock);
            case Nothing() -> throw ProblemException.notFound();
        };
    }

    @GET
    @Path("/{agency}")
    public Response one(
            @Pattern(regexp = Codes.CODE) String edition,
            @Pattern(regexp = Codes.CODE) String agency,
            @QueryParam("done") @Nullable String done) {
        return showOne(200, edition, agency, done, null);
    }

    @POST
    @Path("/{agency}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @Pattern(regexp = Codes.CODE) String edition,
            @Pattern(regexp = Codes.CODE) String agency,
            MultivaluedMap<String, String> sent) {
        var words = readEdition.words();
        var filled = Filled.of(sent, words);
        var terms = Terms.read(filled, readParticipation.languages(edition), words);
        var reason = filled.reason("reason");
        if (!filled.isSound()) {
            return showOne(422, edition, agency, null, filled);
        }
        var word = new Word(reason, caller.subject());
        return switch (inviteAgency.invite(edition, agency, terms, word)) {
            case Standing _, Invited _ -> to(ReadParticipation.hrefOf(edition, agency), "terms");
            case ReasonMissing() -> {
                filled.fault("reason", words.deadlineReason());
                yield showOne(422, edition, agency, null, filled);
            }
            case Locked(var lock) -> throw ProblemException.locked(lock);
            case UnknownAgencies _, Nothing _ -> throw ProblemException.notFound();
        };
    }

    @POST
    @Path("/{agency}/taken-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(
            @Pattern(regexp = Codes.CODE) String edition,
            @Pattern(regexp = Codes.CODE) String agency,
            MultivaluedMap<String, String> sent) {
        var words = readEdition.words();
        var filled = Filled.of(sent, words);
        var reason = filled.reason("takeBackReason");
        if (!filled.isSound()) {
            return showOne(422, edition, agency, null, filled);
        }
        var word = new Word(reason, caller.subject());
        return switch (takeBackInvitation.takeBack(edition, agency, word)) {
            case TakeBackInvitation.Outcome.TakenBack() ->
                    to(EditionHead.hrefOf(edition) + "/participation", "uninvited");
            case TakeBackInvitation.Outcome.HasAnswered(_) -> {
                filled.fault("takeBackReason", words.hasAnswered());
                yield showOne(409, edition, agency, null, filled);
            }
            case TakeBackInvitation.Outcome.LastOne() -> {
                filled.fault("takeBackReason", words.lastInvitation());
                yield showOne(409, edition, agency, null, filled);
            }
            case TakeBackInvitation.Outcome.Locked(var lock) -> throw ProblemException.locked(lock);
            case TakeBackInvitation.Outcome.Nothing() -> throw ProblemException.notFound();
        };
    }

    private Response showAll(
            int status, String edition, @Nullable String done, @Nullable Filled filled) {
        var page =
                readParticipation
                        .all(edition, done, filled)
                        .orElseThrow(ProblemException::notFound);
        return reader.page(status, Templates.participation(reader.frame(), page));
    }

    private Response showOne(
            int status,
            String edition,
            String agency,
            @Nullable String done,
            @Nullable Filled filled) {
        var page =
                readParticipation
                        .one(edition, agency, done, filled)
                        .orElseThrow(ProblemException::notFound);
        return reader.page(status, Templates.agency(reader.frame(), page));
    }

    private static String named(List<Integer> places, List<String> codes) {
        return places.stream().map(codes::get).collect(Collectors.joining(", "));
    }

    private static Response to(String path, String done) {
        return Response.seeOther(URI.create(path + "?done=" + done)).build();
    }
}
