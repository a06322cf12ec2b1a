package org.barometer.survey.form;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.barometer.survey.form.KeptAnswers.Kept;
import org.barometer.survey.form.model.Entries;
import org.barometer.survey.form.model.FilledForm;
import org.barometer.survey.form.model.Journey.Stop;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.IdempotencyKey;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.pages.Reader;
import org.barometer.survey.questionnaire.model.Violation;
import org.barometer.survey.response.SaveDraft;
import org.barometer.survey.response.SaveDraft.DraftOutcome;
import org.barometer.survey.response.SubmitResponse;
import org.jspecify.annotations.Nullable;

/** The form where unfinished answers are kept, section by section, under the draft's name. */
@Path("/form/{edition}/{draft: [0-9a-f]+-[0-9a-f-]+}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
@RolesAllowed({Caller.RESPONDENT, Caller.COORDINATOR})
class DraftFormResource {
    private final Visits visits;
    private final KeptAnswers keptAnswers;
    private final SaveDraft saveDraft;
    private final SubmitResponse submitResponse;
    private final SendAnswers sendAnswers;
    private final FormViews views;
    private final Reader reader;
    private final UriInfo uri;

    DraftFormResource(
            Visits visits,
            KeptAnswers keptAnswers,
            SaveDraft saveDraft,
            SubmitResponse submitResponse,
            SendAnswers sendAnswers,
            FormViews views,
            Reader reader,
            UriInfo uri) {
        this.visits = visits;
        this.keptAnswers = keptAnswers;
        this.saveDraft = saveDraft;
        this.submitResponse = submitResponse;
        this.sendAnswers = sendAnswers;
        this.views = views;
        this.reader = reader;
        this.uri = uri;
    }

    @GET
    public Response section(
            @Pattern(regexp = Codes.CODE) String edition,
            UUID draft,
            @QueryParam("at") @Nullable String at,
            @QueryParam("in") @Nullable String texts,
            @QueryParam("check") @DefaultValue("false") boolean check,
            @QueryParam("more") @DefaultValue("false") boolean more) {
        var visit = ordinary(edition, texts, draft);
        var sent = sent(visit, draft);
        if (sent.isPresent()) {
            return sent.get();
        }
        var kept = keptAnswers.of(visit, draft);
        var journey = visit.journey(kept.answers());
        var stop =
                (at == null ? journey.first() : journey.at(at))
                        .orElseThrow(ProblemException::notFound);
        var violations =
                check
                        ? visit.violations(new FilledForm(kept.answers(), List.of()), true)
                        : List.<Violation>of();
        return shown(
                200,
                scene(
                        visit,
                        draft,
                        kept,
                        stop,
                        kept.answers(),
                        visit.entries(stop.questions(), kept.answers()),
                        Visit.in(stop, violations),
                        more));
    }

    @POST
    public Response enter(
            @Pattern(regexp = Codes.CODE) String edition,
            UUID draft,
            @QueryParam(Reader.LANGUAGE) @Nullable String page,
            MultivaluedMap<String, String> fields) {
        var entries = new Entries(fields);
        var visit = ordinary(edition, entries.first("in"), draft);
        var sent = sent(visit, draft);
        if (sent.isPresent()) {
            return sent.get();
        }
        var kept = keptAnswers.of(visit, draft);
        var stop =
                visit.journey(kept.answers())
                        .at(entries.first("at"))
                        .orElseThrow(ProblemException::notFound);
        var filled = FilledForm.of(stop.questions(), entries);
        var answers = merged(kept.answers(), stop, filled);
        var speak = page == null ? entries.first("speak") : page;
        if (!speak.isEmpty()) {
            var other = visit.speaking(speak);
            return shown(200, scene(other, draft, kept, stop, answers, entries, List.of(), false));
        }
        var wrong =
                Visit.in(
                        stop,
                        visit.violations(new FilledForm(answers, filled.contradictions()), false));
        if (!filled.contradictions().isEmpty()) {
            return shown(422, scene(visit, draft, kept, stop, answers, entries, wrong, false));
        }
        return switch (saveDraft.save(KeptAnswers.key(visit, draft), answers)) {
            case DraftOutcome.Saved _ ->
                    entries.first("to").equals("next") && !wrong.isEmpty()
                            ? shown(
                                    422,
                                    scene(visit, draft, kept, stop, answers, entries, wrong, false))
                            : onward(visit, draft, stop, answers, entries);
            case DraftOutcome.Wrong _ ->
                    shown(422, scene(visit, draft, kept, stop, answers, entries, wrong, false));
            case DraftOutcome.Locked _ ->
                    shown(409, scene(visit, draft, kept, stop, answers, entries, wrong, false));
            case DraftOutcome.StaysOnDevice _, DraftOutcome.Nothing _ ->
                    throw ProblemException.notFound();
        };
    }

    @GET
    @Path("/review")
    public Response review(
            @Pattern(regexp = Codes.CODE) String edition,
            UUID draft,
            @QueryParam("in") @Nullable String texts) {
        var visit = ordinary(edition, texts, draft);
        var sent = sent(visit, draft);
        if (sent.isPresent()) {
            return sent.get();
        }
        var kept = keptAnswers.of(visit, draft);
        var view =
                ReviewViews.of(
                        new ReviewViews.Scene(
                                visit,
                                address(visit, draft),
                                kept.answers(),
                                Entries.NONE,
                                List.of(),
                                false,
                                "",
                                keptView(visit, draft, kept),
                                draft.toString()));
        return reader.page(FormTemplates.review(reader.frame(), view));
    }

    @POST
    @Path("/review")
    public Response send(
            @Pattern(regexp = Codes.CODE) String edition,
            UUID draft,
            MultivaluedMap<String, String> fields) {
        var entries = new Entries(fields);
        var visit = ordinary(edition, entries.first("in"), draft);
        var sent = sent(visit, draft);
        if (sent.isPresent()) {
            return sent.get();
        }
        var kept = keptAnswers.of(visit, draft);
        var amended = visit.amended();
        if (amended != null && kept.until().isEmpty()) {
            // Nothing was changed, or it has been sent and this is the second click.
            return SendAnswers.toReceipt(amended.row().receipt());
        }
        var response =
                sendAnswers.send(
                        new SendAnswers.Parcel(
                                visit,
                                address(visit, draft),
                                kept.answers(),
                                entries,
                                List.of(),
                                keptView(visit, draft, kept),
                                draft.toString()));
        if (response.getStatus() == Response.Status.SEE_OTHER.getStatusCode()) {
            keptAnswers.forget(visit, draft);
        }
        return response;
    }

    private Visit ordinary(String edition, @Nullable String texts, UUID draft) {
        var visit = visits.of(edition, texts, draft);
        if (visit.edition().anonymous()) {
            throw ProblemException.notFound();
        }
        return visit;
    }

    /** A draft is sent under its own name, so sending it again leads to the same receipt. */
    private Optional<Response> sent(Visit visit, UUID draft) {
        if (visit.amended() != null) {
            return Optional.empty();
        }
        return submitResponse
                .taken(visit.agency(), new IdempotencyKey(draft.toString()))
                .filter(receipt -> receipt.edition().equals(visit.edition().code()))
                .map(SendAnswers::toReceipt);
    }

    private Response onward(
            Visit visit, UUID draft, Stop here, Map<String, Object> answers, Entries entries) {
        var journey = visit.journey(answers);
        var stop = journey.at(here.code()).orElseThrow();
        var brought =
                stop.asked().stream().anyMatch(question -> entries.has("unseen", question.code()));
        if (brought && entries.first("to").equals("next")) {
            return to(visit, draft, "at=" + stop.code() + "&more=true", "");
        }
        return switch (Step.of(entries, journey, stop)) {
            case Step.To(var next) -> to(visit, draft, "at=" + next.code(), "");
            case Step.ToQuestion(var next, var question) ->
                    to(visit, draft, "at=" + next.code() + "&check=true", "#q-" + question);
            case Step.Stay() -> to(visit, draft, "at=" + stop.code(), "");
            case Step.ToReview() ->
                    Response.seeOther(
                                    URI.create(
                                            address(visit, draft)
                                                    + "/review?in="
                                                    + visit.texts().tag()))
                            .build();
        };
    }

    private static Response to(Visit visit, UUID draft, String query, String fragment) {
        return Response.seeOther(
                        URI.create(
                                "%s?%s&in=%s%s"
                                        .formatted(
                                                address(visit, draft),
                                                query,
                                                visit.texts().tag(),
                                                fragment)))
                .build();
    }

    private Response shown(int status, FormViews.Scene scene) {
        return reader.page(status, FormTemplates.section(reader.frame(), views.of(scene)));
    }

    private FormViews.Scene scene(
            Visit visit,
            UUID draft,
            Kept kept,
            Stop stop,
            Map<String, Object> answers,
            Entries entries,
            List<Violation> violations,
            boolean more) {
        return new FormViews.Scene(
                visit,
                address(visit, draft),
                stop,
                answers,
                entries,
                violations,
                more,
                keptView(visit, draft, kept),
                draft.toString());
    }

    private FormView.@Nullable Kept keptView(Visit visit, UUID draft, Kept kept) {
        return kept.until()
                .map(
                        until ->
                                new FormView.Kept(
                                        uri.getBaseUri().resolve(address(visit, draft)).toString(),
                                        visit.language().moment(until)))
                .orElse(null);
    }

    private static String address(Visit visit, UUID draft) {
        return "/form/%s/%s".formatted(visit.edition().code(), draft);
    }

    private static Map<String, Object> merged(
            Map<String, Object> kept, Stop stop, FilledForm filled) {
        var answers = new HashMap<>(kept);
        stop.questions().forEach(question -> answers.remove(question.code()));
        answers.putAll(filled.answers());
        return answers;
    }
}
