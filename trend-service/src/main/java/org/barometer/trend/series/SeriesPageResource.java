package org.barometer.trend.series;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.barometer.trend.http.ProblemException;
import org.barometer.trend.pages.Frame;
import org.barometer.trend.pages.Reader;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages that show the series of others; open to everyone. */
@Path("/series")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class SeriesPageResource {
    private final SeriesStore store;
    private final Reader reader;

    SeriesPageResource(SeriesStore store, Reader reader) {
        this.store = store;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "series")
    static class Templates {
        static native TemplateInstance list(Frame frame, SeriesList list);

        static native TemplateInstance one(Frame frame, SeriesPage page);
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response list() {
        var words = SeriesWords.in(reader.language());
        return reader.page(
                Templates.list(
                        reader.frame(reader.here("/series")),
                        SeriesList.of(store.all(), words, reader)));
    }

    @GET
    @Path("/{series}")
    @PermitAll
    @Operation(hidden = true)
    public Response one(
            @PathParam("series") String code, @QueryParam("asOf") Optional<String> asOf) {
        var series = store.series(code).orElseThrow(ProblemException::notFound);
        var day = asOf.filter(text -> !text.isBlank());
        var here = reader.here("/series/" + code).with("asOf", day);
        var page =
                SeriesPage.of(
                        series,
                        day,
                        SeriesWords.in(reader.language()),
                        here,
                        reader.here("/errata"));
        return reader.page(Templates.one(reader.frame(here), page));
    }
}
