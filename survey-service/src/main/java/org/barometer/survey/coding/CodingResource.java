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
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.barometer.survey.coding.model.EarlierAnswers.Suggestion;
import org.barometer.survey.coding.model.OpenAnswer;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

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

    private final Rounds rounds;
    private final CodeAnswer codeAnswer;
    private final CompareCodings compareCodings;
    private final Caller caller;

    CodingResource(
            Rounds rounds, CodeAnswer codeAnswer, CompareCodings compareCodings, Caller caller) {
        this.rounds = rounds;
        this.codeAnswer = codeAnswer;
        this.compareCodings = compareCodings;
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
        var round = rounds.required(edition, question, version);
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
        return CodingView.of(
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
}
