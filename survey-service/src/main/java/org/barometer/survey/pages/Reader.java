package org.barometer.survey.pages;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.barometer.survey.pages.model.Language;
import org.jspecify.annotations.Nullable;

/** Who reads a page, and in which language. */
@RequestScoped
public class Reader {
    /** Names a language in an address; the choice is then kept in a cookie of the same name. */
    public static final String LANGUAGE = "lang";

    /** Everything comes from here, and no script or style stands in a page. */
    private static final String CONTENT_SECURITY_POLICY =
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
                asked().or(this::kept),
                Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** The text in the reader's language. */
    public String text(Map<String, String> texts) {
        return language().text(texts);
    }

    public Frame frame() {
        var language = language();
        return new Frame(
                language,
                assets,
                Arrays.stream(Language.values()).filter(other -> other != language).toList(),
                Place.of(identity, uri.getPath(), Words.in(language, PageMessages.class)),
                name());
    }

    /** A page with the headers that all pages have. */
    public Response page(TemplateInstance content) {
        return page(200, content);
    }

    public Response page(int status, TemplateInstance content) {
        var response =
                Response.status(status)
                        .entity(content.setLocale(language().tag()).render())
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .header(HttpHeaders.CONTENT_LANGUAGE, language().tag())
                        .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                        .header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        asked().flatMap(Language::tagged).ifPresent(chosen -> response.cookie(keeping(chosen)));
        return response.build();
    }

    private @Nullable String name() {
        return identity.isAnonymous() ? null : identity.getPrincipal().getName();
    }

    private Optional<String> asked() {
        return Optional.ofNullable(uri.getQueryParameters().getFirst(LANGUAGE));
    }

    private Optional<String> kept() {
        return Optional.ofNullable(headers.getCookies().get(LANGUAGE))
                .map(cookie -> cookie.getValue());
    }

    private static NewCookie keeping(Language language) {
        return new NewCookie.Builder(LANGUAGE)
                .value(language.tag())
                .path("/")
                .maxAge(Math.toIntExact(Duration.ofDays(365).toSeconds()))
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
