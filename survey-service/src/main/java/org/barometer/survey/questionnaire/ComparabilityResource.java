package org.barometer.survey.questionnaire;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.questionnaire.JudgeComparability.Outcome.Judged;
import org.barometer.survey.questionnaire.JudgeComparability.Outcome.Meaningless;
import org.barometer.survey.questionnaire.JudgeComparability.Outcome.NotInBoth;
import org.barometer.survey.questionnaire.model.Bridge;
import org.barometer.survey.questionnaire.model.ChangeKind;
import org.barometer.survey.questionnaire.model.Comparison;
import org.barometer.survey.questionnaire.model.Difference;
import org.barometer.survey.questionnaire.model.Judgement;
import org.barometer.survey.questionnaire.model.MeasureComparison;
import org.barometer.survey.questionnaire.model.Verdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/programmes/{programme}/questionnaires/{version}/comparability")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Questionnaires")
class ComparabilityResource {
    record NewJudgement(
            @Nullable @Size(max = 100) List<@NotNull @Valid NewBridge> bridges,
            @Nullable Verdict verdict,
            @Nullable Map<String, @NotNull String> note) {

        Judgement toModel() {
            return new Judgement(
                    bridges == null ? List.of() : bridges.stream().map(NewBridge::toModel).toList(),
                    verdict,
                    note == null ? Map.of() : new TreeMap<>(note));
        }
    }

    record NewBridge(@NotNull String from, @NotNull @Size(max = 100) List<@NotNull String> to) {

        Bridge toModel() {
            return new Bridge(from, to);
        }
    }

    record ComparisonView(String programme, int version, int with, List<MeasureView> measures) {
        static ComparisonView of(String programme, Comparison comparison) {
            return new ComparisonView(
                    programme,
                    comparison.version(),
                    comparison.with(),
                    comparison.measures().stream().map(MeasureView::of).toList());
        }
    }

    record MeasureView(
            String measure,
            @Nullable String question,
            @Nullable String earlier,
            Verdict verdict,
            Verdict found,
            Map<String, String> reason,
            Map<String, String> note,
            List<Bridge> bridges,
            List<DifferenceView> differences) {
        static MeasureView of(MeasureComparison comparison) {
            return new MeasureView(
                    comparison.measure(),
                    comparison.question(),
                    comparison.earlier(),
                    comparison.verdict(),
                    comparison.found(),
                    comparison.reason(),
                    comparison.judgement().note(),
                    comparison.judgement().bridges(),
                    comparison.differences().stream().map(DifferenceView::of).toList());
        }
    }

    record DifferenceView(
            ChangeKind kind,
            Verdict verdict,
            @Nullable String subject,
            @Nullable String before,
            @Nullable String after,
            Map<String, String> words) {
        static DifferenceView of(Difference difference) {
            return new DifferenceView(
                    difference.kind(),
                    difference.verdict(),
                    difference.subject(),
                    difference.before(),
                    difference.after(),
                    difference.inWords());
        }
    }

    private final CompareVersions compareVersions;
    private final JudgeComparability judgeComparability;
    private final Caller caller;

    ComparabilityResource(
            CompareVersions compareVersions, JudgeComparability judgeComparability, Caller caller) {
        this.compareVersions = compareVersions;
        this.judgeComparability = judgeComparability;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        "respondent",
        "coordinator",
        "analyst",
        "publisher",
        "dashboard",
        "administrator"
    })
    @Operation(
            summary = "Compare a version of the questions with an earlier one",
            description =
                    "For every measure what changed, whether its answers may be compared, and why.")
    public ComparisonView compare(
            @Pattern(regexp = Codes.CODE) String programme,
            @Min(1) int version,
            @QueryParam("with") @NotNull @Min(1) Integer with) {
        return compareVersions
                .compare(programme, version, with)
                .map(comparison -> ComparisonView.of(programme, comparison))
                .orElseThrow(ProblemException::notFound);
    }

    @PUT
    @Path("/{measure}")
    @RolesAllowed("analyst")
    @Operation(
            summary = "Judge whether the answers to a measure may be compared",
            description =
                    "Bridges between options, and a verdict with a note where the one that was"
                            + " found is not right; without a verdict the one found stands.")
    public MeasureView judge(
            @Pattern(regexp = Codes.CODE) String programme,
            @Min(1) int version,
            @Pattern(regexp = Codes.NAME) String measure,
            @QueryParam("with") @NotNull @Min(1) Integer with,
            @NotNull @Valid NewJudgement body) {
        var which = new JudgeComparability.Which(programme, version, with, measure);
        return switch (judgeComparability.judge(which, body.toModel(), caller.subject())) {
            case Judged(var comparison) -> MeasureView.of(comparison);
            case Meaningless(var violations) ->
                    throw new ProblemException(
                            422,
                            "judgement-meaningless",
                            "%d things in it fit no question".formatted(violations.size()),
                            ViolationProblems.of(violations));
            case NotInBoth() -> throw ProblemException.notFound();
        };
    }
}
