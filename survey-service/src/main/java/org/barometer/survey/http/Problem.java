package org.barometer.survey.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.barometer.survey.lock.model.Lock;
import org.jspecify.annotations.Nullable;

/** RFC 9457 problem details; the type is stable, the detail is for people. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<Violation> violations,
        @Nullable Lock lock) {

    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    private static final String TYPES = "urn:barometer:problem:";

    /**
     * One thing wrong with what was sent: where, which rule, and what would be right.
     *
     * @param spans the parts of a text that are meant
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Violation(String pointer, String code, String message, List<Span> spans) {
        public Violation(String pointer, String code, String message) {
            this(pointer, code, message, List.of());
        }
    }

    /** From the first to behind the last UTF-16 code unit of something in a text. */
    public record Span(int start, int end, String kind) {}

    public Problem {
        violations = List.copyOf(violations);
    }

    public static Problem of(int status, String slug, String detail) {
        return of(status, slug, detail, List.of());
    }

    public static Problem of(int status, String slug, String detail, List<Violation> violations) {
        return new Problem(
                URI.create(TYPES + slug), titleOf(slug), status, detail, null, violations, null);
    }

    /** The stable end of the type. */
    public String slug() {
        return type.toString().substring(TYPES.length());
    }

    Problem about(String incident) {
        return new Problem(type, title, status, detail, "urn:uuid:" + incident, violations, lock);
    }

    Problem because(@Nullable Lock of) {
        return new Problem(type, title, status, detail, instance, violations, of);
    }

    Response.ResponseBuilder toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }

    private static String titleOf(String slug) {
        var words = slug.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
