package org.barometer.trend.errata;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.barometer.trend.pages.Frame;
import org.barometer.trend.pages.Reader;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page of the published figures that were restated; open to everyone. */
@Path("/errata")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ErrataPageResource {
    private final Errata errata;
    private final Reader reader;

    ErrataPageResource(Errata errata, Reader reader) {
        this.errata = errata;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "errata")
    static class Templates {
        static native TemplateInstance list(Frame frame, ErrataPage errata);
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response list() {
        return reader.page(
                Templates.list(
                        reader.frame(reader.here("/errata")),
                        ErrataPage.of(errata.latestFirst(), reader)));
    }
}
