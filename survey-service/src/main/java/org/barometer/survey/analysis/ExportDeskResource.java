package org.barometer.survey.analysis;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import org.barometer.survey.export.SendExport;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.MediaTypes;
import org.barometer.survey.pages.Reader;
import org.jboss.resteasy.reactive.RestResponse;

/** All responses of an edition as files: a link of a browser cannot say which format it wants. */
@Path("/analysis/editions/{edition}")
@RunOnVirtualThread
@RolesAllowed("analyst")
class ExportDeskResource {
    private final Reader reader;
    private final SendExport sendExport;

    ExportDeskResource(Reader reader, SendExport sendExport) {
        this.reader = reader;
        this.sendExport = sendExport;
    }

    @GET
    @Path("/responses.csv")
    @Produces(MediaTypes.CSV)
    public RestResponse<StreamingOutput> csv(
            @Pattern(regexp = Codes.CODE) String edition, @Context HttpServerRequest request) {
        return sendExport.csv(edition, reader.language().tag(), request);
    }

    @GET
    @Path("/responses.xlsx")
    @Produces(MediaTypes.XLSX)
    public RestResponse<StreamingOutput> workbook(
            @Pattern(regexp = Codes.CODE) String edition, @Context HttpServerRequest request) {
        return sendExport.workbook(edition, reader.language().tag(), request);
    }
}
