package org.barometer.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** A request to one of the services, from outside. */
final class Request {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpRequest.Builder builder;

    private Request(URI uri) {
        builder = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
    }

    static Request to(URI service, String path) {
        return new Request(URI.create(service + path));
    }

    Request as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Request with(String header, String value) {
        builder.header(header, value);
        return this;
    }

    Reply get() {
        return send("GET", BodyPublishers.noBody());
    }

    Reply delete() {
        return send("DELETE", BodyPublishers.noBody());
    }

    Reply put(Object body) {
        return with("Content-Type", "application/json").send("PUT", json(body));
    }

    /** Creates something new each time. */
    Reply post(Object body) {
        return with("Content-Type", "application/json")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .send("POST", json(body));
    }

    Reply postForm(String form) {
        return with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", BodyPublishers.ofString(form));
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply send(String method, BodyPublisher body) {
        try {
            var response =
                    CLIENT.send(builder.method(method, body).build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
