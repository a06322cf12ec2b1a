package org.barometer.trend.query;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.barometer.trend.http.ProblemException;
import org.barometer.trend.release.Readers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/figures/{release}/{measure}/{area}/{option}/{edition}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trends")
class FigureResource {
    private final Readers readers;

    FigureResource(Readers readers) {
        this.readers = readers;
    }

    @GET
    @PermitAll
    @NonBlocking
    @Operation(
            operationId = "readFigure",
            summary = "Read one released figure by its permanent address",
            description =
                    "With its base, interval, flags, release, program version and a hash. The area is"
                            + " WORLD, or a breakdown and a code such as COUNTRY.SE. The same for a"
                            + " person is /f/ and what follows /api/v1/figures/ here.")
    @APIResponseSchema(value = FigureView.class, responseDescription = "The figure")
    @APIResponse(responseCode = "304", description = "Not changed since the ETag sent")
    @APIResponse(responseCode = "401", description = "The release is not public: sign in")
    @APIResponse(
            responseCode = "403",
            description = "The release is not public: the role dashboard is needed")
    @APIResponse(responseCode = "404", description = "No such figure")
    @APIResponse(responseCode = "410", description = "release-withdrawn: why stands in the detail")
    public RestResponse<FigureView> read(
            @PathParam("release") String release,
            @PathParam("measure") String measure,
            @PathParam("area") String area,
            @PathParam("option") String option,
            @PathParam("edition") String edition,
            @Context Request request) {
        var source = readers.release(release);
        var figure =
                FigureView.of(source, measure, area, option, edition)
                        .orElseThrow(ProblemException::notFound);
        // The figure never changes; what becomes of its release does.
        var tag = new EntityTag(figure.hash().substring(0, 32) + "-" + figure.state());
        var answer =
                request.evaluatePreconditions(tag) == null
                        ? ResponseBuilder.ok(figure)
                        : ResponseBuilder.<FigureView>create(RestResponse.Status.NOT_MODIFIED);
        return answer.tag(tag)
                .header(HttpHeaders.VARY, "Authorization")
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        source.isPublic() ? "no-cache" : "private, no-cache")
                .build();
    }
}
