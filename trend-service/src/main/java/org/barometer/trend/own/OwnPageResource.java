package org.barometer.trend.own;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.barometer.trend.http.ProblemException;
import org.barometer.trend.own.OwnReportOutcome.NothingCounted;
import org.barometer.trend.own.OwnReportOutcome.Told;
import org.barometer.trend.own.OwnReportOutcome.Unknown;
import org.barometer.trend.own.model.OwnReport;
import org.barometer.trend.pages.Frame;
import org.barometer.trend.pages.Here;
import org.barometer.trend.pages.Reader;
import org.barometer.trend.pages.WithdrawnPages;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page on which a coordinator sees the agency beside the published total. */
@Path("/own")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class OwnPageResource {
    private final OwnReports reports;
    private final WithdrawnPages withdrawn;
    private final Reader reader;

    OwnPageResource(OwnReports reports, WithdrawnPages withdrawn, Reader reader) {
        this.reports = reports;
        this.withdrawn = withdrawn;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "own")
    static class Templates {
        static native TemplateInstance report(Frame frame, OwnPage own);

        static native TemplateInstance nothing(Frame frame, NothingCountedPage page);
    }

    @GET
    @RolesAllowed("coordinator")
    @Operation(hidden = true)
    public Response report(
            @QueryParam("release") Optional<String> release,
            @QueryParam("edition") Optional<String> edition) {
        var gone = release.flatMap(withdrawn::instead);
        if (gone.isPresent()) {
            return gone.get();
        }
        var here = reader.here("/own");
        return switch (reports.read(release)) {
            case Told(var report) -> page(report, edition, here.with("release", release));
            case NothingCounted() -> nothing(here);
            case Unknown() -> throw ProblemException.notFound();
        };
    }

    private Response page(OwnReport report, Optional<String> edition, Here here) {
        return reader.page(
                Templates.report(
                        reader.frame(here.with("edition", edition)),
                        OwnPage.of(report, reports.readable(), edition, here, reader)));
    }

    private Response nothing(Here here) {
        var others = OwnPage.links(reports.readable(), "", here, reader.language());
        return reader.page(Templates.nothing(reader.frame(here), new NothingCountedPage(others)));
    }

    @GET
    @Path("/report.csv")
    @Produces("text/csv")
    @RolesAllowed("coordinator")
    @Operation(hidden = true)
    public Response download(@QueryParam("release") Optional<String> release) {
        return switch (reports.read(release)) {
            case Told(var report) ->
                    Response.ok(OwnReportCsv.of(OwnReportView.of(report)))
                            .header(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    "attachment; filename=\"own-report-%s.csv\""
                                            .formatted(report.release().code()))
                            .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                            .build();
            case NothingCounted(), Unknown() -> throw ProblemException.notFound();
        };
    }
}
