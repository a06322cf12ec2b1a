package org.barometer.survey.codingdesk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.barometer.survey.coding.CodingOverview;
import org.barometer.survey.coding.MarkQuotation;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.pages.Frame;
import org.barometer.survey.pages.Reader;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Two people agree on which answers may be quoted. */
@Path(Addresses.QUESTION + "/quotations")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Caller.ANALYST)
class QuotationsResource {
    private static final UUID FIRST = new UUID(0, 0);

    private final MarkQuotation markQuotation;
    private final CodingOverview overview;
    private final Reader reader;
    private final Caller caller;

    QuotationsResource(
            MarkQuotation markQuotation, CodingOverview overview, Reader reader, Caller caller) {
        this.markQuotation = markQuotation;
        this.overview = overview;
        this.reader = reader;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "codingdesk")
    static class Templates {
        static native TemplateInstance quotations(Frame frame, QuotationsPage page);
    }

    @GET
    public Response quotations(String edition, String question, @RestQuery @Nullable UUID after) {
        var asked =
                overview.of(edition, question, caller.subject())
                        .orElseThrow(ProblemException::notFound);
        var candidates =
                markQuotation
                        .candidates(
                                edition,
                                question,
                                caller.subject(),
                                after == null ? FIRST : after,
                                QuotationsPage.MOST + 1)
                        .orElseThrow(ProblemException::notFound);
        var page = QuotationsPage.of(asked, candidates, reader.language());
        return reader.page(Templates.quotations(reader.frame(), page));
    }

    /**
     * Marks an answer, or takes one's own mark away.
     *
     * @param unmark whether to take it away
     */
    @POST
    @Path("/{response}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response mark(String edition, String question, UUID response, @RestForm boolean unmark) {
        var marked =
                unmark
                        ? markQuotation.unmark(edition, question, response, caller.subject())
                        : markQuotation.mark(edition, question, response, caller.subject());
        if (marked.isEmpty()) {
            throw ProblemException.notFound();
        }
        return Response.seeOther(URI.create(Addresses.quotations(edition, question))).build();
    }
}
