package org.barometer.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The suite's API as one signed-in user sees it; for preparing a measurement, not for load. */
record Api(URI server, String token) {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    /** An answer other than 2xx. */
    static final class Refused extends RuntimeException {
        private final int status;

        Refused(HttpRequest request, HttpResponse<String> response) {
            super(
                    "%s %s: %d %s"
                            .formatted(
                                    request.method(),
                                    request.uri(),
                                    response.statusCode(),
                                    response.body()));
            status = response.statusCode();
        }

        int status() {
            return status;
        }
    }

    /** Signs in with a password, as only the local sample client may. */
    static String token(URI realm, Map<String, String> form) {
        var body =
                form.entrySet().stream()
                        .map(
                                entry ->
                                        entry.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        var request =
                HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return json(send(request).body()).required("access_token").asText();
    }

    JsonNode get(String path) {
        return json(response(path).body());
    }

    HttpResponse<String> response(String path) {
        return send(request(path).GET().build());
    }

    JsonNode put(String path, Object body) {
        return json(send(request(path).PUT(json(body)).build()).body());
    }

    JsonNode post(String path, Object body) {
        return json(
                send(request(path)
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(json(body))
                                .build())
                        .body());
    }

    /** Changes what has this revision. */
    JsonNode put(String path, long revision) {
        return json(
                send(request(path)
                                .header("If-Match", "\"%d\"".formatted(revision))
                                .PUT(HttpRequest.BodyPublishers.noBody())
                                .build())
                        .body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new Refused(request, response);
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return body.isEmpty() ? JSON.missingNode() : JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
