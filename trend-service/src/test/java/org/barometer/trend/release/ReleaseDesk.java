package org.barometer.trend.release;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.barometer.trend.http.Tokens;

/** What an analyst and a publisher do over HTTP. */
public final class ReleaseDesk {
    private static final String RELEASES = "/api/v1/releases";

    private ReleaseDesk() {}

    public static Map<String, Object> body(boolean open, SampleEdition... editions) {
        return Map.of(
                "title", Map.of("en", "A release", "sv", "Ett släpp"),
                "editions", Arrays.stream(editions).map(SampleEdition::code).toList(),
                "public", open,
                "breakdowns", Map.of());
    }

    public static ValidatableResponse compile(Map<String, Object> body) {
        return compile(body, UUID.randomUUID().toString());
    }

    /** Other tests share the broker, so the counting may be behind for a moment. */
    static ValidatableResponse compile(Map<String, Object> body, String key) {
        return await().atMost(60, SECONDS)
                .until(() -> post(body, key), reply -> reply.statusCode() != 503)
                .then();
    }

    private static Response post(Map<String, Object> body, String key) {
        return given().auth()
                .oauth2(Tokens.of("analyst"))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(RELEASES);
    }

    public static String compiled(Map<String, Object> body) {
        return compile(body).statusCode(201).extract().path("release");
    }

    public static ValidatableResponse publish(String release) {
        return given().auth()
                .oauth2(Tokens.of("publisher"))
                .contentType(ContentType.JSON)
                .body(Map.of())
                .put(RELEASES + "/{release}/publication", release)
                .then();
    }

    /** The code of a release that everybody may read, or that needs a role. */
    public static String published(boolean open, SampleEdition... editions) {
        var release = compiled(body(open, editions));
        publish(release).statusCode(200);
        return release;
    }

    static List<String> listedFor(String role) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .get(RELEASES)
                .then()
                .extract()
                .path("release");
    }
}
