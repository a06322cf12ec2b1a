package org.barometer.survey.coding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.UUID;
import org.barometer.survey.coding.CompareCodings.Disagreement;
import org.barometer.survey.coding.CompareCodings.Progress;
import org.barometer.survey.coding.CompareCodings.Reliability;
import org.barometer.survey.coding.PublishCodings.Outcome.NoSuchRound;
import org.barometer.survey.coding.PublishCodings.Outcome.NotClosed;
import org.barometer.survey.coding.PublishCodings.Outcome.Published;
import org.barometer.survey.coding.PublishCodings.Outcome.Unfinished;
import org.barometer.survey.coding.model.Agreement;
import org.barometer.survey.coding.model.EarlierAnswers.Suggestion;
import org.barometer.survey.coding.model.OpenAnswer;
import org.barometer.survey.coding.model.Standing;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/editions/{edition}/open-answers/{question}/codebooks/{version}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("analyst")
@Tag(name = "Coding")
class CodingResource {
    record NewCoding(@NotNull @Size(max = 100) List<@NotNull String> codes) {}

    record OpenAnswerView(UUID response, String text) {
        static OpenAnswerView of(OpenAnswer answer) {
            return new OpenAnswerView(answer.response(), answer.text());
        }
    }

    /** Whether the answer is waiting for others, settled, or to be decided. */
    enum State {
        WAITING,
        FINAL,
        DISPUTED
    }

    record CodingView(UUID response, SortedSet<String> codes, State state) {}

    record SuggestionView(
            UUID response,
            String text,
            SortedSet<String> codes,
            int version,
            double similarity,
            List<String> shared) {
        static SuggestionView of(Suggestion suggestion) {
            var earlier = suggestion.earlier();
            return new SuggestionView(
                    earlier.response(),
                    earlier.text(),
                    earlier.codes(),
                    earlier.version(),
                    suggestion.similarity(),
                    suggestion.shared());
        }
    }

    record FigureView(int answers, @Nullable Double kappa, @Nullable Double alpha) {
        static FigureView of(Agreement.Figure figure) {
            return new FigureView(figure.answers(), value(figure.kappa()), value(figure.alpha()));
        }

        private static @Nullable Double value(OptionalDouble figure) {
            return figure.isPresent() ? figure.getAsDouble() : null;
        }
    }

    record AgreementView(Progress progress, FigureView overall, Map<String, FigureView> codes) {
        static AgreementView of(Reliability reliability) {
            var codes = new LinkedHashMap<String, FigureView>();
            reliability.byCode().forEach((code, figure) -> codes.put(code, FigureView.of(figure)));
            return new AgreementView(
                    reliability.progress(), FigureView.of(reliability.overall()), codes);
        }
    }

    record DisagreementView(UUID response, String text, List<SortedSet<String>> codings) {
        static DisagreementView of(Disagreement disagreement) {
            return new DisagreementView(
                    disagreement.answer().response(),
                    disagreement.answer().text(),
                    disagreement.codings().codings().stream()
                            .map(coding -> coding.codes())
                            .toList());
        }
    }

    record PublicationView(int answers, int changed) {}

    private final Rounds rounds;
    private final CodeAnswer codeAnswer;
    private final CompareCodings compareCodings;
    private final PublishCodings publishCodings;
    private final Caller caller;

    CodingResource(
            Rounds rounds,
            CodeAnswer codeAnswer,
            CompareCodings compareCodings,
            PublishCodings publishCodings,
            Caller caller) {
        this.rounds = rounds;
        this.codeAnswer = codeAnswer;
        this.compareCodings = compareCodings;
        this.publishCodings = publishCodings;
        this.caller = caller;
    }

    @POST
    @Path("/next")
    @Operation(
            summary = "Take the next answer to code",
            description =
                    "One that this coder has not coded and that still wants coders. It stays with the"
                            + " coder for a while, and asking again gives the same one.")
    @APIResponse(
            responseCode = "200",
            description = "An answer",
            content = @Content(schema = @Schema(implementation = OpenAnswerView.class)))
    @APIResponse(responseCode = "204", description = "Nothing is left for this coder")
    public RestResponse<OpenAnswerView> next(
            @Pattern(regexp = Codes.CODE) String edition,
            @Pattern(regexp = Codes.NAME) String question,
            @Min(1) int version) {
        var round = rounds.of(edition, question, version).orElseThrow(ProblemException::notFound);
        return codeAnswer
                .next(round, caller.subject())
                .map(answer -> RestResponse.ok(OpenAnswerView.of(answer)))
                .orElseGet(RestResponse::noContent);
    }

    @PUT
    @Path("/answers/{response}/coding")
    @Operation(
            summary = "Code an answer",
            description =
                    "With one or several codes; can be changed until the last coder has coded it, and"
                            + " nobody sees it before that.")
    public CodingView code(
            @Pattern(regexp = Codes.CODE) String edition,
            @Pattern(regexp = Codes.NAME) String question,
            @Min(1) int version,
            UUID response,
            @NotNull @Valid NewCoding body) {
        return answer(
                response,
                codeAnswer.code(
                        edition, question, version, response, caller.subject(), body.codes()));
    }

