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
import java.util.List;
import java.util.UUID;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.pages.Frame;
import org.barometer.survey.pages.LockNote;
import org.barometer.survey.questionnaire.QuestionnaireStore;
import org.barometer.survey.response.ChangeResponse;
import org.barometer.survey.response.ChangeResponse.Act;
import org.barometer.survey.response.ChangeResponse.Target;
import org.barometer.survey.response.ResponseHistory;
import org.barometer.survey.response.StoredAnswers;
import org.barometer.survey.response.model.Outcome;
import org.barometer.survey.response.model.ResponseRow;
import org.barometer.survey.response.model.Standing;
import org.barometer.survey.response.model.WithdrawReason;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** One response of the agency: what it says, what happened to it, and how to take it back. */
@Path("/desk/{edition}/responses/{response}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed("coordinator")
class OwnResponseResource {
    /**
     * A response as a page shows it.
     *
     * @param form where it is amended
     * @param lock why it cannot be amended now
     * @param canWithdraw whether it can be taken back, which is possible longer
     */
    record Shown(
            String href,
            String form,
            String id,
            String number,
            Tag state,
            String received,
            int revision,
            int version,
            String digest,
            @Nullable String returnReason,
            @Nullable String comment,
            List<AnswerSection> sections,
            List<Event> history,
            @Nullable LockNote lock,
            boolean canWithdraw) {}

    private final Desk desk;
    private final ChangeResponse changeResponse;
    private final ResponseHistory history;
    private final QuestionnaireStore questionnaires;
    private final StoredAnswers answers;

    OwnResponseResource(
            Desk desk,
            ChangeResponse changeResponse,
            ResponseHistory history,
            QuestionnaireStore questionnaires,
            StoredAnswers answers) {
        this.desk = desk;
        this.changeResponse = changeResponse;
        this.history = history;
        this.questionnaires = questionnaires;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance response(
                Frame frame, Head head, String code, Shown response, @Nullable String done);

        static native TemplateInstance withdrawal(
                Frame frame,
                Head head,
                String href,
                String number,
                List<Choice> reasons,
                @Nullable String wrong);
    }

    @GET
    public Response read(
            @Pattern(regexp = Codes.CODE) String edition,
            UUID response,
            @QueryParam(Done.PARAMETER) @Nullable String done) {
        var own = desk.edition(edition);
        var target = new Target(response, edition, desk.agency());
        var row = changeResponse.read(target).orElseThrow(ProblemException::notFound);
        return desk.page(
                Templates.response(
                        desk.frame(),
                        desk.head(own, Tab.RESPONSES),
                        edition,
                        shown(own, target, row),
                        Done.text(done, desk.words()).orElse(null)));
    }

    @GET
    @Path("/withdrawal")
    public Response askWhy(@Pattern(regexp = Codes.CODE) String edition, UUID response) {
        return desk.page(question(desk.edition(edition), response, null));
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @Pattern(regexp = Codes.CODE) String edition,
            UUID response,
            @RestForm @Nullable String reason) {
        var own = desk.edition(edition);
        var chosen = Choice.named(WithdrawReason.class, reason);
        if (chosen.isEmpty()) {
            return desk.page(422, question(own, response, desk.words().reasonMissing()));
        }
        var act = new Act(Caller.COORDINATOR, chosen.get().name());
        var target = new Target(response, edition, desk.agency());
        return switch (changeResponse.withdraw(target, act)) {
            case Outcome.Withdrawn() ->
                    Response.seeOther(URI.create(Done.WITHDRAWN.after(Tab.RESPONSES.of(edition))))
                            .build();
            case Outcome.Locked(var lock) -> throw ProblemException.locked(lock);
            case Outcome.NoSuchResponse _, Outcome.NoSuchEdition _ ->
                    throw ProblemException.notFound();
            case Outcome.Busy _ -> throw ProblemException.editionChanging();
            case Outcome.Taken _,
                    Outcome.Invalid _,
                    Outcome.Unexplained _,
                    Outcome.KeyReused _,
                    Outcome.OtherVersion _,
                    Outcome.OtherRevision _ ->
                    throw new IllegalStateException("A withdrawal answers nothing");
        };
    }

    private TemplateInstance question(OwnEdition own, UUID response, @Nullable String wrong) {
        var target = new Target(response, own.code(), desk.agency());
        var row = changeResponse.read(target).orElseThrow(ProblemException::notFound);
        changeResponse
                .withdrawalLockOf(target, changeResponse.standing(target))
                .ifPresent(
                        lock -> {
                            throw ProblemException.locked(lock);
                        });
        return Templates.withdrawal(
                desk.frame(),
                desk.head(own, Tab.RESPONSES),
                ResponseLine.address(row),
                ResponseLine.number(row),
                Choice.of(WithdrawReason.class, desk.words()::changeReason, null),
                wrong);
    }

    private Shown shown(OwnEdition own, Target target, ResponseRow row) {
        var language = desk.language();
        var words = desk.words();
        var standing = changeResponse.standing(target);
        var returned = standing.isReturned() ? standing.reason() : null;
        return new Shown(
                ResponseLine.address(row),
                ResponseLine.form(row),
                row.id().toString(),
                ResponseLine.number(row),
                Tag.of(standing.state(), words),
                language.moment(row.receivedAt()),
                row.revision(),
                row.questionnaireVersion(),
                row.digest().hex(),
                returned == null ? null : words.returnReason(returned.name()),
                standing.isReturned() ? standing.comment() : null,
                sections(own, row),
                history.of(target.id(), target.edition(), target.agency()).stream()
                        .map(entry -> Event.of(entry, language, words))
                        .toList(),
                lock(target, standing),
                changeResponse.withdrawalLockOf(target, standing).isEmpty());
    }

    private @Nullable LockNote lock(Target target, Standing standing) {
        return changeResponse
                .lockOf(target, standing)
                .map(lock -> LockNote.of(lock, desk.language()))
                .orElse(null);
    }

    /** In the words of the version that was answered. */
    private List<AnswerSection> sections(OwnEdition own, ResponseRow row) {
        return questionnaires
                .kept(own.edition().programme(), row.questionnaireVersion())
                .map(
                        kept ->
                                AnswerSection.of(
                                        kept.questionnaire(),
                                        answers.read(row.answers()),
                                        desk.language(),
                                        desk.words()))
                .orElse(List.of());
    }
}
