package org.barometer.survey.response;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.Localised;
import org.barometer.survey.http.NextPage;
import org.barometer.survey.http.Problem;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.questionnaire.ViolationProblems;
import org.barometer.survey.questionnaire.model.Violation;
import org.barometer.survey.response.ResponsePages.Wish;
import org.barometer.survey.response.ReviewQueue.Candidate;
import org.barometer.survey.response.ReviewQueue.Outlier;
import org.barometer.survey.response.ReviewResponse.Outcome;
import org.barometer.survey.response.ReviewResponse.Verdict;
import org.barometer.survey.response.model.ReturnReason;
import org.barometer.survey.response.model.ReviewState;
import org.barometer.survey.screening.model.Span;
import org.barometer.survey.screening.model.TextScreen;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/editions/{edition}/reviews")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("analyst")
@Tag(name = "Review")
class ReviewResource {
    /** What an analyst can decide. */
    enum Decision {
        ACCEPTED,
        RETURNED
    }

    record NewReview(
            @Min(1) @Schema(description = "Which revision was looked at") int revision,
            @NotNull Decision state,
            @Nullable @Schema(description = "Needed to return it") ReturnReason reason,
            @Nullable @Size(max = 500) @Pattern(regexp = Localised.PRINTABLE) String comment) {

        Verdict toModel() {
            return switch (state) {
                case ACCEPTED -> new Verdict.Accept();
                case RETURNED -> returned();
            };
        }

        private Verdict returned() {
            if (reason == null) {
                throw new ProblemException(
                        422,
                        "reason-missing",
                        "Say why the response is returned",
                        List.of(
                                new Problem.Violation(
                                        "/reason",
                                        "required",
                                        "Give one of INCOMPLETE, IMPLAUSIBLE, INCONSISTENT,"
                                                + " DUPLICATE, IDENTIFYING, OTHER")));
            }
            return new Verdict.Return(reason, comment);
        }
    }

    record StandingView(
            UUID response,
            int revision,
            ReviewState state,
            @Nullable Instant at,
            @Nullable ReturnReason reason,
            @Nullable String comment) {}

    record OutlierView(
            @Schema(description = "Robust standard deviations from the median of the edition")
                    BigDecimal z,
            BigDecimal median,
            long n) {
        static OutlierView of(Outlier outlier) {
            var spread = outlier.spread();
            return new OutlierView(
                    rounded(spread.z(outlier.value())), rounded(spread.median()), spread.n());
        }

        private static BigDecimal rounded(double value) {
            return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        }
    }

    record ReviewView(
            UUID response,
            String agency,
            int questionnaireVersion,
            int revision,
            Instant receivedAt,
            ReviewState state,
            @Nullable Instant reviewedAt,
            @Nullable ReturnReason reason,
            @Nullable String comment,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String answers,
            @Schema(description = "By question: values far from those of everybody else")
                    Map<String, OutlierView> outliers,
            @Nullable
                    @JsonRawValue
                    @Schema(
                            type = SchemaType.OBJECT,
                            description = "By rule that warned: why the answers are right")
                    String warnings,
            @Nullable Lock lock) {}

    private final ReviewResponse reviewResponse;
    private final ReviewQueue reviewQueue;
    private final TextScreen screen;

    ReviewResource(ReviewResponse reviewResponse, ReviewQueue reviewQueue, TextScreen screen) {
        this.reviewResponse = reviewResponse;
        this.reviewQueue = reviewQueue;
        this.screen = screen;
    }

    @GET
    @Operation(
            summary = "List responses to review",
            description =
                    "Page by page with Link rel=next. A number is called an outlier when it lies"
                            + " more than 3.5 robust standard deviations (1.4826 times the median"
                            + " distance from the median) from the median of its question over"
                            + " the edition; never with fewer than 30 numbers.")
    public RestResponse<List<ReviewView>> queue(
            @Pattern(regexp = Codes.CODE) String edition,
            @QueryParam("state") @Nullable ReviewState state,
            @QueryParam("agency") @Nullable @Pattern(regexp = Codes.CODE) String agency,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Context UriInfo uri) {
        var views =
                reviewQueue.page(new Wish(edition, agency, state, false, after, limit)).stream()
                        .map(ReviewResource::view)
                        .toList();
        return NextPage.answer(uri, views, limit, ReviewView::response);
    }

    @PUT
    @Path("/{response}")
    @Operation(
            summary = "Accept a response, or return it with a comment",
            description =
                    "A returned response can be amended even after the deadline; an accepted one"
                            + " only after it is returned.")
    public StandingView review(
            @Pattern(regexp = Codes.CODE) String edition,
            UUID response,
            @NotNull @Valid NewReview body) {
        requireNobodyNamed(body.comment());
        return switch (reviewResponse.review(response, edition, body.revision(), body.toModel())) {
            case Outcome.Reviewed(var row, var standing) ->
                    new StandingView(
                            row.id(),
                            row.revision(),
                            standing.state(),
                            standing.at(),
                            standing.reason(),
                            standing.comment());
            case Outcome.Locked(var lock) -> throw ProblemException.locked(lock);
            case Outcome.OtherRevision(var revision) ->
                    throw new ProblemException(
                            409,
                            "response-amended",
                            "The response is at revision %d: read it again".formatted(revision));
            case Outcome.NoSuchResponse() -> throw ProblemException.notFound();
            case Outcome.Busy() -> throw ProblemException.editionChanging();
        };
    }

    /** A comment is shown to a whole agency. */
    private void requireNobodyNamed(@Nullable String comment) {
        var spans = comment == null ? List.<Span>of() : screen.identifying(comment);
        if (!spans.isEmpty()) {
            throw new ProblemException(
                    422,
                    "comment-identifying",
                    "The comment holds what could identify somebody",
                    ViolationProblems.of(
                            List.of(
                                    new Violation(
                                            "/comment",
                                            "identifying-text",
                                            "Leave out the marked places",
                                            spans))));
        }
    }

    private static ReviewView view(Candidate entry) {
        var row = entry.item().row();
        var standing = entry.item().standing();
        var outliers = new TreeMap<String, OutlierView>();
        entry.outliers()
                .forEach((question, outlier) -> outliers.put(question, OutlierView.of(outlier)));
        return new ReviewView(
                row.id(),
                row.agency(),
                row.questionnaireVersion(),
                row.revision(),
                row.receivedAt(),
                standing.state(),
                standing.at(),
                standing.reason(),
                standing.comment(),
                row.answers(),
                outliers,
                entry.item().warnings(),
                standing.lock().orElse(null));
    }
}
