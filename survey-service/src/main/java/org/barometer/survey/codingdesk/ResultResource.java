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
import org.barometer.survey.coding.CodingOverview;
import org.barometer.survey.coding.CompareCodings;
import org.barometer.survey.coding.PublishCodings;
import org.barometer.survey.coding.Round;
import org.barometer.survey.coding.Rounds;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.pages.Frame;
import org.barometer.survey.pages.Reader;
import org.barometer.survey.pages.Words;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the answers say by their codes, and the way from there into the figures. */
@Path(Addresses.ROUND + "/result")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Caller.ANALYST)
class ResultResource {
    private final Rounds rounds;
    private final CompareCodings compareCodings;
    private final PublishCodings publishCodings;
    private final CodingOverview overview;
    private final Reader reader;
    private final Caller caller;

    ResultResource(
            Rounds rounds,
            CompareCodings compareCodings,
            PublishCodings publishCodings,
            CodingOverview overview,
            Reader reader,
            Caller caller) {
        this.rounds = rounds;
        this.compareCodings = compareCodings;
        this.publishCodings = publishCodings;
        this.overview = overview;
        this.reader = reader;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "codingdesk")
    static class Templates {
        static native TemplateInstance result(Frame frame, ResultPage page);
    }

    /**
     * Shows the result.
     *
     * @param changed how many responses have just been published anew
     */
    @GET
    public Response result(
            String edition, String question, int version, @RestQuery @Nullable Integer changed) {
        var language = reader.language();
        return page(
                200,
                rounds.required(edition, question, version),
                changed == null
                        ? null
                        : Notice.good(words().publishedNow(language.count(changed))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(String edition, String question, int version) {
        var round = rounds.required(edition, question, version);
        return switch (publishCodings.publish(edition, question, version)) {
            case PublishCodings.Outcome.Published(_, var changed) ->
                    Response.seeOther(URI.create(Addresses.result(round) + "?changed=" + changed))
                            .build();
            case PublishCodings.Outcome.NoSuchRound _ -> throw ProblemException.notFound();
            case PublishCodings.Outcome.NotClosed(var state) ->
                    page(
                            409,
                            round,
                            Notice.bad(words().notClosed(words().whyNotClosed(state.name()))));
            case PublishCodings.Outcome.Unfinished(var answers) ->
                    page(
                            409,
                            round,
                            Notice.bad(words().unfinished(reader.language().count(answers))));
        };
    }

    private CodingMessages words() {
        return Words.in(reader.language(), CodingMessages.class);
    }

    private Response page(int status, Round round, @Nullable Notice notice) {
        var page =
                ResultPage.of(
                        round,
                        overview.progress(round, caller.subject()),
                        compareCodings.counts(round),
                        overview.published(round),
                        notice,
                        reader.language());
        return reader.page(status, Templates.result(reader.frame(), page));
    }
}
