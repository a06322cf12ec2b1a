package org.barometer.survey.export;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.MediaTypes;
import org.barometer.survey.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/editions/{edition}/export")
@RunOnVirtualThread
@RolesAllowed("analyst")
@Tag(name = "Files")
class ExportResource {

    private interface Writing {
        void write(OutputStream to) throws IOException;
    }

    private final ExportResponses exportResponses;

    ExportResource(ExportResponses exportResponses) {
        this.exportResponses = exportResponses;
    }

    @GET
    @Produces(MediaTypes.CSV)
    @Operation(
            summary = "Export all responses of an edition, of all agencies",
            description =
                    "Codes and labels, never open text; as CSV or, by Accept, as XLSX. The header"
                            + " Response-Count says how many rows there are; a transfer that fails is"
                            + " cut off, so that no part of a file looks whole.")
    public RestResponse<StreamingOutput> csv(
            @Pattern(regexp = Codes.CODE) String edition,
            @QueryParam("lang") @DefaultValue("en") @Pattern(regexp = "[a-z]{2,3}") String language,
            @Context HttpServerRequest request) {
        var export = begin(edition, language);
        return file(edition, "csv", export, export::csv, request);
    }

    @GET
    @Produces(MediaTypes.XLSX)
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> workbook(
            @Pattern(regexp = Codes.CODE) String edition,
            @QueryParam("lang") @DefaultValue("en") @Pattern(regexp = "[a-z]{2,3}") String language,
            @Context HttpServerRequest request) {
        var export = begin(edition, language);
        if (export.count() > ExportResponses.MOST_ROWS_OF_A_SHEET) {
            export.close();
            throw new ProblemException(
                    422,
                    "too-many-rows",
                    "A sheet holds %d rows and there are %d responses: ask for text/csv"
                            .formatted(ExportResponses.MOST_ROWS_OF_A_SHEET, export.count()));
        }
        return file(edition, "xlsx", export, export::xlsx, request);
    }

    private ExportResponses.Export begin(String edition, String language) {
        return exportResponses.begin(edition, language).orElseThrow(ProblemException::notFound);
    }

    private static RestResponse<StreamingOutput> file(
            String edition,
            String extension,
            ExportResponses.Export export,
            Writing writing,
            HttpServerRequest request) {
        StreamingOutput output =
                to -> {
                    try (export) {
                        writing.write(to);
                    } catch (IOException | RuntimeException e) {
                        // The kind of the failure only: messages may quote a row.
                        Log.errorf("An export broke off (%s)", e.getClass().getSimpleName());
                        // Cut off in the middle: the last chunk never comes, and every client sees
                        // it.
                        request.connection().close();
                        throw e;
                    }
                };
        return RestResponse.ResponseBuilder.ok(output)
                .header("Response-Count", export.count())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-responses.%s\"".formatted(edition, extension))
                .build();
    }
}
