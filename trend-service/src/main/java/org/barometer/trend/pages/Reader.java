package org.barometer.trend.pages;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.language.model.Language;
import org.jspecify.annotations.Nullable;

/** Who reads a page, and in which language. */
@RequestScoped
public class Reader {
    /**
     * Everything comes from here. ECharts needs no exception: its SVG renderer sets styles through
     * the CSS object model, and its tooltip is drawn as SVG too.
     */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private final SecurityIdentity identity;
    private final Assets assets;
    private final UriInfo uri;
    private final HttpHeaders headers;

    Reader(SecurityIdentity identity, Assets assets, UriInfo uri, HttpHeaders headers) {
        this.identity = identity;
        this.assets = assets;
        this.uri = uri;
        this.headers = headers;
    }

    public Language language() {
        return Language.choose(
                asked(), Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    PageMessages words() {
        return MessageBundles.get(PageMessages.class, Localized.Literal.of(language().tag()));
    }

    public Here here(String path) {
        return Here.at(path).with("lang", asked().flatMap(Language::tagged).map(Language::tag));
    }

    public Frame frame(Here here) {
        return Frame.around(
                here,
                language(),
                assets.addresses(),
                name(),
                makesReleases(),
                identity.hasRole("coordinator"));
    }

    /** What an area is called. */
    public String area(Area area) {
        return AreaNames.of(area, language(), words());
    }

    /** What is told by a breakdown. */
    public String breakdown(Breakdown by) {
        var words = words();
        return switch (by) {
            case WORLD -> words.byWorld();
            case REGION -> words.byRegion();
            case COUNTRY -> words.byCountry();
            case AGENCY_TYPE -> words.byAgencyType();
        };
    }

    /** A page with the headers that all pages have; the caller may change the status. */
    public Response page(TemplateInstance content) {
        return Response.ok(
                        content.setLocale(language().tag()).render(),
                        MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, language().tag())
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .build();
    }

    private boolean makesReleases() {
        return identity.hasRole("analyst") || identity.hasRole("publisher");
    }

    private @Nullable String name() {
        return identity.isAnonymous() ? null : identity.getPrincipal().getName();
    }

    private Optional<String> asked() {
        return Optional.ofNullable(uri.getQueryParameters().getFirst("lang"));
    }
}
