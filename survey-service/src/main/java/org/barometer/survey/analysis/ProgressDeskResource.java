package org.barometer.survey.analysis;

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
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.pages.Frame;
import org.barometer.survey.pages.Reader;
import org.jspecify.annotations.Nullable;

/** The pages about how far an edition is, and what has changed since the last one. */
@Path("/analysis/editions/{edition}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed("analyst")
class ProgressDeskResource {
    private final Reader reader;
    private final ReadProgressPages pages;

    ProgressDeskResource(Reader reader, ReadProgressPages pages) {
        this.reader = reader;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "analysis")
    static class Templates {
        static native TemplateInstance progress(Frame frame, ProgressPage page);

        static native TemplateInstance comparison(Frame frame, ComparisonPage page);
    }

    @GET
    @Path("/progress")
    public Response progress(@Pattern(regexp = Codes.CODE) String edition) {
        return pages.progress(edition)
                .map(page -> reader.page(Templates.progress(reader.frame(), page)))
                .orElseThrow(ProblemException::notFound);
    }

    @GET
    @Path("/comparison")
    public Response comparison(
            @Pattern(regexp = Codes.CODE) String edition,
            @QueryParam("agency") @Nullable String agency) {
        return pages.comparison(edition, agency)
                .map(page -> reader.page(Templates.comparison(reader.frame(), page)))
                .orElseThrow(ProblemException::notFound);
    }
}
