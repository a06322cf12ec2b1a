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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.barometer.survey.form.model.Entries;
import org.barometer.survey.form.model.FilledForm;
import org.barometer.survey.form.model.Journey.Stop;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.pages.Reader;
import org.barometer.survey.questionnaire.model.Lot;
import org.barometer.survey.questionnaire.model.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The form of an anonymous edition: nothing is kept before it is sent. All sections stand in every
 * page, so that the answers travel with it; a script only shows one after the other.
 *
 * <p>Nobody knows whose a response is, so it is changed by whoever has its number: from the
 * receipt, or as a coordinator from the desk.
 */
@Path("/form/{edition}/answers")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
@RolesAllowed({Caller.RESPONDENT, Caller.COORDINATOR})
class DeviceFormResource {
    private final Visits visits;
    private final KeptAnswers keptAnswers;
    private final SendAnswers sendAnswers;
    private final FormViews views;
    private final Reader reader;

    DeviceFormResource(
            Visits visits,
            KeptAnswers keptAnswers,
            SendAnswers sendAnswers,
            FormViews views,
            Reader reader) {
        this.visits = visits;
        this.keptAnswers = keptAnswers;
        this.sendAnswers = sendAnswers;
        this.views = views;
        this.reader = reader;
    }

    /**
     * The form, empty.
     *
     * @param response whose answers it begins with, in order to change them
     */
    @GET
    public Response begin(
            @Pattern(regexp = Codes.CODE) String edition,
            @QueryParam("in") @Nullable String texts,
            @QueryParam("response") @DefaultValue("") String response) {
        var key = UUID.randomUUID().toString();
        var visit = anonymous(edition, texts, new Lot(key), response);
        var answers = keptAnswers.sentBefore(visit);
        var stop = visit.journey(answers).first().orElseThrow(ProblemException::notFound);
        var entries =
                visit.entries(visit.questionnaire().questions(), answers)
                        .with(
                                new Entries(
                                        Map.of(
                                                "key",
                                                List.of(key),
                                                "response",
                                                List.of(response))));
        return shown(200, visit, stop, answers, entries, List.of(), false);
    }

    @POST
    public Response enter(
            @Pattern(regexp = Codes.CODE) String edition,
            @QueryParam(Reader.LANGUAGE) @Nullable String page,
            MultivaluedMap<String, String> fields) {
        var entries = new Entries(fields);
        var speak = page == null ? entries.first("speak") : page;
        var visit =
                anonymous(edition, entries.first("in"), lot(entries), entries.first("response"))
                        .speaking(speak);
        var filled = FilledForm.of(visit.questionnaire().questions(), entries);
        var journey = visit.journey(filled.answers());
        var here = journey.at(entries.first("at")).orElseThrow(ProblemException::notFound);
        var step =
                entries.first("speak").isEmpty()
                        ? Step.of(entries, journey, here)
                        : new Step.Stay();
        var goesOn = entries.first("to").equals("next");
        var wrong = Visit.in(here, visit.violations(filled, false));
        if (goesOn && !wrong.isEmpty()) {
            return shown(422, visit, here, filled.answers(), entries, wrong, false);
        }
        var brought =
                here.asked().stream().anyMatch(question -> entries.has("unseen", question.code()));
        if (goesOn && brought) {
            return shown(200, visit, here, filled.answers(), entries, List.of(), true);
        }
        return switch (step) {
            case Step.Stay() ->
                    shown(200, visit, here, filled.answers(), entries, List.of(), false);
            case Step.To(var next) ->
                    shown(200, visit, next, filled.answers(), entries, List.of(), false);
            case Step.ToQuestion(var next, _) ->
                    shown(
                            200,
                            visit,
                            next,
                            filled.answers(),
                            entries,
                            Visit.in(next, visit.violations(filled, true)),
                            false);
            case Step.ToReview() -> review(visit, filled, entries);
        };
    }

    @POST
    @Path("/review")
    public Response send(
            @Pattern(regexp = Codes.CODE) String edition, MultivaluedMap<String, String> fields) {
        var entries = new Entries(fields);
        var visit =
                anonymous(edition, entries.first("in"), lot(entries), entries.first("response"));
        var filled = FilledForm.of(visit.questionnaire().questions(), entries);
        return sendAnswers.send(
                new SendAnswers.Parcel(
                        visit,
                        address(visit),
                        filled.answers(),
                        entries,
                        filled.contradictions(),
                        null,
                        entries.first("key")));
    }

    /** The key travels with the answers, so the wordings stay from page to page. */
    private static Lot lot(Entries entries) {
        return new Lot(entries.first("key"));
    }

    private Visit anonymous(String edition, @Nullable String texts, Lot lot, String response) {
        var visit =
                response.isEmpty()
                        ? visits.of(edition, texts, lot)
                        : visits.changing(edition, texts, lot, response)
                                .orElseThrow(ProblemException::notFound);
        if (!visit.edition().anonymous()) {
            throw ProblemException.notFound();
        }
        return visit;
    }

    private Response review(Visit visit, FilledForm filled, Entries entries) {
        var view =
                ReviewViews.of(
                        new ReviewViews.Scene(
                                visit,
                                address(visit),
                                filled.answers(),
                                entries,
                                List.of(),
                                false,
                                "",
                                null,
                                entries.first("key")));
        return reader.page(FormTemplates.review(reader.frame(), view));
    }

    private Response shown(
            int status,
            Visit visit,
            Stop stop,
            Map<String, Object> answers,
            Entries entries,
            List<Violation> violations,
            boolean more) {
        var view =
                views.of(
                        new FormViews.Scene(
                                visit,
                                address(visit),
                                stop,
                                answers,
                                entries,
                                violations,
                                more,
                                null,
                                entries.first("key")));
        return reader.page(status, FormTemplates.section(reader.frame(), view));
    }

    private static String address(Visit visit) {
        return "/form/%s/answers".formatted(visit.edition().code());
    }
}
