package org.barometer.survey.coding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/editions/{edition}/open-answers/{question}/codebooks/{version}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("analyst")
@Tag(name = "Coding")
class ComparisonResource {
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

    private final CodeAnswer codeAnswer;
    private final CompareCodings compareCodings;
    private final PublishCodings publishCodings;
    private final Caller caller;

    ComparisonResource(
            CodeAnswer codeAnswer,
            CompareCodings compareCodings,
            PublishCodings publishCodings,
            Caller caller) {
        this.codeAnswer = codeAnswer;
        this.compareCodings = compareCodings;
        this.publishCodings = publishCodings;
        this.caller = caller;
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
            @NotNull @Valid CodingResource.NewCoding body) {
        var outcome =
                codeAnswer.decide(
                        edition, question, version, response, caller.subject(), body.codes());
        return outcome instanceof CodingOutcome.Coded(var codes, _)
                ? new CodingView(response, codes, CodingView.State.FINAL)
                : CodingView.of(response, outcome);
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
}
