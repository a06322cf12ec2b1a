package org.barometer.trend.release;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.barometer.trend.language.model.Language;
import org.barometer.trend.release.model.Release;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells subscribers what is published, superseded and withdrawn; public releases only. */
@Path("/feed.atom")
class FeedResource {
    private final Ledger ledger;

    FeedResource(Ledger ledger) {
        this.ledger = ledger;
    }

    @GET
    @PermitAll
    @NonBlocking
    @Operation(hidden = true)
    public Response feed(
            @QueryParam("lang") Optional<String> lang,
            @Context HttpHeaders headers,
            @Context UriInfo address,
            @Context Request request) {
        var language =
                Language.choose(
                        lang,
                        Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        var feed =
                Feed.of(
                        ledger.all().stream()
                                .filter(Release::isPublic)
                                .filter(release -> release.state().isOut())
                                .toList(),
                        language,
                        address.getBaseUri());
        var tag = new EntityTag(CanonicalJson.sha256(feed).substring(0, 32));
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null
                        ? unchanged
                        : Response.ok(feed, "application/atom+xml;charset=UTF-8"))
                .tag(tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, "Accept-Language")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
