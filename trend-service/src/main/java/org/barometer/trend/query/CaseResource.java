package org.barometer.trend.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.http.AsOf;
import org.barometer.trend.http.ProblemException;
import org.barometer.trend.release.Readers;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.ReleaseContent;
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

@Path("/api/v1/cases")
@Tag(name = "Trends")
@RunOnVirtualThread
class CaseResource {
    private static final String CSV = "text/csv";

    private final Readers readers;
    private final ObjectMapper json;

    CaseResource(Readers readers, ObjectMapper json) {
        this.readers = readers;
        this.json = json;
    }

    @GET
    @Path("/{programme}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "Read how many cases there were in the editions of a programme",
            description =
                    "With 95 % intervals, and for each agency that took part. From the newest"
                            + " published release that the caller may read, or from the one named; as"
                            + " CSV for Accept: text/csv or format=csv. A number that is not shown has"
                            + " nulls and the flag SUPPRESSED.")
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description = "WORLD (default), COUNTRY or AGENCY_TYPE",
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
            description = "The numbers, sorted by area and year",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CaseView.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "Not changed since the ETag sent")
    @APIResponse(responseCode = "400", description = "A parameter is not as it should be")
    @APIResponse(responseCode = "401", description = "The release is not public: sign in")
    @APIResponse(
            responseCode = "403",
            description = "The release is not public: the role dashboard is needed")
    @APIResponse(responseCode = "404", description = "No such numbers or release")
    @APIResponse(responseCode = "410", description = "release-withdrawn: why stands in the detail")
    public RestResponse<byte[]> json(
            @PathParam("programme") String programme,
            @Context UriInfo address,
            @Context HttpHeaders headers) {
        return cases(programme, address, headers);
    }

    // Two methods for the reason that the trends have two.
    @GET
    @Path("/{programme}")
    @Produces(CSV)
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<byte[]> csv(
            @PathParam("programme") String programme,
            @Context UriInfo address,
            @Context HttpHeaders headers) {
        return cases(programme, address, headers);
    }

    private RestResponse<byte[]> cases(String programme, UriInfo address, HttpHeaders headers) {
        var asked = address.getQueryParameters();
        var by = QueryParameters.breakdown(asked.getFirst("by"));
        var from = QueryParameters.year("from", asked.getFirst("from"), Integer.MIN_VALUE);
        var to = QueryParameters.year("to", asked.getFirst("to"), Integer.MAX_VALUE);
        var language = QueryParameters.language(asked.getFirst("lang"));
        var format =
                QueryParameters.format(
                        asked.getFirst("format"), headers.getHeaderString(HttpHeaders.ACCEPT));
        var source = source(asked.getFirst("release"), asked.getFirst("asOf"), programme);
        var cases = CaseView.of(source.content(), programme, by, from, to, language);
        var rendered =
                new Rendered(
                        switch (format) {
                            case CSV -> CaseCsv.of(cases);
                            case JSON -> write(cases);
                        });
        return rendered.answer(headers, format, language, source.isPublic());
    }

    private Release source(@Nullable String release, @Nullable String asOf, String programme) {
        if (release != null) {
            var named = readers.release(release);
            if (!tells(named.content(), programme)) {
                throw notReleased(programme);
            }
            return named;
        }
        var newest =
                asOf == null
                        ? readers.newest(content -> tells(content, programme))
                        : readers.newest(content -> tells(content, programme), AsOf.read(asOf));
        return newest.orElseThrow(() -> notReleased(programme));
    }

    private static boolean tells(ReleaseContent content, String programme) {
        return !content.casesOf(programme).isEmpty();
    }

    private static ProblemException notReleased(String programme) {
        return new ProblemException(
                404,
                "cases-not-released",
                "No release that you may read tells how many cases there were in %s"
                        .formatted(programme));
    }

    private String write(CaseView cases) {
        try {
            return json.writeValueAsString(cases);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Numbers of cases have no JSON form", e);
        }
    }
}
