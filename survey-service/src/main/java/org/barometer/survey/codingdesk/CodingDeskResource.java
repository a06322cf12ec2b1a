package org.barometer.survey.codingdesk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.barometer.survey.coding.CodeAnswer;
import org.barometer.survey.coding.CodeAnswer.OwnCoding;
import org.barometer.survey.coding.CodingOutcome;
import org.barometer.survey.coding.CodingOverview;
import org.barometer.survey.coding.CompareCodings;
import org.barometer.survey.coding.Round;
import org.barometer.survey.coding.Rounds;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.pages.Frame;
import org.barometer.survey.pages.Reader;
import org.barometer.survey.pages.Words;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One answer after the other, for a coder who sees nothing of what the other coder found. */
@Path(Addresses.ROUND)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Caller.ANALYST)
class CodingDeskResource {
    private static final SortedSet<String> NO_CODES = Collections.emptySortedSet();

    private final Rounds rounds;
    private final CodeAnswer codeAnswer;
    private final CompareCodings compareCodings;
    private final CodingOverview overview;
    private final Reader reader;
    private final Caller caller;

    CodingDeskResource(
            Rounds rounds,
            CodeAnswer codeAnswer,
            CompareCodings compareCodings,
            CodingOverview overview,
            Reader reader,
            Caller caller) {
        this.rounds = rounds;
        this.codeAnswer = codeAnswer;
        this.compareCodings = compareCodings;
        this.overview = overview;
        this.reader = reader;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "codingdesk")
    static class Templates {
        static native TemplateInstance coding(Frame frame, CodingPage page);
    }

    /**
     * The next answer.
     *
     * @param saved the answer that was coded just before
     * @param aside whether one was left for later just before
     * @param taken whether another coder was faster
     */
    @GET
    public Response next(
            String edition,
            String question,
            int version,
            @RestQuery @Nullable UUID saved,
            @RestQuery boolean aside,
            @RestQuery boolean taken) {
        var round = rounds.required(edition, question, version);
        var desk =
                codeAnswer
                        .next(round, caller.subject())
                        .map(answer -> desk(round, new OwnCoding(answer, NO_CODES, false), null))
                        .orElse(null);
        return page(200, round, notice(round, saved, aside, taken), desk, null, null);
    }

    /** An answer that this coder has coded or is coding. */
    @GET
    @Path("/answers/{response}")
    public Response again(String edition, String question, int version, UUID response) {
        var round = rounds.required(edition, question, version);
        var own = own(round, response);
        var words = Words.in(reader.language(), CodingMessages.class);
        if (own.settled()) {
            var settled =
                    new CodingPage.Settled(own.answer().text(), labels(round).list(own.codes()));
            return page(200, round, Notice.wait(words.settled()), null, settled, null);
        }
        var notice = own.codes().isEmpty() ? null : Notice.wait(words.again());
        return page(200, round, notice, desk(round, own, null), null, null);
    }

    @POST
    @Path("/answers/{response}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response code(
            String edition,
            String question,
            int version,
            UUID response,
            @RestForm List<String> codes) {
        var round = rounds.required(edition, question, version);
        return switch (codeAnswer.code(
                edition, question, version, response, caller.subject(), codes)) {
            case CodingOutcome.Coded _ -> see(Addresses.of(round) + "?saved=" + response);
            case CodingOutcome.Invalid(var violations) ->
                    page(
                            422,
                            round,
                            null,
                            desk(round, own(round, response), codes),
                            null,
                            violations.getFirst().code());
            case CodingOutcome.NoSuchAnswer _ -> throw ProblemException.notFound();
            case CodingOutcome.Taken _ -> see(Addresses.of(round) + "?taken=true");
            case CodingOutcome.Settled _, CodingOutcome.StillWaiting _ ->
                    see(Addresses.answer(round, response));
        };
    }

    @POST
    @Path("/answers/{response}/later")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response later(String edition, String question, int version, UUID response) {
        var round = rounds.required(edition, question, version);
        codeAnswer.layAside(round, response, caller.subject());
        return see(Addresses.of(round) + "?aside=true");
    }

    private OwnCoding own(Round round, UUID response) {
        return codeAnswer
                .own(round, response, caller.subject())
                .orElseThrow(ProblemException::notFound);
    }

    /** With the codes that were sent, or else those that are kept. */
    private CodingPage.Desk desk(Round round, OwnCoding own, @Nullable List<String> sent) {
        return CodingPage.desk(
                round,
                own.answer(),
                sent == null ? own.codes() : sent,
                !own.codes().isEmpty(),
                compareCodings.suggestions(round, own.answer()),
                reader.language());
    }

    private @Nullable Notice notice(
            Round round, @Nullable UUID saved, boolean aside, boolean taken) {
        var words = Words.in(reader.language(), CodingMessages.class);
        if (aside) {
            return Notice.wait(words.laidAside());
        }
        if (taken) {
            return Notice.wait(words.taken());
        }
        return saved == null
                ? null
                : codeAnswer
                        .own(round, saved, caller.subject())
                        .filter(own -> !own.codes().isEmpty())
                        .map(
                                own ->
                                        new Notice(
                                                "good",
                                                words.saved(labels(round).list(own.codes())),
                                                own.settled()
                                                        ? null
                                                        : Addresses.answer(round, saved)))
                        .orElse(null);
    }

    private CodeLabels labels(Round round) {
        return new CodeLabels(round.codebook(), reader.language());
    }

    private Response page(
            int status,
            Round round,
            @Nullable Notice notice,
            CodingPage.@Nullable Desk desk,
            CodingPage.@Nullable Settled settled,
            @Nullable String problem) {
        var progress = overview.progress(round, caller.subject());
        var page =
                CodingPage.of(round, progress, notice, desk, settled, problem, reader.language());
        return reader.page(status, Templates.coding(reader.frame(), page));
    }

    private static Response see(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
