package org.barometer.trend.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 9457 problem details; the type is stable, the detail is for people. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<Violation> violations) {

    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    private static final String TYPES = "urn:barometer:problem:";

    /** One thing wrong with what was sent: where, which rule, and what would be right. */
    public record Violation(String pointer, String code, String message) {}

    public Problem {
        violations = List.copyOf(violations);
    }

    public static Problem of(int status, String slug, String detail) {
        return of(status, slug, detail, List.of());
    }

    public static Problem of(int status, String slug, String detail, List<Violation> violations) {
        return new Problem(
                URI.create(TYPES + slug), titleOf(slug), status, detail, null, violations);
    }

    /** The stable end of the type. */
    public String slug() {
        return type.toString().substring(TYPES.length());
    }

    Problem about(String incident) {
        return new Problem(type, title, status, detail, "urn:uuid:" + incident, violations);
    }

    Response.ResponseBuilder toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }

    private static String titleOf(String slug) {
        var words = slug.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
