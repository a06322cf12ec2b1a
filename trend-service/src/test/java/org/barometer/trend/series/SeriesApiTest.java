package org.barometer.trend.series;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.barometer.trend.Database;
import org.barometer.trend.http.Tokens;
import org.barometer.trend.release.SigningKeyFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class SeriesApiTest {
    private static final String NOTHING_SAMPLED = "Nothing was sampled";

    private final String code = "S-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);

    @Test
    void tellsAChangeWithItsBaseAndABreakWithItsReason() {
        add();
        observe("REPORTS", 2019, "183788", Map.of());
        observe("URLS", 2022, "587852", Map.of());
        observe("URLS", 2023, "785322", Map.of("claim", Map.of("since", 2022, "stated", 25)));

        read("").body("observations.year", contains(2019, 2022, 2023))
                .body("observations[1].flags", contains("BREAK"))
                .body("observations[2].flags", empty())
                .body("observations[2].interval", nullValue())
                .body("changes", hasSize(1))
                .body("changes[0].base", equalTo(587852))
                .body("changes[0].percent.least", equalTo(33.6f))
                .body("changes[0].sentence.en", equalTo("+33.6\u00a0% of 587,852"))
                .body("changes[0].sentence.sv", equalTo("+33,6\u00a0% av 587\u00a0852"))
                .body("breaks", hasSize(1))
                .body("breaks[0].differences", contains("COUNTED"))
                .body(
                        "breaks[0].reason.en",
                        equalTo(
                                "2019 is “reports”, 2022 is “content URLs”. Not the same: what is"
                                        + " counted"))
                .body("claims[0].verdict", equalTo("OF_LATER"))
                .body("claims[0].sentence.en", containsString("not 25\u00a0%"));
        given().get("/api/v1/series").then().statusCode(200).body("code", hasItem(code));
    }

    @Test
    void keepsWhatItSaidBeforeARevision() {
        add();
        observe("URLS", 2022, "100", Map.of());
        var between = Instant.now();
        revise("\"1\"", UUID.randomUUID().toString(), vintage("90"))
                .statusCode(201)
                .header("ETag", equalTo("\"2\""))
                .body("vintages.figure.value", contains(100, 90))
                .body("vintages[1].difference", equalTo(-10))
                .body("vintages[1].reason", equalTo("LATE_DATA"));

        read("").body("observations[0].figure.value", equalTo(90));
        read("?asOf=" + between).body("observations[0].figure.value", equalTo(100));
        read("?asOf=2000-01-01").body("observations", empty());
        given().get("/api/v1/errata?series=" + code)
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].before", equalTo(100))
                .body("[0].after", equalTo(90))
                .body("[0].year", equalTo(2022))
                .body("[0].reason", equalTo("LATE_DATA"))
                .body("[0].comment.en", equalTo("Twelve hotlines reported late"))
                .body("[0].href", equalTo(address("URLS", 2022)));
        var errata = page("/errata");
        assertThat(errata).contains("A series of " + code, "late data: Twelve hotlines reported");
    }

    @Test
    void refusesARevisionOfWhatSomebodyElseRevised() {
        add();
        observe("URLS", 2022, "100", Map.of());
        var key = UUID.randomUUID().toString();
        revise("\"1\"", key, vintage("90")).statusCode(201);

        revise("\"1\"", UUID.randomUUID().toString(), vintage("80")).statusCode(412);
        revise(null, UUID.randomUUID().toString(), vintage("80")).statusCode(428);
        revise("\"2\"", UUID.randomUUID().toString(), vintage("90"))
                .statusCode(422)
                .body("type", endsWith(":nothing-changed"));
        // The same request again is the same revision.
        revise("\"1\"", key, vintage("90")).statusCode(201).body("vintages", hasSize(2));
        revise("\"1\"", key, vintage("70"))
                .statusCode(409)
                .body("type", endsWith(":idempotency-key-reused"));
        read("").body("observations[0].vintage", equalTo(2));
    }

    @Test
    void withdrawsAFigureAndSaysSo() {
        add();
        observe("URLS", 2022, "100", Map.of());
        var withdrawal = vintage("1");
        withdrawal.remove("figure");
        revise("\"1\"", UUID.randomUUID().toString(), withdrawal).statusCode(201);

        read("").body("observations[0].figure", nullValue());
        given().get("/api/v1/errata?series=" + code).then().body("[0].after", nullValue());
        assertThat(page("/series/" + code)).contains("withdrawn");
    }

    @Test
    void addsAYearOnceAndKnowsARepetition() {
        add();
        var key = UUID.randomUUID().toString();
        var body = observation("URLS", 2022, "100", Map.of());
        post("/api/v1/series/" + code + "/observations", key, body)
                .statusCode(201)
                .header("Location", endsWith(address("URLS", 2022)));
        post("/api/v1/series/" + code + "/observations", key, body).statusCode(201);

        post("/api/v1/series/" + code + "/observations", UUID.randomUUID().toString(), body)
                .statusCode(409)
                .body("type", endsWith(":year-taken"));
        post("/api/v1/series", UUID.randomUUID().toString(), series())
                .statusCode(409)
                .body("type", endsWith(":series-exists"));
    }

    @Test
    void namesEveryFaultAtOnce() {
        add();
        post(
                        "/api/v1/series/" + code + "/observations",
                        UUID.randomUUID().toString(),
                        observation(
                                "URLS",
                                2022,
                                "1.5",
                                Map.of("claim", Map.of("since", 2022, "stated", 1))))
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/figure/value", "/claim/since"));
        post("/api/v1/series", UUID.randomUUID().toString(), Map.of("code", "x"))
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/code", "/publisher", "/title", "/definitions"));
        post(
                        "/api/v1/series/" + code + "/definitions",
                        UUID.randomUUID().toString(),
                        definition("AGAIN", "reports"))
                .statusCode(422)
                .body("violations.code", contains("same"));
    }

    @Test
    void addsADefinitionWhenSomethingElseIsCounted() {
        add();
        post(
                        "/api/v1/series/" + code + "/definitions",
                        UUID.randomUUID().toString(),
                        definition("HOSTS", "hosts"))
                .statusCode(201)
                .body("definitions.code", contains("REPORTS", "URLS", "HOSTS"));
    }

    @Test
    void tellsNobodyTwiceWhatHasNotChanged() {
        add();
        var tag = read("").extract().header("ETag");
        given().header("If-None-Match", tag).get("/api/v1/series/" + code).then().statusCode(304);
        observe("URLS", 2022, "100", Map.of());
        given().header("If-None-Match", tag).get("/api/v1/series/" + code).then().statusCode(200);
    }

    @Test
    void asksForADayThatThereIs() {
        add();
        given().get("/api/v1/series/" + code + "?asOf=yesterday")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/asOf"));
        given().get("/api/v1/series/NONE").then().statusCode(404);
        given().get(address("URLS", 2022)).then().statusCode(404);
        given().get("/api/v1/series/" + code + "/observations/URLS/next").then().statusCode(404);
    }

    @Test
    void drawsALineForEachDefinitionAndTellsTheRestInWords() {
        add();
        observe("REPORTS", 2019, "183788", Map.of());
        observe("URLS", 2022, "587852", Map.of("note", Map.of("en", "As printed")));
        observe("URLS", 2023, "785322", Map.of("claim", Map.of("since", 2022, "stated", 25)));

        var page = page("/series/" + code);
        assertThat(page)
                .contains("data-chart=\"lines\"")
                .contains("data-unit=\"count\"")
                .contains("data-years=\"2019 2020 2021 2022 2023\"")
                .contains("data-series=\"2\"", "data-estimate=\"785322\"")
                .contains("+33.6\u00a0% of 587,852")
                .contains("Not the same: what is counted")
                .contains("As printed")
                .contains(NOTHING_SAMPLED)
                .contains("Nothing here was ever restated");
        assertThat(page("/series"))
                .contains("A series of " + code)
                .contains("785,322 (content URLs)");
        assertThat(page("/series/" + code + "?asOf=2000-01-01"))
                .contains("not what is known now")
                .doesNotContain("785,322");
        given().accept("text/html")
                .get("/series/" + code + "?lang=sv")
                .then()
                .header("Content-Language", equalTo("sv"))
                .body(containsString("Vad andra räknar"))
                .body(not(containsString("Overview")));
    }

    @Test
    void writesEveryAdditionIntoTheAuditLog() throws SQLException {
        add();
        observe("URLS", 2022, "100", Map.of());
        revise("\"1\"", UUID.randomUUID().toString(), vintage("90")).statusCode(201);

        try (var connection = Database.owner();
                var statement =
                        connection.prepareStatement(
                                "select entry from audit_entry where entry like ? order by"
                                        + " sequence")) {
            statement.setString(1, "%" + code + "%");
            var entries = new StringBuilder();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.append(rows.getString(1)).append('\n');
                }
            }
            assertThat(entries.toString().lines())
                    .satisfiesExactly(
                            added -> assertThat(added).contains("SERIES_ADDED"),
                            observed -> assertThat(observed).contains("OBSERVATION_ADDED", "100"),
                            revised ->
                                    assertThat(revised)
                                            .contains("OBSERVATION_REVISED", "100", "90")
                                            .contains("LATE_DATA")
                                            .doesNotContain("hotlines"));
        }
    }

    private void add() {
        post("/api/v1/series", UUID.randomUUID().toString(), series())
                .statusCode(201)
                .header("Location", endsWith("/api/v1/series/" + code));
    }

    private Map<String, Object> series() {
        return Map.of(
                "code",
                code,
                "publisher",
                "Somebody",
                "title",
                Map.of("en", "A series of " + code, "sv", "En serie av " + code),
                "definitions",
                List.of(definition("REPORTS", "reports"), definition("URLS", "content URLs")));
    }

    private static Map<String, Object> definition(String code, String counted) {
        return Map.of(
                "code",
                code,
                "counted",
                Map.of("en", counted),
                "unit",
                "COUNT",
                "origin",
                "REGISTER");
    }

    private void observe(String definition, int year, String value, Map<String, Object> more) {
        post(
                        "/api/v1/series/" + code + "/observations",
                        UUID.randomUUID().toString(),
                        observation(definition, year, value, more))
                .statusCode(201);
    }

    private static Map<String, Object> observation(
            String definition, int year, String value, Map<String, Object> more) {
        var body = new HashMap<>(more);
        body.put("definition", definition);
        body.put("year", year);
        body.put("figure", Map.of("value", new BigDecimal(value)));
        body.put("source", "https://example.org/report");
        return body;
    }

    private static Map<String, Object> vintage(String value) {
        return new HashMap<>(
                Map.of(
                        "figure",
                        Map.of("value", new BigDecimal(value)),
                        "source",
                        "https://example.org/report",
                        "reason",
                        "LATE_DATA",
                        "comment",
                        Map.of("en", "Twelve hotlines reported late")));
    }

    private ValidatableResponse revise(
            @Nullable String seen, String key, Map<String, Object> body) {
        var request =
                given().auth()
                        .oauth2(Tokens.of("analyst"))
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", key)
                        .body(body);
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return request.post(address("URLS", 2022) + "/vintages").then();
    }

    private static ValidatableResponse post(String path, String key, Map<String, ?> body) {
        return given().auth()
                .oauth2(Tokens.of("analyst"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }

    private ValidatableResponse read(String query) {
        return given().get("/api/v1/series/" + code + query).then().statusCode(200);
    }

    private String address(String definition, int year) {
        return "/api/v1/series/%s/observations/%s/%d".formatted(code, definition, year);
    }

    private static String page(String path) {
        return given().accept("text/html")
                .header("Accept-Language", "en")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .extract()
                .asString();
    }
}
