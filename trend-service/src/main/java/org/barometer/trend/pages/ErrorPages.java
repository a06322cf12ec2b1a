package org.barometer.trend.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.barometer.trend.http.Problem;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives a browser a page where a program gets problem details. */
class ErrorPages {
    private final Reader reader;

    ErrorPages(Reader reader) {
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {
        static native TemplateInstance refusal(Frame frame, Refusal refusal);
    }

    @ServerResponseFilter
    public void refuse(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Problem problem) || !wantsPage(request)) {
            return;
        }
        var refusal = Refusal.of(problem, reader.words());
        var page = reader.page(Templates.refusal(reader.frame(reader.here("/")), refusal));
        response.setEntity(page.getEntity(), null, page.getMediaType());
        response.getHeaders().putAll(page.getHeaders());
    }

    /** A browser names HTML; curl and most programs take anything, and the API is for programs. */
    private static boolean wantsPage(ContainerRequestContext request) {
        return !request.getUriInfo().getPath().startsWith("/api/")
                && accepts(request.getAcceptableMediaTypes());
    }

    private static boolean accepts(List<MediaType> types) {
        return types.stream()
                .anyMatch(
                        type ->
                                !type.isWildcardType()
                                        && type.isCompatible(MediaType.TEXT_HTML_TYPE));
    }
}
