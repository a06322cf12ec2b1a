package org.barometer.trend.own;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.Map;
import java.util.Optional;
import org.barometer.trend.http.ProblemException;
import org.barometer.trend.own.OwnReportOutcome.NothingCounted;
import org.barometer.trend.own.OwnReportOutcome.Told;
import org.barometer.trend.own.OwnReportOutcome.Unknown;
import org.barometer.trend.release.CanonicalJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/own-report")
@RunOnVirtualThread
@Tag(name = "Own report", description = "An agency's answers beside the published figures.")
class OwnReportResource {
    private static final String CSV = "text/csv";
    private static final MediaType CSV_TYPE =
            new MediaType("text", "csv", Map.of("charset", "UTF-8", "header", "present"));

    private final OwnReports reports;

    OwnReportResource(OwnReports reports) {
        this.reports = reports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("coordinator")
    @Operation(
            operationId = "readOwnReport",
            summary = "Read how the respondents of your agency answered, beside the release",
            description =
                    "The agency is that of the token. Figures of your own are shown where nobody can"
                            + " recognise a colleague by them: a question with at least 10 of your"
                            + " respondents, counts from 5, shares from 30 respondents; else they are"
                            + " null with a flag, SUPPRESSED or TOO_FEW (the count is shown, the share"
                            + " is not). The published figures are those of the release, with your"
                            + " agency in them. As CSV for Accept: text/csv, with a row OWN beside"
                            + " those of the areas.")
    @Parameter(
            name = "release",
            in = ParameterIn.QUERY,
            description =
                    "Code of a published release; default: the newest that counts answers of the"
                            + " agency",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The report, the latest edition first",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = OwnReportView.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "404",
            description =
                    "No such release that you may read; nothing-counted: no answer of your agency is"
                            + " in it")
    @APIResponse(responseCode = "410", description = "release-withdrawn: why stands in the detail")
    public RestResponse<OwnReportView> json(
            @QueryParam("release") Optional<String> release, @Context Request request) {
        var report = report(release);
        return answer(report, report, MediaType.APPLICATION_JSON_TYPE, request);
    }

    // Who accepts anything gets JSON.
    @GET
    @Produces(CSV + ";qs=0.5")
    @RolesAllowed("coordinator")
    @Operation(hidden = true)
    public RestResponse<String> csv(
            @QueryParam("release") Optional<String> release, @Context Request request) {
        var report = report(release);
        return answer(report, OwnReportCsv.of(report), CSV_TYPE, request);
    }

    private OwnReportView report(Optional<String> release) {
        return switch (reports.read(release)) {
            case Told(var report) -> OwnReportView.of(report);
            case NothingCounted() ->
                    throw new ProblemException(
                            404,
                            "nothing-counted",
                            "No release that you asked for and may read counts an answer of your"
                                    + " agency; see /api/v1/releases for others");
            case Unknown() -> throw ProblemException.notFound();
        };
    }

    private static <T> RestResponse<T> answer(
            OwnReportView report, T body, MediaType type, Request request) {
        var hash = CanonicalJson.sha256(CanonicalJson.write(report)).substring(0, 32);
        var tag = new EntityTag(hash + "-" + type.getSubtype());
        var answer =
                request.evaluatePreconditions(tag) == null
                        ? ResponseBuilder.ok(body, type)
                        : ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED);
        return answer.tag(tag)
                .header(HttpHeaders.VARY, "Accept, Authorization")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
