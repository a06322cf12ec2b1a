package org.barometer.trend.insight;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.barometer.trend.release.Readers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/insights")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insights")
class InsightResource {
    private final Readers readers;
    private final Insights insights;

    InsightResource(Readers readers, Insights insights) {
        this.readers = readers;
        this.insights = insights;
    }

    @GET
    @PermitAll
    @NonBlocking
    @Operation(
            summary = "Read what has changed, in sentences",
            description =
                    "Of a release, or of the newest that the caller may read: the changes of the world"
                            + " that survive beside all others of the release (Benjamini and Hochberg)"
                            + " and cross no break in a question, and what open answers mention for"
                            + " the first time or not any more by codes that both editions had, the"
                            + " largest and most certain first, with their figures.")
    @APIResponse(responseCode = "401", description = "The release is not public: sign in")
    @APIResponse(
            responseCode = "403",
            description = "The release is not public: the role dashboard is needed")
    @APIResponse(responseCode = "404", description = "No such release")
    public List<Insight> list(@QueryParam("release") Optional<String> release) {
        return release.map(readers::release)
                .or(() -> readers.standing().stream().findFirst())
                .map(found -> insights.of(found.content()))
                .orElse(List.of());
    }
}
