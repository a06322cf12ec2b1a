package org.barometer.trend.checks;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.barometer.trend.pages.Frame;
import org.barometer.trend.pages.Reader;
import org.barometer.trend.release.Readers;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page on which a reader checks a printed figure; what is asked is in its address. */
@Path("/check")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class CheckPageResource {
    private static final int UNCLEAR = 422;

    private final Readers readers;
    private final PublishedFigures figures;
    private final Reader reader;

    CheckPageResource(Readers readers, PublishedFigures figures, Reader reader) {
        this.readers = readers;
        this.figures = figures;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "checks")
    static class Templates {
        static native TemplateInstance check(Frame frame, CheckPage checks);
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response check(@Context UriInfo address) {
        var filled = Filled.of(address.getQueryParameters(), reader.language());
        var words =
                MessageBundles.get(
                        CheckPageMessages.class, Localized.Literal.of(reader.language().tag()));
        var answers = new Answers(figures, Sentences.in(reader.language()), words);
        var choices = Choices.of(readers.published(), filled, reader, words);
        var page = CheckPage.of(filled, choices, answers);
        var here = reader.here("/check");
        for (var field : filled.sent().entrySet()) {
            here = here.with(field.getKey(), field.getValue());
        }
        var response = reader.page(Templates.check(reader.frame(here), page));
        return page.isUnclear()
                ? Response.fromResponse(response).status(UNCLEAR).build()
                : response;
    }
}
