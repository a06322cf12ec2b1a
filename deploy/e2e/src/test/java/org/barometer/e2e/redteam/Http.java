package org.barometer.e2e.redteam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * A service over HTTP, with somebody's token.
 *
 * @param token empty for somebody who has not signed in
 */
public record Http(URI service, String token) implements Web {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public Page get(String address, String type) {
        var request =
                HttpRequest.newBuilder(URI.create(service + address))
                        .timeout(Duration.ofSeconds(60))
                        .header("Accept", type)
                        .header("Accept-Language", "en");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var reply = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Page(reply.statusCode(), reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
