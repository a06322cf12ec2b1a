package org.barometer.agency.desk;

import static org.awaitility.Awaitility.await;
import static org.barometer.agency.desk.Visitor.first;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class AuditDeskTest {
    private static final Visitor ADMINISTRATOR = Visitor.administrator();

    private final String code = Visitor.newCode();

    @Test
    void findsWhatWasDoneAndShowsItWhole() {
        ADMINISTRATOR.registers(code);
        var found = "/audit?objectType=AGENCY&object=" + code;
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                ADMINISTRATOR
                                        .opens(found)
                                        .body(containsString("href=\"/agencies/" + code)));
        var list =
                ADMINISTRATOR
                        .opens(found)
                        .body(
                                allOf(
                                        containsString("Agency registered"),
                                        containsString("<small>you</small>"),
                                        containsString("<svg class=\"days\"")))
                        .extract()
                        .asString();

        ADMINISTRATOR
                .opens(first("/audit/entries/[0-9]+", list))
                .statusCode(200)
                .body(
                        allOf(
                                containsString("<code>country</code>"),
                                containsString("<ins>SE</ins>"),
                                containsString("object=" + code)));
        ADMINISTRATOR.reading("sv").opens(found).body(containsString("Myndighet registrerad"));
        ADMINISTRATOR
                .opens(found + "&from=&to=2020-01-01")
                .body(
                        allOf(
                                containsString("Nothing was done that is like this"),
                                not(containsString("Agency registered"))));
    }

    @Test
    void saysWhichDayIsNone() {
        ADMINISTRATOR
                .opens("/audit?from=yesterday")
                .statusCode(422)
                .body(
                        allOf(
                                containsString("id=\"from-wrong\""),
                                containsString("Use a day such as 2026-11-22")));
    }

    @Test
    void givesTheLogAsAFile() {
        ADMINISTRATOR.registers(code);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                ADMINISTRATOR
                                        .opens("/audit/audit-log.csv?object=" + code)
                                        .statusCode(200)
                                        .body(containsString("AGENCY_REGISTERED")));
        ADMINISTRATOR
                .opens("/audit/audit-log.jsonl?object=" + code)
                .statusCode(200)
                .header("Content-Disposition", containsString("audit-log.jsonl"));
    }

    @Test
    void readsTheLogAgain() {
        ADMINISTRATOR
                .opens("/audit/verification")
                .statusCode(200)
                .body(containsString("Signed heads"));
    }

    @Test
    void knowsNothingOfEntriesThatAreNotThere() {
        ADMINISTRATOR.opens("/audit/entries/999999999").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"respondent", "coordinator", "analyst", "publisher", "dashboard"})
    void isForAdministratorsOnly(String role) {
        var visitor = Visitor.of(role);

        visitor.opens("/audit").statusCode(403);
        visitor.opens("/audit/verification").statusCode(403);
        visitor.opens("/audit/entries/0").statusCode(403);
        visitor.opens("/audit/audit-log.csv").statusCode(403);
        visitor.opens("/audit/audit-log.jsonl").statusCode(403);
    }
}
