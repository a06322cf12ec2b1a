package org.barometer.survey.analysis;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.barometer.survey.pages.Frame;
import org.barometer.survey.pages.Reader;

/** The analyst's first page. */
@Path("/analysis")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed("analyst")
class DeskResource {
    private final Reader reader;
    private final ReadDesk readDesk;

    DeskResource(Reader reader, ReadDesk readDesk) {
        this.reader = reader;
        this.readDesk = readDesk;
    }

    @CheckedTemplate(basePath = "analysis")
    static class Templates {
        static native TemplateInstance desk(Frame frame, DeskPage page);
    }

    @GET
    public Response read() {
        return reader.page(Templates.desk(reader.frame(), readDesk.read(reader.language())));
    }
}
