package org.barometer.survey.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.barometer.survey.pages.Frame;

/** The first page of the desk: what the agency is asked. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed("coordinator")
class DeskResource {
    private final Desk desk;
    private final OwnEditions editions;
    private final Clock clock;

    DeskResource(Desk desk, OwnEditions editions, Clock clock) {
        this.desk = desk;
        this.editions = editions;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance home(Frame frame, String agency, List<EditionCard> editions);
    }

    @GET
    public Response home() {
        var agency = desk.agency();
        var now = clock.instant();
        var cards =
                editions.of(agency).stream()
                        .map(own -> EditionCard.of(own, now, desk.language(), desk.words()))
                        .toList();
        return desk.page(Templates.home(desk.frame(), agency, cards));
    }
}
