package org.barometer.survey.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.pages.Frame;
import org.barometer.survey.pages.Link;
import org.barometer.survey.progress.ReadProgress;
import org.jspecify.annotations.Nullable;

/** How completely the agency has answered, and what has changed since last year. */
@Path("/desk/{edition}/quality")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed("coordinator")
class QualityResource {
    private final Desk desk;
    private final EditionStore editions;
    private final ReadProgress progress;

    QualityResource(Desk desk, EditionStore editions, ReadProgress progress) {
        this.desk = desk;
        this.editions = editions;
        this.progress = progress;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance quality(
                Frame frame,
                Head head,
                Fullness fullness,
                @Nullable Changes changes,
                List<Link> filters);
    }

    @GET
    public Response quality(
            @Pattern(regexp = Codes.CODE) String edition, @QueryParam("jumps") boolean jumpsOnly) {
        var own = desk.edition(edition);
        var agency = desk.agency();
        var questionnaire =
                editions.form(edition).orElseThrow(ProblemException::notFound).questionnaire();
        var received = progress.of(edition, agency).orElseThrow(ProblemException::notFound);
        var changes =
                progress.comparison(edition, agency)
                        .map(
                                compared ->
                                        Changes.of(
                                                compared,
                                                jumpsOnly,
                                                questionnaire,
                                                desk.language(),
                                                desk.words()))
                        .orElse(null);
        return desk.page(
                Templates.quality(
                        desk.frame(),
                        desk.head(own, Tab.QUALITY),
                        Fullness.of(received, questionnaire, desk.language(), desk.words()),
                        changes,
                        filters(edition, jumpsOnly)));
    }

    private List<Link> filters(String edition, boolean jumpsOnly) {
        var address = Tab.QUALITY.of(edition);
        return List.of(
                new Link(address + "#change", desk.words().allFigures(), !jumpsOnly),
                new Link(address + "?jumps=true#change", desk.words().jumpsOnly(), jumpsOnly));
    }
}
