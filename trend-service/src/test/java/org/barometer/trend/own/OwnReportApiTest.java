package org.barometer.trend.own;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.barometer.trend.release.SampleEdition.anEdition;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.trend.Database;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.http.Tokens;
import org.barometer.trend.release.ReleaseDesk;
import org.barometer.trend.release.SampleEdition;
import org.barometer.trend.release.SigningKeyFile;
import org.barometer.trend.tally.TallyCube;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class OwnReportApiTest {
    private static final String REPORT = "/api/v1/own-report";

    @Inject Catalogue catalogue;
    @Inject TallyCube cube;

    @Test
    void setsTheAnswersOfTheTokensAgencyBesideTheTotal() {
        var edition = asked(40, 20);
        var release = ReleaseDesk.published(true, edition);

        reportOf(own(edition), release)
                .statusCode(200)
                .body("agency", equalTo(own(edition)))
                .body("release", equalTo(release))
                .body("editions", hasSize(1))
                .body("editions[0].measures[0].n", equalTo(40))
                .body("editions[0].measures[0].countedFor", equalTo(release))
                .body("editions[0].measures[0].figures[0].option", equalTo("APPS"))
                .body("editions[0].measures[0].figures[0].x", equalTo(20))
                .body("editions[0].measures[0].figures[0].share", equalTo(0.5f))
                .body("editions[0].measures[0].figures[0].published[0].by", equalTo("WORLD"))
                .body("editions[0].measures[0].figures[0].published[0].n", equalTo(240));
    }

    @Test
    void isTheNewestReportWhereNoneIsNamed() {
        var edition = asked(40, 20);
        var release = ReleaseDesk.published(true, edition);

        asCoordinator(own(edition), REPORT).body("release", equalTo(release));
    }

    @Test
    void isCsvWithARowForTheAgency() {
        var edition = asked(40, 20);
        var release = ReleaseDesk.published(true, edition);

        var csv =
                given().auth()
                        .oauth2(Tokens.of("coordinator", own(edition)))
                        .accept("text/csv")
                        .get(REPORT + "?release=" + release)
                        .then()
                        .statusCode(200)
                        .header("Content-Type", not(containsString("qs")))
                        .extract()
                        .asString();

        assertThat(csv.lines())
                .contains(
                        "trends,OWN,%s,APPS,2016,%s,0.5,,,20,40,,%s,"
                                .formatted(own(edition), edition.code(), release))
                .anyMatch(line -> line.startsWith("trends,WORLD,WORLD,APPS,2016,"));
    }

    @Test
    void isNotSentAgainToWhoHasIt() {
        var edition = asked(40, 20);
        var release = ReleaseDesk.published(true, edition);
        var tag = reportOf(own(edition), release).extract().header("ETag");

        given().auth()
                .oauth2(Tokens.of("coordinator", own(edition)))
                .header("If-None-Match", tag)
                .get(REPORT + "?release=" + release)
                .then()
                .statusCode(304);
    }

    @Test
    void isNotChangedByWhatBecomesOfTheAnswers() {
        var edition = asked(40, 20);
        var release = ReleaseDesk.published(true, edition);
        var before = reportOf(own(edition), release).extract().asString();

        edition.chose("trends", "SE", 6, Map.of("APPS", 600, "CHAT", 6)).into(catalogue, cube);

        assertThat(reportOf(own(edition), release).extract().asString()).isEqualTo(before);
    }

    @Test
    void isNotToldBeforeTheReleaseIsPublished() {
        var edition = asked(40, 20);
        var release = ReleaseDesk.compiled(ReleaseDesk.body(true, edition));

        reportOf(own(edition), release).statusCode(404);
        asCoordinator(own(edition), REPORT)
                .statusCode(404)
                .body("type", endsWith("nothing-counted"));
        // Whoever makes releases as well has no report before the others of the agency.
        given().auth()
                .oauth2(bothAnalystAndCoordinator(own(edition)))
                .get(REPORT + "?release=" + release)
                .then()
                .statusCode(404);

        ReleaseDesk.publish(release).statusCode(200);

        reportOf(own(edition), release).statusCode(200);
    }

    @Test
    void isOfNobodyElse() {
        var edition = asked(40, 20);
        var release = ReleaseDesk.published(true, edition);
        var other = new TreeMap<>(edition.agencies()).lastKey();

        reportOf(other, release)
                .statusCode(200)
                .body("agency", equalTo(other))
                .body(not(containsString(own(edition))));
        reportOf("ELSEWHERE-01", release).statusCode(404).body("type", endsWith("nothing-counted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "publisher", "administrator", "dashboard", "respondent"})
    void isForCoordinatorsOnly(String role) {
        var edition = asked(40, 20);
        var release = ReleaseDesk.published(true, edition);

        for (var path : List.of(REPORT, "/own", "/own/report.csv")) {
            given().auth()
                    .oauth2(Tokens.of(role, own(edition)))
                    .get(path + "?release=" + release)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void knowsNoReleaseThatTheCoordinatorMayNotRead() {
        var edition = asked(40, 20);
        var restricted = ReleaseDesk.published(false, edition);

        reportOf(own(edition), "R-NONE").statusCode(404);
        reportOf(own(edition), restricted).statusCode(404);
    }

    @Test
    void saysThatAReleaseWasWithdrawn() {
        var edition = asked(40, 20);
        var release = ReleaseDesk.published(true, edition);
        given().auth()
                .oauth2(Tokens.of("publisher"))
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "reason",
                                "ERROR_IN_DATA",
                                "text",
                                Map.of("en", "Wrong data", "sv", "Fel underlag")))
                .put("/api/v1/releases/{release}/withdrawal", release)
                .then()
                .statusCode(200);

        reportOf(own(edition), release).statusCode(410).body("type", endsWith("release-withdrawn"));
        asCoordinator(own(edition), "/own?release=" + release)
                .statusCode(410)
                .body(containsString("Wrong data"));
    }

    @Test
    void hidesWhatWouldPointToAColleague() {
        var edition = asked(40, 38);
        var release = ReleaseDesk.published(true, edition);

        reportOf(own(edition), release)
                .body("editions[0].measures[0].n", equalTo(40))
                .body("editions[0].measures[0].figures[0].x", nullValue())
                .body("editions[0].measures[0].figures[0].flags[0]", equalTo("SUPPRESSED"))
                .body("editions[0].measures[0].figures[1].x", nullValue());
    }

    @Test
    void tellsWhatARevisionCountedWhereManyAnswersCame() {
        var edition = asked(40, 20);
        var old = ReleaseDesk.published(true, edition);
        edition.chose("trends", "SE", 6, Map.of("APPS", 60, "CHAT", 60)).into(catalogue, cube);
        var body = new HashMap<>(ReleaseDesk.body(true, edition));
        body.put("revises", Map.of("release", old, "reason", "LATE_DATA"));
        var fresh = ReleaseDesk.compiled(body);
        ReleaseDesk.publish(fresh).statusCode(200);

        reportOf(own(edition), fresh)
                .body("editions[0].measures[0].countedFor", equalTo(fresh))
                .body("editions[0].measures[0].n", equalTo(60));
        reportOf(own(edition), old).body("editions[0].measures[0].n", equalTo(40));
    }

    @Test
    void showsAPageInBothLanguagesWithALinkToIt() {
        var edition = asked(40, 20);
        var release = ReleaseDesk.published(true, edition);

        asCoordinator(own(edition), "/own?release=" + release)
                .statusCode(200)
                .body(containsString("Your agency beside the total"))
                .body(containsString(own(edition)))
                .body(containsString("50.0"))
                .body(containsString("20 of 40"))
                .body(containsString("40 of your respondents answered."));
        asCoordinator(own(edition), "/own?lang=sv&release=" + release)
                .body(containsString("Din myndighet bredvid totalen"));
        asCoordinator(own(edition), "/").body(containsString("href=\"/own\""));
        given().get("/").then().body(not(containsString("href=\"/own")));
        asCoordinator(own(edition), "/own/report.csv?release=" + release)
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString("trends,OWN,"));
    }

    @Test
    void saysOnAPageThatNothingIsCounted() {
        asCoordinator("ELSEWHERE-02", "/own")
                .statusCode(200)
                .body(containsString("No answers of your agency"));
    }

    @Test
    void isReadBehindAWallThatShowsAnAgencyItsOwnRows() throws SQLException {
        var edition = asked(40, 20);
        ReleaseDesk.published(true, edition);
        try (var connection = Database.service();
                var sql = connection.createStatement()) {
            var agencies = "select string_agg(distinct agency, ',') from release_evidence";
            try (var nothing = sql.executeQuery(agencies)) {
                nothing.next();
                assertThat(nothing.getString(1)).isNull();
            }
            sql.execute("set barometer.agency = '%s'".formatted(own(edition)));
            try (var rows = sql.executeQuery(agencies)) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo(own(edition));
            }
            assertThatThrownBy(
                            () ->
                                    sql.execute(
                                            "insert into release_evidence values ('R-0001', '%s', '{}')"
                                                    .formatted(own(edition))))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
    }

    /** Six agencies with as many respondents each, of whom so many chose the first option. */
    private SampleEdition asked(int each, int apps) {
        return anEdition()
                .chose("trends", "SE", 6, Map.of("APPS", 6 * apps, "CHAT", 6 * (each - apps)))
                .into(catalogue, cube);
    }

    private static String own(SampleEdition edition) {
        return new TreeMap<>(edition.agencies()).firstKey();
    }

    private static ValidatableResponse reportOf(String agency, String release) {
        return asCoordinator(agency, REPORT + "?release=" + release);
    }

    private static ValidatableResponse asCoordinator(String agency, String path) {
        return given().auth().oauth2(Tokens.of("coordinator", agency)).get(path).then();
    }

    private static String bothAnalystAndCoordinator(String agency) {
        return Tokens.claims("coordinator", List.of(agency))
                .claim("realm_access", Map.of("roles", List.of("coordinator", "analyst")))
                .sign();
    }
}
