package org.barometer.agency.agency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyTable;
import org.barometer.agency.denial.Exporting;
import org.barometer.agency.http.FieldReader;
import org.barometer.agency.http.MediaTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/agencies/export")
@RolesAllowed("administrator")
@Exporting
@RunOnVirtualThread
@Tag(name = "Agencies")
class ExportResource {
    private final AgencyStore agencies;

    ExportResource(AgencyStore agencies) {
        this.agencies = agencies;
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
        var found = found(filter);
        var table = AgencyTable.of(found);
        return file(found, "csv", AgencyFiles.csv(table.header(), rows(table, found)));
    }

    @GET
    @Produces(MediaTypes.XLSX)
    @Operation(hidden = true)
    public Response workbook(@BeanParam AgencyFilter filter) {
        var found = found(filter);
        var table = AgencyTable.of(found);
        return file(found, "xlsx", AgencyFiles.xlsx(table.header(), rows(table, found)));
    }

    private List<Agency> found(AgencyFilter filter) {
        var fields = new FieldReader();
        filter.check(fields);
        fields.refuseWhatIsWrong();
        return agencies.agencies(filter);
    }

    private static List<List<String>> rows(AgencyTable table, List<Agency> agencies) {
        return agencies.stream().map(table::row).toList();
    }

    private static Response file(List<Agency> agencies, String extension, byte[] content) {
        return Response.ok(content)
                .header("Agency-Count", agencies.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"agencies.%s\"".formatted(extension))
                .build();
    }
}
