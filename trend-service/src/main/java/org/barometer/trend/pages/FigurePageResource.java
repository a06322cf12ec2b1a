package org.barometer.trend.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.barometer.trend.http.ProblemException;
import org.barometer.trend.query.FigureView;
import org.barometer.trend.release.Readers;

/** The permanent address of a released figure. */
@Path("/f/{release}/{measure}/{area}/{option}/{edition}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class FigurePageResource {
    private final Readers readers;
    private final Reader reader;
    private final WithdrawnPages withdrawn;

    FigurePageResource(Readers readers, Reader reader, WithdrawnPages withdrawn) {
        this.readers = readers;
        this.reader = reader;
        this.withdrawn = withdrawn;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {
        static native TemplateInstance figure(Frame frame, FigurePage figure);
    }

    @GET
    @PermitAll
    public Response figure(
            @PathParam("release") String release,
            @PathParam("measure") String measure,
            @PathParam("area") String area,
            @PathParam("option") String option,
            @PathParam("edition") String edition) {
        var gone = withdrawn.instead(release);
        if (gone.isPresent()) {
            return gone.get();
        }
        var source = readers.shown(release).orElseThrow(ProblemException::notFound);
        var figure =
                FigureView.of(source, measure, area, option, edition)
                        .orElseThrow(ProblemException::notFound);
        var address = "/%s/%s/%s/%s".formatted(measure, area, option, edition);
        var here = reader.here("/f/" + release + address);
        var page = FigurePage.of(source, figure, address, here, reader.language(), reader.words());
        return reader.page(Templates.figure(reader.frame(here), page));
    }
}