    @GET
    @Path("/answers/{response}/suggestions")
    @Operation(
            summary = "Find earlier answers like this one",
            description =
                    "With their final codes by this version of the codebook, or by an earlier one as"
                            + " far as its codes are still there, and the words on which the"
                            + " likeness rests, rarest first; nothing is coded by it.")
    public List<SuggestionView> suggestions(
            @Pattern(regexp = Codes.CODE) String edition,
            @Pattern(regexp = Codes.NAME) String question,
            @Min(1) int version,
            UUID response) {
        return compareCodings
                .suggestions(edition, question, version, response)
                .orElseThrow(ProblemException::notFound)
                .stream()
                .map(SuggestionView::of)
                .toList();
    }

    @GET
    @Path("/agreement")
    @Operation(
            summary = "Tell how far the coders agree",
            description =
                    "Cohen's kappa and Krippendorff's alpha of answers that all coders have coded, for"
                            + " each code and for all; absent where chance alone would give the same.")
    public AgreementView agreement(
            @Pattern(regexp = Codes.CODE) String edition,
            @Pattern(regexp = Codes.NAME) String question,
            @Min(1) int version) {
        return compareCodings
                .reliability(edition, question, version)
                .map(AgreementView::of)
                .orElseThrow(ProblemException::notFound);
    }

    @GET
    @Path("/disagreements")
    @Operation(summary = "List the answers that coders saw differently and nobody has decided on")
    public List<DisagreementView> disagreements(
            @Pattern(regexp = Codes.CODE) String edition,
            @Pattern(regexp = Codes.NAME) String question,
            @Min(1) int version) {
        return compareCodings
                .disagreements(edition, question, version)
                .orElseThrow(ProblemException::notFound)
                .stream()
                .map(DisagreementView::of)
                .toList();
    }

    @PUT
    @Path("/answers/{response}/decision")
    @Operation(
            summary = "Decide between codings that differ",
            description = "Once all coders have coded the answer; the decision is what counts.")
    public CodingView decide(
            @Pattern(regexp = Codes.CODE) String edition,
            @Pattern(regexp = Codes.NAME) String question,
            @Min(1) int version,
            UUID response,
            @NotNull @Valid NewCoding body) {
        var outcome =
                codeAnswer.decide(
                        edition, question, version, response, caller.subject(), body.codes());
        return outcome instanceof CodingOutcome.Coded(var codes, _)
                ? new CodingView(response, codes, State.FINAL)
                : answer(response, outcome);
    }

    @PUT
    @Path("/publication")
    @Operation(
            summary = "Count the answers by their codes",
            description =
                    "Once every answer has its final codes and while the edition is closed: each"
                            + " response tells its codes, and the broader ones, as an answer to"
                            + " '<question>_coded'. Doing it again with another version replaces"
                            + " them.")
    public PublicationView publish(
            @Pattern(regexp = Codes.CODE) String edition,
            @Pattern(regexp = Codes.NAME) String question,
            @Min(1) int version) {
        return switch (publishCodings.publish(edition, question, version)) {
            case Published(var answers, var changed) -> new PublicationView(answers, changed);
            case NoSuchRound() -> throw ProblemException.notFound();
            case NotClosed(var state) ->
                    throw new ProblemException(
                            409,
                            "edition-not-closed",
                            "The edition is %s: codes are published while it is CLOSED"
                                    .formatted(state));
            case Unfinished(var answers) ->
                    throw new ProblemException(
                            409,
                            "coding-incomplete",
                            "%d answers have no final codes yet".formatted(answers));
        };
    }

    private static CodingView answer(UUID response, CodingOutcome outcome) {
        return switch (outcome) {
            case CodingOutcome.Coded(var codes, var standing) ->
                    new CodingView(
                            response,
                            codes,
                            switch (standing) {
                                case Standing.Waiting _ -> State.WAITING;
                                case Standing.Agreed _ -> State.FINAL;
                                case Standing.Disputed _ -> State.DISPUTED;
                            });
            case CodingOutcome.Invalid(var violations) ->
                    throw CodingProblems.invalid("coding-invalid", violations);
            case CodingOutcome.NoSuchAnswer() -> throw ProblemException.notFound();
            case CodingOutcome.Taken() ->
                    throw new ProblemException(
                            409,
                            "answer-taken",
                            "As many others as the codebook asks for are coding this answer: take"
                                    + " the next one");
            case CodingOutcome.Settled() ->
                    throw new ProblemException(
                            409,
                            "coding-settled",
                            "All codings of this answer are in, so none of them changes any more");
            case CodingOutcome.StillWaiting() ->
                    throw new ProblemException(
                            409,
                            "coding-incomplete",
                            "The answer is to be coded by all its coders before anybody decides");
        };
    }
}
