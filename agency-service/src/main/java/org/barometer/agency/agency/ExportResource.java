package org.barometer.agency.agency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.barometer.agency.denial.Exporting;
import org.barometer.agency.http.MediaTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/agencies/export")
@RolesAllowed("administrator")
@Exporting
@RunOnVirtualThread
@Tag(name = "Agencies")
class ExportResource {
    private final ExportAgencies exportAgencies;

    ExportResource(ExportAgencies exportAgencies) {
        this.exportAgencies = exportAgencies;
    }

    @GET
    @Produces(MediaTypes.CSV)
    @Operation(
            operationId = "exportAgencies",
            summary = "Export agencies as a file",
            description =
                    "All that fit, in the order of their codes, as CSV or, by Accept, as XLSX. The"
                            + " file can be imported again; what it only tells is left alone then."
                            + " The header Agency-Count says how many there are, Content-Length"
                            + " when the file is whole. A text that a spreadsheet would take for a"
                            + " formula starts with an apostrophe.")
    public Response csv(@BeanParam AgencyFilter filter) {
        return exportAgencies.csv(filter);
    }

    @GET
    @Produces(MediaTypes.XLSX)
    @Operation(hidden = true)
    public Response workbook(@BeanParam AgencyFilter filter) {
        return exportAgencies.workbook(filter);
    }
}
