package org.barometer.agency.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyTable;
import org.barometer.agency.agency.model.LanguageCode;
import org.barometer.agency.http.FieldReader;

/** Gives agencies as a file, or the file to fill in for an import of them. */
@ApplicationScoped
public class ExportAgencies {
    private static final AgencyTable TEMPLATE = new AgencyTable(List.of(new LanguageCode("sv")));

    private final AgencyStore agencies;

    ExportAgencies(AgencyStore agencies) {
        this.agencies = agencies;
    }

    public Response csv(AgencyFilter filter) {
        var found = found(filter);
        var table = AgencyTable.of(found);
        return file("agencies.csv", AgencyFiles.csv(table.header(), rows(table, found)))
                .header("Agency-Count", found.size())
                .build();
    }

    public Response workbook(AgencyFilter filter) {
        var found = found(filter);
        var table = AgencyTable.of(found);
        return file("agencies.xlsx", AgencyFiles.xlsx(table.header(), rows(table, found)))
                .header("Agency-Count", found.size())
                .build();
    }

    public Response csvTemplate() {
        return file("agencies-template.csv", AgencyFiles.csv(TEMPLATE.columns(), List.of()))
                .build();
    }

    public Response workbookTemplate() {
        return file("agencies-template.xlsx", AgencyFiles.xlsx(TEMPLATE.columns(), List.of()))
                .build();
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

    private static ResponseBuilder file(String name, byte[] content) {
        return Response.ok(content)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s\"".formatted(name));
    }
}
