package org.barometer.agency.access;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Sends operations with whatever token, in order enough to reach the question who sends them. */
final class Requests {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final Map<String, String> types;
    private final UnaryOperator<String> objects;

    /**
     * @param types the type of body that each operation takes
     * @param objects puts names of objects into a path
     */
    Requests(URL service, Map<String, String> types, UnaryOperator<String> objects) {
        this.service = URI.create(service.toString());
        this.types = types;
        this.objects = objects;
    }

    HttpResponse<String> send(Operation operation, UnaryOperator<HttpRequest.Builder> credentials) {
        return send(operation, "", credentials);
    }

    HttpResponse<String> send(
            Operation operation, String query, UnaryOperator<HttpRequest.Builder> credentials) {
        var request =
                HttpRequest.newBuilder(service.resolve(objects.apply(operation.path()) + query))
                        .timeout(Duration.ofSeconds(30))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", "\"1\"");
        if (operation.hasNoBody()) {
            request.method(operation.method(), BodyPublishers.noBody());
        } else {
            request.header(
                            "Content-Type",
                            types.getOrDefault(operation.toString(), "application/json"))
                    .method(operation.method(), BodyPublishers.ofString("{}"));
        }
        try {
            return client.send(credentials.apply(request).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(operation + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
