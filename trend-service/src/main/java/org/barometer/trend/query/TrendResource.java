package org.barometer.trend.query;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.http.AsOf;
import org.barometer.trend.http.ProblemException;
import org.barometer.trend.release.Readers;
import org.barometer.trend.release.model.Release;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/trends")
@Tag(name = "Trends")
class TrendResource {
    private static final String CSV = "text/csv";

    private final Readers readers;
    private final Renderings renderings;
    private final CurrentVertxRequest request;

    TrendResource(Readers readers, Renderings renderings, CurrentVertxRequest request) {
        this.readers = readers;
        this.renderings = renderings;
        this.request = request;
    }

    @GET
    @Path("/{measure}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @NonBlocking
    @Operation(
            summary = "Read a measure over the editions",
            description =
                    "From the newest published release that the caller may read, or from the one"
                            + " named; as CSV for Accept: text/csv or format=csv. A figure that is"
                            + " not shown has nulls and a flag: SUPPRESSED (withheld so that nobody"
                            + " can be recognised) or TOO_FEW (fewer than 30 respondents; the base is"
                            + " shown).")
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description = "WORLD (default), REGION, AGENCY_TYPE or COUNTRY",
            schema = @Schema(implementation = Breakdown.class))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "First year",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Last year",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "release",
            in = ParameterIn.QUERY,
            description = "Code of a release; default: the newest",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description =
                    "As it stood at the end of a date (UTC) or at a moment (RFC 3339); release is"
                            + " stronger",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = "Only the texts of one language, such as sv",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "csv or json; stronger than the header Accept",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The figures, sorted by area, option and year",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TrendView.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "Not changed since the ETag sent")
    @APIResponse(responseCode = "400", description = "A parameter is not as it should be")
    @APIResponse(responseCode = "401", description = "The release is not public: sign in")
    @APIResponse(
            responseCode = "403",
            description = "The release is not public: the role dashboard is needed")
    @APIResponse(responseCode = "404", description = "No such measure or release")
    @APIResponse(responseCode = "410", description = "release-withdrawn: why stands in the detail")
    public RestResponse<byte[]> json(
            @PathParam("measure") String measure,
            @Context UriInfo address,
            @Context HttpHeaders headers) {
        return trend(measure, address.getQueryParameters(), headers);
    }

    // One method for both would have its bytes written as a JSON text. Which of the two is called
    // does
    // not matter: the form is chosen inside, and is JSON for those who accept anything.
    @GET
    @Path("/{measure}")
    @Produces(CSV)
    @PermitAll
    @NonBlocking
    @Operation(hidden = true)
    public RestResponse<byte[]> csv(
            @PathParam("measure") String measure,
            @Context UriInfo address,
            @Context HttpHeaders headers) {
        return trend(measure, address.getQueryParameters(), headers);
    }

    private RestResponse<byte[]> trend(
            String measure, MultivaluedMap<String, String> asked, HttpHeaders headers) {
        var query =
                new TrendQuery(
                        measure,
                        QueryParameters.breakdown(asked.getFirst("by")),
                        QueryParameters.year("from", asked.getFirst("from"), Integer.MIN_VALUE),
                        QueryParameters.year("to", asked.getFirst("to"), Integer.MAX_VALUE),
                        QueryParameters.language(asked.getFirst("lang")),
                        QueryParameters.format(
                                asked.getFirst("format"),
                                headers.getHeaderString(HttpHeaders.ACCEPT)));
        var source = source(asked.getFirst("release"), asked.getFirst("asOf"), measure);
        var published =
                source.content().measure(measure).orElseThrow(() -> unknown(measure, source));
        if (!published.breakdowns().contains(query.by())) {
            throw new ProblemException(
                    404,
                    "breakdown-not-released",
                    "%s of %s is released by %s"
                            .formatted(measure, source.code(), published.breakdowns()));
        }
        var rendered = renderings.of(source, published, query);
        Repeats.allow(request.getCurrent(), rendered.bytes(Rendered.isGzip(headers)));
        return rendered.answer(headers, query.format(), query.language(), source.isPublic());
    }

    private Release source(@Nullable String release, @Nullable String asOf, String measure) {
        if (release != null) {
            return readers.release(release);
        }
        var newest =
                asOf == null
                        ? readers.newestWith(measure)
                        : readers.newestWith(measure, AsOf.read(asOf));
        return newest.orElseThrow(
                () ->
                        new ProblemException(
                                404,
                                "measure-not-released",
                                "No release that you may read tells of %s; see /api/v1/measures"
                                        .formatted(measure)));
    }

    private static ProblemException unknown(String measure, Release release) {
        return new ProblemException(
                404,
                "measure-not-released",
                "%s does not tell of %s; see /api/v1/measures".formatted(release.code(), measure));
    }
}
