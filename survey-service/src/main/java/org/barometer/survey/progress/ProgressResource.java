package org.barometer.survey.progress;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.barometer.survey.agency.Agencies;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.CurrentAgency;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.progress.model.Comparison.Pair;
import org.barometer.survey.progress.model.Progress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/editions/{edition}/progress")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"coordinator", "analyst"})
@Tag(name = "Progress")
class ProgressResource {
    record PairView(
            String agency,
            String measure,
            @Nullable @Schema(description = "Whose share it is; absent for the median of a number")
                    String option,
            double before,
            long answersBefore,
            double now,
            long answersNow,
            @Schema(description = "Whether the change is large for this programme") boolean jump) {
        static PairView of(Pair pair) {
            return new PairView(
                    pair.key().agency(),
                    pair.key().measure(),
                    pair.key().option(),
                    pair.before().value(),
                    pair.before().n(),
                    pair.now().value(),
                    pair.now().n(),
                    pair.jump());
        }
    }

    record ComparisonView(String edition, String before, List<PairView> figures) {}

    private final ReadProgress progress;
    private final Agencies agencies;
    private final CurrentAgency currentAgency;
    private final Caller caller;

    ProgressResource(
            ReadProgress progress, Agencies agencies, CurrentAgency currentAgency, Caller caller) {
        this.progress = progress;
        this.agencies = agencies;
        this.currentAgency = currentAgency;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Read response rates, completeness and item non-response",
            description =
                    "By agency, country and question. Completeness counts the questions that are"
                            + " put to everybody. A coordinator reads that of the own agency.")
    public Progress read(@Pattern(regexp = Codes.CODE) String edition) {
        return progress.of(edition, agencyOfCaller()).orElseThrow(ProblemException::notFound);
    }

    @GET
    @Path("/comparison")
    @Operation(
            summary = "Read last year's figures beside this year's",
            description =
                    "Shares of options and medians of numbers by agency. A change is marked as a"
                            + " jump when it lies more than 3.5 robust standard deviations from the"
                            + " median change of all agencies; never with fewer than 10 answers in"
                            + " either year, or fewer than 5 agencies. A coordinator reads those of"
                            + " the own agency.")
    public ComparisonView compare(
            @Pattern(regexp = Codes.CODE) String edition,
            @QueryParam("jumps") @Nullable Boolean jumpsOnly) {
        var compared =
                progress.comparison(edition, agencyOfCaller())
                        .orElseThrow(ProblemException::notFound);
        return new ComparisonView(
                edition,
                compared.before(),
                compared.pairs().stream()
                        .filter(pair -> jumpsOnly == null || !jumpsOnly || pair.jump())
                        .map(PairView::of)
                        .toList());
    }

    /** None for analysts, who see all. */
    private @Nullable String agencyOfCaller() {
        if (caller.isAnalyst()) {
            return null;
        }
        var agency = currentAgency.code();
        agencies.requireActive(agency);
        return agency;
    }
}
