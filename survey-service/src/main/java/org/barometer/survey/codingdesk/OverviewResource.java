package org.barometer.survey.codingdesk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.barometer.survey.coding.CodingOverview;
import org.barometer.survey.http.Caller;
import org.barometer.survey.pages.Frame;
import org.barometer.survey.pages.Reader;

@Path(Addresses.HOME)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Caller.ANALYST)
class OverviewResource {
    private final CodingOverview overview;
    private final Reader reader;
    private final Caller caller;

    OverviewResource(CodingOverview overview, Reader reader, Caller caller) {
        this.overview = overview;
        this.reader = reader;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "codingdesk")
    static class Templates {
        static native TemplateInstance overview(Frame frame, OverviewPage page);
    }

    @GET
    public Response overview() {
        var page = OverviewPage.of(overview.of(caller.subject()), reader.language());
        return reader.page(Templates.overview(reader.frame(), page));
    }
}
