package org.barometer.agency.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.barometer.agency.agency.AgencyFilter;
import org.barometer.agency.agency.AgencyQuery;
import org.barometer.agency.agency.AgencyStore;
import org.barometer.agency.agency.ExportAgencies;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.denial.Exporting;
import org.barometer.agency.http.MediaTypes;
import org.barometer.agency.pages.Frame;
import org.barometer.agency.pages.Reader;
import org.barometer.agency.pages.Words;

/** The list of agencies, on a page and as a file. */
@Path("/agencies")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("administrator")
@RunOnVirtualThread
class AgencyListDeskResource {
    private final Reader reader;
    private final AgencyStore agencies;
    private final ExportAgencies exportAgencies;

    AgencyListDeskResource(Reader reader, AgencyStore agencies, ExportAgencies exportAgencies) {
        this.reader = reader;
        this.agencies = agencies;
        this.exportAgencies = exportAgencies;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance agencies(Frame frame, AgencyListPage page);
    }

    @GET
    public Response list(UriInfo uri) {
        var words = Words.in(reader.language(), AgencyMessages.class);
        var filter = Filled.of(uri.getQueryParameters());
        var query = filter.read(() -> query(filter), words::fault);
        if (query.isEmpty()) {
            return page(422, filter, List.of(), Turning.of(uri, null), uri);
        }
        var found = agencies.agencies(query.get().andOneMore());
        var shown = found.stream().limit(query.get().limit()).toList();
        var last = found.size() > shown.size() ? query.get().placeOf(shown.getLast()) : null;
        return page(200, filter, shown, Turning.of(uri, last), uri);
    }

    @GET
    @Path("/agencies.csv")
    @Exporting
    @Produces(MediaTypes.CSV)
    public Response csv(UriInfo uri) {
        return exportAgencies.csv(filter(uri));
    }

    @GET
    @Path("/agencies.xlsx")
    @Exporting
    @Produces(MediaTypes.XLSX)
    public Response workbook(UriInfo uri) {
        return exportAgencies.workbook(filter(uri));
    }

    private static AgencyQuery query(Filled filter) {
        return AgencyQuery.parse(
                AgencyFilter.of(filter::optional),
                filter.optional("order"),
                filter.optional("after"),
                null);
    }

    private Response page(
            int status, Filled filter, List<Agency> shown, Turning turning, UriInfo uri) {
        var words = Words.in(reader.language(), AgencyMessages.class);
        var page =
                new AgencyListPage(
                        shown.stream()
                                .map(agency -> AgencyLine.of(agency, reader.language()))
                                .toList(),
                        filter,
                        new AgencyWords(words, reader.language()),
                        Choice.of(AgencyQuery.Order.class, words::orderOf),
                        turning,
                        export(uri));
        return reader.page(status, Templates.agencies(reader.frame(), page));
    }

    /** A form sends a field that is left empty too. */
    private static AgencyFilter filter(UriInfo uri) {
        return AgencyFilter.of(Filled.of(uri.getQueryParameters())::optional);
    }

    private static AgencyListPage.Export export(UriInfo uri) {
        var asked = uri.getRequestUri().getRawQuery();
        var query = asked == null ? "" : "?" + asked;
        return new AgencyListPage.Export(
                "/agencies/agencies.csv" + query, "/agencies/agencies.xlsx" + query);
    }
}
