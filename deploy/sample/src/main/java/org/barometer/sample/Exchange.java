package org.barometer.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

/**
 * Sends requests and reads JSON answers. A server that is busy or that broke the connection is
 * asked again a few times: everything that is sent here may be repeated without doing anything
 * twice.
 */
final class Exchange implements AutoCloseable {

    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);
    private static final int ATTEMPTS = 6;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(TIMEOUT)
                    .build();

    /** An address below a base address. */
    static URI under(URI base, String path) {
        var text = base.toString();
        return URI.create(text.endsWith("/") ? text + path : text + "/" + path);
    }

    String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new SampleFailure("Cannot write " + body, e);
        }
    }

    Reply send(HttpRequest.Builder builder) {
        var request = builder.timeout(TIMEOUT).build();
        for (int attempt = 1; ; attempt++) {
            try {
                var reply = once(request);
                if (!BUSY.contains(reply.status()) || attempt == ATTEMPTS) {
                    return reply;
                }
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new SampleFailure("No answer from " + request.uri(), e);
                }
            }
            Pause.take(Duration.ofMillis(100L << attempt));
        }
    }

    private Reply once(HttpRequest request) throws IOException {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return new Reply(response.statusCode(), read(response.body()));
        } catch (InterruptedException e) {
            throw Pause.interrupted(e);
        }
    }

    private JsonNode read(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : json.readTree(body);
        } catch (JsonProcessingException _) {
            // An error page of a proxy or of a server that is just starting.
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
