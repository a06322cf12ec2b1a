package org.barometer.trend.provisional;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.barometer.trend.denial.Exporting;
import org.barometer.trend.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/provisional/parallel-runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("analyst")
@RunOnVirtualThread
@Tag(name = "Provisional estimates")
class ParallelRunResource {
    private final ParallelRuns runs;

    ParallelRunResource(ParallelRuns runs) {
        this.runs = runs;
    }

    @GET
    @Exporting
    @Operation(
            summary = "Read every question that was asked in two wordings",
            description =
                    "For analysts only, since nothing is withheld; changes with every response.")
    public RestResponse<List<ParallelRunView>> all() {
        return uncached(runs.all());
    }

    @GET
    @Path("/{edition}/{question}")
    @Exporting
    @Operation(
            summary = "Read what new words did to the answers to a question",
            description =
                    "The question is the one in the new words. Of each option the difference and"
                            + " the factor that the words alone make, with intervals that know"
                            + " that an agency has respondents in both halves; and what earlier"
                            + " editions would show in the new words, as uncertain as their share"
                            + " and the factor together.")
    @APIResponseSchema(
            value = ParallelRunView.class,
            responseCode = "200",
            responseDescription = "The run as counted this moment")
    @APIResponse(
            responseCode = "404",
            description = "The edition did not ask such a question in two wordings")
    public RestResponse<ParallelRunView> one(
            @PathParam("edition") String edition, @PathParam("question") String question) {
        return uncached(
                runs.of(edition, question)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                404,
                                                "parallel-run-unknown",
                                                "The edition did not ask such a question in two"
                                                        + " wordings")));
    }

    private static <T> RestResponse<T> uncached(T view) {
        return ResponseBuilder.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
