package org.barometer.trend.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.http.ProblemException;
import org.barometer.trend.insight.Insights;
import org.barometer.trend.pages.model.Trend;
import org.barometer.trend.release.Readers;

/** The pages that show what was published; open to everyone for public releases. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DashboardResource {
    private final Readers readers;
    private final Insights insights;
    private final Reader reader;
    private final WithdrawnPages withdrawn;

    DashboardResource(Readers readers, Insights insights, Reader reader, WithdrawnPages withdrawn) {
        this.readers = readers;
        this.withdrawn = withdrawn;
        this.insights = insights;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {
        static native TemplateInstance overview(Frame frame, Overview overview);

        static native TemplateInstance measure(Frame frame, MeasurePage measure);

        static native TemplateInstance cases(Frame frame, CasesPage page);
    }

    @GET
    @PermitAll
    public Response overview(
            @QueryParam("programme") @DefaultValue("") String programme,
            @QueryParam("release") Optional<String> release) {
        var gone = release.flatMap(withdrawn::instead);
        if (gone.isPresent()) {
            return gone.get();
        }
        var here = reader.here("/").with("release", release);
        var published = readers.published();
        var overview =
                release.map(readers::shown)
                        .orElseGet(() -> readers.standing().stream().findFirst())
                        .map(
                                shown ->
                                        Overview.of(
                                                shown,
                                                insights.of(shown.content()),
                                                published,
                                                programme,
                                                here,
                                                reader.language()))
                        .orElseGet(() -> Overview.nothing(here));
        var frame = reader.frame(here.with("programme", overview.programme()));
        return reader.page(Templates.overview(frame, overview));
    }

    @GET
    @Path("/measures/{measure}")
    @PermitAll
    public Response measure(
            @PathParam("measure") String measure,
            @QueryParam("by") @DefaultValue("WORLD") Breakdown by,
            @QueryParam("option") Optional<String> option,
            @QueryParam("release") Optional<String> release) {
        var gone = release.flatMap(withdrawn::instead);
        if (gone.isPresent()) {
            return gone.get();
        }
        var shown =
                release.map(readers::shown)
                        .orElseGet(() -> readers.newestWith(measure))
                        .orElseThrow(ProblemException::notFound);
        var trend = Trend.of(shown.content(), measure, by).orElseThrow(ProblemException::notFound);
        var here =
                reader.here("/measures/" + measure)
                        .with("release", release)
                        .with(
                                "by",
                                Optional.of(by)
                                        .filter(one -> one != Breakdown.WORLD)
                                        .map(Breakdown::name));
        var page =
                MeasurePage.of(
                        shown,
                        trend,
                        insights.of(shown.content(), measure),
                        option,
                        here,
                        reader.language(),
                        reader.words());
        return reader.page(Templates.measure(reader.frame(here.with("option", option)), page));
    }

    @GET
    @Path("/cases/{programme}")
    @PermitAll
    public Response cases(
            @PathParam("programme") String programme,
            @QueryParam("by") @DefaultValue("WORLD") Breakdown by,
            @QueryParam("release") Optional<String> release) {
        var gone = release.flatMap(withdrawn::instead);
        if (gone.isPresent()) {
            return gone.get();
        }
        var shown =
                release.map(readers::shown)
                        .orElseGet(
                                () ->
                                        readers.newest(
                                                content -> !content.casesOf(programme).isEmpty()))
                        .filter(one -> !one.content().casesOf(programme).isEmpty())
                        .orElseThrow(ProblemException::notFound);
        var here =
                reader.here("/cases/" + programme)
                        .with("release", release)
                        .with(
                                "by",
                                Optional.of(by)
                                        .filter(one -> one != Breakdown.WORLD)
                                        .map(Breakdown::name));
        return reader.page(
                Templates.cases(
                        reader.frame(here), CasesPage.of(shown, programme, by, here, reader)));
    }
}
