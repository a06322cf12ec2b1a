package org.barometer.survey.export;

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
import jakarta.ws.rs.core.StreamingOutput;
import org.barometer.survey.denial.Exporting;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.MediaTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/editions/{edition}/export")
@RunOnVirtualThread
@RolesAllowed("analyst")
@Exporting
@Tag(name = "Files")
class ExportResource {
    private final SendExport sendExport;

    ExportResource(SendExport sendExport) {
        this.sendExport = sendExport;
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
        return sendExport.csv(edition, language, request);
    }

    @GET
    @Produces(MediaTypes.XLSX)
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> workbook(
            @Pattern(regexp = Codes.CODE) String edition,
            @QueryParam("lang") @DefaultValue("en") @Pattern(regexp = "[a-z]{2,3}") String language,
            @Context HttpServerRequest request) {
        return sendExport.workbook(edition, language, request);
    }
}
