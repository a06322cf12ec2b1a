package org.barometer.sample;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.barometer.sample.Tokens.User;

/** One service's API, as one user sees it. */
record Api(Exchange exchange, Tokens tokens, URI base, User user) {

    Reply get(String path) {
        return exchange.send(request(path).GET());
    }

    Reply put(String path, Object body) {
        return exchange.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(exchange.write(body))));
    }

    /** The same of a revision that was read. */
    Reply put(String path, long revision) {
        return exchange.send(
                request(path)
                        .header("If-Match", "\"%d\"".formatted(revision))
                        .PUT(BodyPublishers.noBody()));
    }

    Reply post(String path, String idempotencyKey, Object body) {
        return exchange.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(BodyPublishers.ofString(exchange.write(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(Exchange.under(base, "api/v1/" + path))
                .header("Authorization", "Bearer " + tokens.of(user))
                .header("Accept", "application/json");
    }
}
