package org.barometer.agency.agency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.barometer.agency.http.MediaTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/agencies/template")
@RolesAllowed("administrator")
@RunOnVirtualThread
@Tag(name = "Agencies")
class TemplateResource {
    private final ExportAgencies exportAgencies;

    TemplateResource(ExportAgencies exportAgencies) {
        this.exportAgencies = exportAgencies;
    }

    @GET
    @Produces(MediaTypes.XLSX)
    @Operation(
            operationId = "readAgencyTemplate",
            summary = "Get the file to fill in for an import of agencies",
            description =
                    "The header alone, as XLSX or, by Accept, as CSV. A column NAME:xx takes names in"
                            + " the language xx; columns that are not needed can be left out.")
    public Response workbookTemplate() {
        return exportAgencies.workbookTemplate();
    }

    @GET
    @Produces(MediaTypes.CSV)
    @Operation(hidden = true)
    public Response csvTemplate() {
        return exportAgencies.csvTemplate();
    }
}
