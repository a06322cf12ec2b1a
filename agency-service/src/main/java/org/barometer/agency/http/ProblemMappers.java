package org.barometer.agency.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that can go wrong into problem details. */
class ProblemMappers {

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return e.toResponse();
    }

    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException e) {
        return unreadableJson(e);
    }

    @ServerExceptionMapper
    public Response unreadable(JacksonException e) {
        return unreadableJson(e);
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException e) {
        if (e.getCause() instanceof JacksonException cause) {
            return unreadableJson(cause);
        }
        var status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        var reason = Response.Status.fromStatusCode(status);
        var phrase = reason == null ? "Refused" : reason.getReasonPhrase();
        var slug = phrase.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        var response = Problem.of(status, slug, phrase).toResponse();
        var allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? response : response.header(HttpHeaders.ALLOW, allow)).build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Uni<Response> unauthenticated(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        return Objects.requireNonNull(authenticator)
                .getChallenge(context)
                .map(
                        challenge -> {
                            // A page is sent to the sign-in by its challenge; an API call is told.
                            var response =
                                    challenge.status == 401
                                            ? Problem.of(
                                                            401,
                                                            "not-signed-in",
                                                            "A valid bearer token is needed")
                                                    .toResponse()
                                            : Response.status(challenge.status);
                            challenge
                                    .getHeaders()
                                    .forEach(
                                            (name, value) ->
                                                    response.header(name.toString(), value));
                            return response.build();
                        });
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return Problem.of(403, "forbidden", "Your role does not allow this").toResponse().build();
    }

    @ServerExceptionMapper
    public Response unexpected(Exception e) {
        var incident = UUID.randomUUID().toString();
        Log.errorf("Incident %s: %s", incident, traceOf(e));
        return Problem.of(500, "internal-error", "Something went wrong here; it has been logged")
                .about(incident)
                .toResponse()
                .build();
    }

    private static Response unreadableJson(JacksonException e) {
        var pointer = e instanceof JsonMappingException mapping ? pointer(mapping) : "";
        var location = e.getLocation();
        var place =
                location == null
                        ? ""
                        : " (line %d, column %d)"
                                .formatted(location.getLineNr(), location.getColumnNr());
        // Jackson's own message quotes what was sent, which may be somebody's answer.
        var violation =
                e instanceof UnrecognizedPropertyException
                        ? new Problem.Violation(
                                pointer, "unknown-field", "There is no such field; remove it")
                        : new Problem.Violation(
                                pointer,
                                "unreadable",
                                "Send JSON of the documented form, every field once");
        return Problem.of(
                        400, "invalid-json", "The body cannot be read" + place, List.of(violation))
                .toResponse()
                .build();
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(
                        step ->
                                step.getFieldName() == null
                                        ? "/" + step.getIndex()
                                        : "/" + escaped(step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Where it happened, without messages: those of a database or a parser may quote answers. */
    private static String traceOf(Throwable e) {
        var trace = new StringBuilder();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            trace.append(cause.getClass().getName()).append('\n');
            Arrays.stream(cause.getStackTrace())
                    .forEach(frame -> trace.append("    at ").append(frame).append('\n'));
        }
        return trace.toString();
    }
}
