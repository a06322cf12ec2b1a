package org.barometer.trend.checks;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.barometer.trend.checks.model.Asked;
import org.barometer.trend.checks.model.ChangeQuestion;
import org.barometer.trend.checks.model.Fault;
import org.barometer.trend.checks.model.Fault.Rule;
import org.barometer.trend.checks.model.PercentageQuestion;
import org.barometer.trend.checks.model.WordingAnswer;
import org.barometer.trend.checks.model.WordingQuestion;
import org.barometer.trend.denial.OnlyAsks;
import org.barometer.trend.http.Problem;
import org.barometer.trend.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@OnlyAsks
@RunOnVirtualThread
@Tag(name = "Checks")
class CheckResource {
    private final PublishedFigures figures;

    CheckResource(PublishedFigures figures) {
        this.figures = figures;
    }

    @POST
    @Path("/percentage")
    @Operation(
            summary = "Check a printed percentage",
            description =
                    "Whether a whole number of the base gives it; and, if a figure is named, whether"
                            + " that is what was released. NOT_PUBLISHED is all that is said of a"
                            + " figure that is withheld, was not asked for, or is of a release that"
                            + " the caller may not read. Nothing is kept.")
    public PercentageView percentage(@NotNull PercentageToCheck body) {
        var question = understood(PercentageQuestion.read(body.fields()));
        return PercentageView.of(question, question.answer(figures::figure));
    }

    @POST
    @Path("/change")
    @Operation(
            summary = "Check a stated change",
            description =
                    "Computes it on both figures. RIGHT: of the earlier one; OF_LATER: of the later"
                            + " one, which is the wrong base; DIFFERENCE: percentage points; else"
                            + " WRONG.")
    public ChangeView change(@NotNull ChangeToCheck body) {
        var question = understood(ChangeQuestion.read(body.fields()));
        return ChangeView.of(question, question.answer());
    }

    @POST
    @Path("/wording")
    @Operation(
            summary = "Check what is said of a figure in words",
            description =
                    "Whether the released interval supports it. words is MORE_THAN_HALF,"
                            + " LESS_THAN_HALF, NEARLY_HALF, ABOUT_HALF, JUST_OVER_HALF, or"
                            + " INCREASED or DECREASED since the edition earlier; other fractions are"
                            + " told by relation, part and of. Across a break nothing is said.")
    public WordingView wording(@NotNull WordingToCheck body) {
        var question = understood(WordingQuestion.read(body.fields()));
        return switch (question.answer(figures.releases(question.figure()))) {
            case WordingAnswer.Told told -> WordingView.of(question.claim(), told);
            case WordingAnswer.NotEarlier _ ->
                    throw unclear(List.of(new Fault("earlier", Rule.NOT_EARLIER)));
        };
    }

    private static <Q> Q understood(Asked<Q> asked) {
        return switch (asked) {
            case Asked.Understood<Q>(var question) -> question;
            case Asked.Unclear<Q>(var faults) -> throw unclear(faults);
        };
    }

    private static ProblemException unclear(List<Fault> faults) {
        return new ProblemException(
                422,
                "check-unclear",
                "%d fields are not as they should be".formatted(faults.size()),
                faults.stream()
                        .map(
                                fault ->
                                        new Problem.Violation(
                                                "/" + fault.field(),
                                                fault.rule()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-'),
                                                fault.rule().remedy()))
                        .toList());
    }
}
