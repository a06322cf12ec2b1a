package org.barometer.survey.desk;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.pages.Frame;
import org.barometer.survey.participation.AnswerInvitation;
import org.barometer.survey.participation.AnswerInvitation.Word;
import org.barometer.survey.participation.ParticipationOutcome;
import org.barometer.survey.participation.model.ParticipationState;
import org.barometer.survey.participation.model.Refusal;
import org.barometer.survey.response.ResponsePages;
import org.barometer.survey.response.ResponsePages.Wish;
import org.barometer.survey.response.model.ReviewState;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** One edition for an agency: how it stands, and the agency's own word on it. */
@Path("/desk/{edition}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed("coordinator")
class OwnEditionResource {
    private static final int RETURNED = 20;

    /**
     * The agency's own part.
     *
     * @param locked whether nothing more can be said of it
     * @param declining why it declines, to be chosen
     * @param history the earliest first
     */
    record OwnPart(
            boolean invited,
            boolean locked,
            boolean declined,
            boolean filed,
            List<Choice> declining,
            @Nullable String wrong,
            List<Event> history) {}

    private final Desk desk;
    private final AnswerInvitation answerInvitation;
    private final ResponsePages pages;
    private final Clock clock;

    OwnEditionResource(
            Desk desk, AnswerInvitation answerInvitation, ResponsePages pages, Clock clock) {
        this.desk = desk;
        this.answerInvitation = answerInvitation;
        this.pages = pages;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance edition(
                Frame frame,
                Head head,
                String code,
                EditionCard card,
                List<ReturnedNote> returned,
                OwnPart part,
                @Nullable String done);
    }

    @GET
    public Response overview(
            @Pattern(regexp = Codes.CODE) String edition,
            @QueryParam(Done.PARAMETER) @Nullable String done) {
        var own = desk.edition(edition);
        return desk.page(page(own, null, Done.text(done, desk.words()).orElse(null)));
    }

    @POST
    @Path("/declined")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decline(
            @Pattern(regexp = Codes.CODE) String edition, @RestForm @Nullable String reason) {
        var own = desk.edition(edition);
        var chosen = Choice.named(Refusal.class, reason);
        return chosen.isEmpty()
                ? desk.page(422, page(own, desk.words().reasonMissing(), null))
                : say(own, new Word.Declines(chosen.get()), Done.DECLINED);
    }

    @POST
    @Path("/filed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response file(@Pattern(regexp = Codes.CODE) String edition) {
        return say(desk.edition(edition), new Word.HasSentAll(), Done.FILED);
    }

    @POST
    @Path("/resumed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resume(@Pattern(regexp = Codes.CODE) String edition) {
        return say(desk.edition(edition), new Word.Resumes(), Done.RESUMED);
    }

    private Response say(OwnEdition own, Word word, Done done) {
        return switch (answerInvitation.answer(own.code(), desk.agency(), word)) {
            case ParticipationOutcome.Standing _ ->
                    Response.seeOther(URI.create(done.after(Tab.OVERVIEW.of(own.code())))).build();
            case ParticipationOutcome.Locked(var lock) -> throw ProblemException.locked(lock);
            case ParticipationOutcome.Nothing _ -> throw ProblemException.notFound();
            case ParticipationOutcome.Invited _,
                    ParticipationOutcome.UnknownAgencies _,
                    ParticipationOutcome.ReasonMissing _ ->
                    throw new IllegalStateException("An agency's own word invites nobody");
        };
    }

    private TemplateInstance page(OwnEdition own, @Nullable String wrong, @Nullable String done) {
        var language = desk.language();
        var words = desk.words();
        return Templates.edition(
                desk.frame(),
                desk.head(own, Tab.OVERVIEW),
                own.code(),
                EditionCard.of(own, clock.instant(), language, words),
                returned(own),
                part(own, wrong),
                done);
    }

    private List<ReturnedNote> returned(OwnEdition own) {
        if (own.part().returned() == 0) {
            return List.of();
        }
        var wish = new Wish(own.code(), desk.agency(), ReviewState.RETURNED, false, null, RETURNED);
        return pages.page(wish).stream()
                .limit(RETURNED)
                .map(item -> ReturnedNote.of(item, desk.language(), desk.words()))
                .toList();
    }

    private OwnPart part(OwnEdition own, @Nullable String wrong) {
        var participation = own.part().participation();
        var words = desk.words();
        var state = own.state();
        return new OwnPart(
                participation != null,
                AnswerInvitation.lockOf(own.edition()).isPresent(),
                state.filter(ParticipationState.DECLINED::equals).isPresent(),
                participation != null && participation.filed() != null,
                Choice.of(Refusal.class, words::refusal, null),
                wrong,
                own.part().notes().stream()
                        .map(note -> Event.of(note, desk.language(), words))
                        .toList());
    }
}
