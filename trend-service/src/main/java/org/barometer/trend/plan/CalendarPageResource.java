package org.barometer.trend.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.barometer.trend.pages.Frame;
import org.barometer.trend.pages.Reader;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page that tells everybody when releases are planned. */
@Path("/calendar")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class CalendarPageResource {
    private final Calendar calendar;
    private final Reader reader;

    CalendarPageResource(Calendar calendar, Reader reader) {
        this.calendar = calendar;
        this.reader = reader;
    }

    /** A planned release in words. */
    record Planned(String title, String when, String zone) {}

    @CheckedTemplate(basePath = "plan")
    static class Templates {
        static native TemplateInstance calendar(Frame frame, List<Planned> dates);
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response calendar() {
        var language = reader.language();
        var dates =
                calendar.dates().stream()
                        .map(
                                date ->
                                        new Planned(
                                                language.text(date.title()),
                                                language.local(date.embargo().until()),
                                                date.embargo().zone().getId()))
                        .toList();
        return reader.page(Templates.calendar(reader.frame(reader.here("/calendar")), dates));
    }
}
