package org.barometer.survey.analysis;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.pages.Frame;
import org.barometer.survey.pages.Reader;
import org.barometer.survey.response.ReviewQueue;
import org.barometer.survey.response.ReviewResponse;
import org.barometer.survey.response.ReviewResponse.Outcome;
import org.barometer.survey.response.ReviewResponse.Verdict;
import org.barometer.survey.response.model.ReturnReason;
import org.barometer.survey.response.model.ReviewState;
import org.barometer.survey.screening.model.Span;
import org.barometer.survey.screening.model.TextScreen;
import org.jspecify.annotations.Nullable;

/** The pages on which responses are reviewed, one after the other. */
@Path("/analysis/editions/{edition}/review")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed("analyst")
class ReviewDeskResource {
    private final Reader reader;
    private final ReadReview readReview;
    private final ReadEdition readEdition;
    private final ReviewQueue queue;
    private final ReviewResponse reviewResponse;
    private final TextScreen screen;

    ReviewDeskResource(
            Reader reader,
            ReadReview readReview,
            ReadEdition readEdition,
            ReviewQueue queue,
            ReviewResponse reviewResponse,
            TextScreen screen) {
        this.reader = reader;
        this.readReview = readReview;
        this.readEdition = readEdition;
        this.queue = queue;
        this.reviewResponse = reviewResponse;
        this.screen = screen;
    }

    @CheckedTemplate(basePath = "analysis")
    static class Templates {
        static native TemplateInstance reviews(Frame frame, ReviewListPage page);

        static native TemplateInstance review(Frame frame, ReviewPage page);
    }

    @GET
    public Response list(
            @Pattern(regexp = Codes.CODE) String edition,
            @QueryParam("state") @DefaultValue("SUBMITTED") ReviewState state,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("done") @Nullable String done) {
        return readReview
                .list(edition, state, after, done)
                .map(page -> reader.page(Templates.reviews(reader.frame(), page)))
                .orElseThrow(ProblemException::notFound);
    }

    @GET
    @Path("/{response}")
    public Response one(
            @Pattern(regexp = Codes.CODE) String edition,
            UUID response,
            @QueryParam("done") @Nullable String done) {
        return show(200, edition, response, done, null);
    }

    @POST
    @Path("/{response}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response judge(
            @Pattern(regexp = Codes.CODE) String edition,
            UUID response,
            MultivaluedMap<String, String> sent) {
        var filled = Filled.of(sent, readEdition.words());
        var revision = filled.number("revision", 1, Integer.MAX_VALUE);
        var verdict = verdict(filled);
        if (!filled.isSound()) {
            return show(422, edition, response, null, filled);
        }
        return switch (reviewResponse.review(response, edition, revision, verdict)) {
            case Outcome.Reviewed(_, var standing) ->
                    toNext(edition, response, standing.isReturned() ? "returned" : "accepted");
            case Outcome.Locked(var lock) -> throw ProblemException.locked(lock);
            case Outcome.OtherRevision(_) -> {
                filled.fault("answers", readEdition.words().amendedMeanwhile());
                yield show(409, edition, response, null, filled);
            }
            case Outcome.NoSuchResponse() -> throw ProblemException.notFound();
            case Outcome.Busy() -> throw ProblemException.editionChanging();
        };
    }

    private Verdict verdict(Filled filled) {
        if (filled.is("decision", ReviewState.ACCEPTED.name())) {
            return new Verdict.Accept();
        }
        var words = readEdition.words();
        var reason = reason(filled.value("reason"));
        if (reason.isEmpty()) {
            filled.fault("reason", words.returnReasonWanted());
        }
        var comment = filled.reason("comment");
        var spans = comment == null ? List.<Span>of() : screen.identifying(comment);
        if (!spans.isEmpty() && comment != null) {
            // A comment is shown to a whole agency.
            filled.fault(
                    "comment",
                    words.commentIdentifying(
                            spans.stream()
                                    .map(span -> comment.substring(span.start(), span.end()))
                                    .collect(Collectors.joining(", "))));
        }
        return new Verdict.Return(reason.orElse(ReturnReason.OTHER), comment);
    }

    private static Optional<ReturnReason> reason(String name) {
        return Arrays.stream(ReturnReason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }

    private Response toNext(String edition, UUID response, String done) {
        var list = EditionHead.hrefOf(edition) + "/review";
        var next = queue.next(edition, response).map(id -> list + "/" + id).orElse(list);
        return Response.seeOther(URI.create(next + "?done=" + done)).build();
    }

    private Response show(
            int status,
            String edition,
            UUID response,
            @Nullable String done,
            @Nullable Filled filled) {
        var page =
                readReview
                        .one(edition, response, done, filled)
                        .orElseThrow(ProblemException::notFound);
        return reader.page(status, Templates.review(reader.frame(), page));
    }
}
