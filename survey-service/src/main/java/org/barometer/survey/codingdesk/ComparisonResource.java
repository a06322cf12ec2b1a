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
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.barometer.survey.coding.CodeAnswer;
import org.barometer.survey.coding.CodingOutcome;
import org.barometer.survey.coding.CodingOverview;
import org.barometer.survey.coding.CompareCodings;
import org.barometer.survey.coding.CompareCodings.Disagreement;
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

/** How far the coders agree, and what is decided where they do not. */
@Path(Addresses.ROUND)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Caller.ANALYST)
class ComparisonResource {
    private final Rounds rounds;
    private final CodeAnswer codeAnswer;
    private final CompareCodings compareCodings;
    private final CodingOverview overview;
    private final Reader reader;
    private final Caller caller;

    ComparisonResource(
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
        static native TemplateInstance agreement(Frame frame, AgreementPage page);

        static native TemplateInstance disagreements(Frame frame, DisagreementsPage page);

        static native TemplateInstance decision(Frame frame, DecisionPage page);
    }

    @GET
    @Path("/agreement")
    public Response agreement(String edition, String question, int version) {
        var round = rounds.required(edition, question, version);
        var page =
                AgreementPage.of(
                        round,
                        overview.progress(round, caller.subject()),
                        compareCodings.reliability(round),
                        reader.language());
        return reader.page(Templates.agreement(reader.frame(), page));
    }

    @GET
    @Path("/disagreements")
    public Response disagreements(
            String edition, String question, int version, @RestQuery @Nullable UUID decided) {
        var round = rounds.required(edition, question, version);
        var disagreements = compareCodings.disagreements(round);
        var page =
                DisagreementsPage.of(
                        round,
                        overview.progress(round, caller.subject()),
                        disagreements,
                        decided == null ? null : decided(round, disagreements, decided),
                        reader.language());
        return reader.page(Templates.disagreements(reader.frame(), page));
    }

    @GET
    @Path("/disagreements/{response}")
    public Response decision(String edition, String question, int version, UUID response) {
        var round = rounds.required(edition, question, version);
        var disagreement = disagreement(round, response);
        return decision(
                200, round, disagreement, disagreement.decision().orElseGet(TreeSet::new), null);
    }

    /** Either those of a coder, with blanks between, or some of one's own choice. */
    @POST
    @Path("/disagreements/{response}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            String edition,
            String question,
            int version,
            UUID response,
            @RestForm @Nullable String take,
            @RestForm List<String> codes) {
        var round = rounds.required(edition, question, version);
        var given = take == null ? codes : Arrays.asList(take.split(" ", -1));
        return switch (codeAnswer.decide(
                edition, question, version, response, caller.subject(), given)) {
            case CodingOutcome.Coded _ ->
                    Response.seeOther(
                                    URI.create(
                                            Addresses.disagreements(round)
                                                    + "?decided="
                                                    + response))
                            .build();
            case CodingOutcome.Invalid(var violations) ->
                    decision(
                            422,
                            round,
                            disagreement(round, response),
                            given,
                            violations.getFirst().code());
            // Nothing about it can be decided, so it is not among the disagreements.
            case CodingOutcome.NoSuchAnswer _,
                    CodingOutcome.Taken _,
                    CodingOutcome.Settled _,
                    CodingOutcome.StillWaiting _ ->
                    throw ProblemException.notFound();
        };
    }

    private Disagreement disagreement(Round round, UUID response) {
        return compareCodings.disagreements(round).stream()
                .filter(one -> one.answer().response().equals(response))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private @Nullable Notice decided(Round round, List<Disagreement> disagreements, UUID response) {
        var language = reader.language();
        var labels = new CodeLabels(round.codebook(), language);
        var words = Words.in(language, CodingMessages.class);
        return disagreements.stream()
                .filter(one -> one.answer().response().equals(response))
                .flatMap(one -> one.decision().stream())
                .map(
                        codes ->
                                new Notice(
                                        "good",
                                        words.decidedAs(labels.list(codes)),
                                        Addresses.disagreement(round, response)))
                .findFirst()
                .orElse(null);
    }

    private Response decision(
            int status,
            Round round,
            Disagreement disagreement,
            Collection<String> chosen,
            @Nullable String problem) {
        var page =
                DecisionPage.of(
                        round,
                        overview.progress(round, caller.subject()),
                        disagreement,
                        chosen,
                        problem,
                        reader.language());
        return reader.page(status, Templates.decision(reader.frame(), page));
    }
}
