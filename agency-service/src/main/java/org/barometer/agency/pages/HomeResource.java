package org.barometer.agency.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** The way in: to the sign-in, and from there to where one's roles lead. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class HomeResource {
    /** A place as the home page offers it. */
    record Offer(String href, String title, String purpose) {}

    private final Reader reader;
    private final SecurityIdentity identity;

    HomeResource(Reader reader, SecurityIdentity identity) {
        this.reader = reader;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {
        static native TemplateInstance home(Frame frame, List<Offer> offers);
    }

    @GET
    @PermitAll
    public Response home() {
        var words = Words.in(reader.language(), PageMessages.class);
        var offers =
                Place.of(identity).stream()
                        .map(
                                place ->
                                        new Offer(
                                                place.path(),
                                                place.title(words),
                                                place.purpose(words)))
                        .toList();
        return reader.page(Templates.home(reader.frame(), offers));
    }

    /** Whoever arrives here has signed in, or is sent to Keycloak first. */
    @GET
    @Path("/sign-in")
    @Authenticated
    public Response signedIn() {
        return Response.seeOther(URI.create("/")).build();
    }
}
