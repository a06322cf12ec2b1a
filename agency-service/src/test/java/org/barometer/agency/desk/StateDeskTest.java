package org.barometer.agency.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.path.xml.XmlPath;
import io.restassured.path.xml.XmlPath.CompatibilityMode;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class StateDeskTest {
    private static final Visitor ADMINISTRATOR = Visitor.administrator();

    private final String code = "D-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    private final String address = "d-%s@example.org".formatted(UUID.randomUUID());
    private final String document =
            """
            agencies:
              - code: %s
                name: Unit %s
                names: {sv: Hjälpen %s}
                country: SE
                type: POLICE
                size: SMALL
            people:
              - {email: %s, role: coordinator, agency: %s, language: sv}
            """
                    .formatted(code, code, code, address, code);

    @Test
    void showsWhatWouldChangeAndDoesIt() {
        var plan =
                ADMINISTRATOR
                        .sendsParts("/state/plan", Map.of("document", document))
                        .statusCode(200)
                        .body(
                                allOf(
                                        containsString("2 changes, in this order"),
                                        containsString("<code>" + address + "</code>"),
                                        containsString("<code>country</code> <ins>SE</ins>")));
        ADMINISTRATOR.opens("/agencies/" + code).statusCode(404);

        var application =
                ADMINISTRATOR
                        .sendsParts("/state/apply", filledIn(plan))
                        .statusCode(303)
                        .extract()
                        .header("Location");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                ADMINISTRATOR
                                        .opens(application)
                                        .statusCode(200)
                                        .body(
                                                allOf(
                                                        containsString("2 of 2 changes"),
                                                        containsString("The document was applied"),
                                                        not(containsString("http-equiv")))));
        ADMINISTRATOR.opens("/agencies/" + code).body(containsString("Unit " + code));
        ADMINISTRATOR
                .opens("/state/document.yaml")
                .statusCode(200)
                .contentType(startsWith("application/yaml"))
                .header("Content-Disposition", containsString("attachment"))
                .body(containsString("Hjälpen " + code));
        ADMINISTRATOR
                .sendsParts("/state/plan", Map.of("document", document))
                .body(containsString("Nothing: everything is as the document says"));
    }

    @Test
    void takesAFileInsteadOfWhatIsWritten() {
        ADMINISTRATOR
                .uploads("/state/plan", Map.of(), "state.yaml", document.getBytes(UTF_8))
                .statusCode(200)
                .body(
                        allOf(
                                containsString("2 changes, in this order"),
                                containsString("names: {sv: Hjälpen " + code)));
    }

    @Test
    void saysEverythingThatIsWrongWithItsLine() {
        var faulty =
                """
                agencies:
                  - {code: no code, name: Unit, country: SE, type: POLICE}
                people:
                  - {email: nobody, role: analyst, colour: blue}
                """;

        var page =
                ADMINISTRATOR
                        .reading("sv")
                        .sendsParts("/state/plan", Map.of("document", faulty))
                        .statusCode(422)
                        .body(
                                allOf(
                                        containsString("Dokumentet kan inte följas"),
                                        containsString("<code>/agencies/0/code</code>"),
                                        containsString("<code>/people/0/email</code>"),
                                        containsString("no code")))
                        .extract()
                        .asString();

        assertThat(page).doesNotContain("/state/apply", "Say what it is", "e-mail");
    }

    @Test
    void showsTheNewPlanWhereSomethingHasMovedOn() {
        var plan = ADMINISTRATOR.sendsParts("/state/plan", Map.of("document", document));
        ADMINISTRATOR.succeeds(
                "/agencies/new",
                Map.of(
                        "code",
                        code,
                        "name",
                        "Other " + code,
                        "country",
                        "SE",
                        "type",
                        "POLICE",
                        "size",
                        "SMALL"));

        ADMINISTRATOR
                .sendsParts("/state/apply", filledIn(plan))
                .statusCode(409)
                .body(
                        allOf(
                                containsString("Something has changed since the plan was made"),
                                containsString("<del>Other " + code),
                                containsString("/state/apply")));
    }

    @Test
    void saysWhatStandsAgainstAChange() {
        ADMINISTRATOR
                .sendsParts(
                        "/state/plan",
                        Map.of(
                                "document",
                                "people: [{email: %s, role: publisher, language: en}]"
                                        .formatted(address)))
                .statusCode(200)
                .body(
                        allOf(
                                containsString("One change"),
                                containsString("another administrator confirms it")));
    }

    @Test
    void knowsNoApplicationThatNobodyBegan() {
        ADMINISTRATOR.opens("/state/applications/" + UUID.randomUUID()).statusCode(404);
        ADMINISTRATOR.opens("/state/applications/none").statusCode(404);
    }

    @Test
    void isReachedFromTheHomePage() {
        ADMINISTRATOR.opens("/").body(containsString("href=\"/state\"")).statusCode(equalTo(200));
        ADMINISTRATOR.opens("/state").body(containsString("href=\"/state/drift\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"respondent", "coordinator", "analyst", "publisher", "dashboard"})
    void isForAdministratorsOnly(String role) {
        var visitor = Visitor.of(role);

        visitor.opens("/state").statusCode(403);
        visitor.opens("/state/document.yaml").statusCode(403);
        visitor.opens("/state/applications/none").statusCode(403);
        visitor.sendsParts("/state/plan", Map.of("document", document)).statusCode(403);
        visitor.sendsParts("/state/apply", Map.of("document", document)).statusCode(403);
    }

    /** What the form of a plan sends. */
    private Map<String, String> filledIn(ValidatableResponse plan) {
        var page = new XmlPath(CompatibilityMode.HTML, plan.extract().asString());
        var form = new HashMap<>(Map.of("document", document));
        for (var field : new String[] {"digest", "key"}) {
            form.put(field, page.getString("**.find { it.@name == '%s' }.@value".formatted(field)));
        }
        return form;
    }
}
