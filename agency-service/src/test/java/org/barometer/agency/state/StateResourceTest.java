package org.barometer.agency.state;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.barometer.agency.http.Tokens;
import org.barometer.agency.identity.FakeAccounts;
import org.barometer.agency.identity.FakeAccounts.Broken;
import org.barometer.agency.identity.FakeAccounts.Step;
import org.barometer.agency.identity.FakeOrganizations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Agencies and people become as a document says, and nothing else does. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class StateResourceTest {
    private static final String STATE = "/api/v1/state";

    @Inject FakeOrganizations organizations;
    @Inject FakeAccounts accounts;
    @Inject Agreement agreement;

    private final String code = "T-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    private final String address = "t-%s@example.org".formatted(UUID.randomUUID());
    private final String token = Tokens.of("administrator");

    @BeforeEach
    void seeWhatIsDifferentAlready() {
        agreement.remember();
    }

    @AfterEach
    void leaveNothingHalfDone() {
        accounts.reachable(true);
        organizations.reachable(true);
        agreement.comesBack();
    }

    @Test
    void plansWithoutChangingAnything() {
        plan(document("ACTIVE"))
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("REGISTER", "INVITE")))
                .body("items.subject", equalTo(List.of("AGENCY", "PERSON")))
                .body("items.id", equalTo(List.of(code, address)))
                .body("items[0].after.country", equalTo("SE"))
                .body("items[1].after.role", equalTo("coordinator"));

        asAdministrator().get("/api/v1/agencies/" + code).then().statusCode(404);
        assertThat(accounts.named(address)).isEmpty();
    }

    @Test
    void appliesWhatWasPlannedAndThenThereIsNothingLeft() {
        var document = document("ACTIVE");

        var job = applied(document);

        finished(job).body("items", equalTo(2)).body("results.result", everyItem(equalTo("DONE")));
        asAdministrator()
                .get("/api/v1/agencies/" + code)
                .then()
                .statusCode(200)
                .body("name", equalTo("Agency " + code));
        assertThat(accounts.named(address).orElseThrow().mails()).isEqualTo(1);
        plan(document).then().body("items", hasSize(0));
    }

    @Test
    void changesAndSuspendsWhatIsThere() {
        finished(applied(document("ACTIVE")));

        finished(applied(document("SUSPENDED")));

        asAdministrator()
                .get("/api/v1/agencies/" + code)
                .then()
                .body("status", equalTo("SUSPENDED"));
        assertThat(organizations.organization(code).orElseThrow().enabled()).isFalse();
        plan(document("SUSPENDED")).then().body("items", hasSize(0));
    }

    @Test
    void writesTheAdministratorAndTheRequestIntoTheAuditLog() {
        finished(applied(document("ACTIVE")));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                asAdministrator()
                                        .get("/api/v1/audit?object=" + code)
                                        .then()
                                        .body("entries.action", hasItem("AGENCY_REGISTERED"))
                                        .body("entries.role", everyItem(equalTo("administrator"))));
    }

    @Test
    void doesNothingOnceSomethingHasMovedOn() {
        finished(applied(document("ACTIVE")));
        var suspended = document("SUSPENDED");
        String digest = plan(suspended).then().statusCode(200).extract().path("digest");
        asAdministrator()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"OTHER\"}")
                .post("/api/v1/agencies/%s/suspension".formatted(code))
                .then()
                .statusCode(200);

        apply(suspended, digest, UUID.randomUUID().toString())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:plan-moved-on"));
    }

    @Test
    void answersARepeatedRequestWithTheSameJob() {
        var document = document("ACTIVE");
        String digest = plan(document).path("digest");
        var key = UUID.randomUUID().toString();

        String first = apply(document, digest, key).then().statusCode(202).extract().path("id");
        String second = apply(document, digest, key).then().statusCode(202).extract().path("id");

        assertThat(second).isEqualTo(first);
        apply(document, "another", key)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:idempotency-key-reused"));
        finished(first);
    }

    @Test
    void asksForARoleThatASecondPersonHasToConfirm() {
        var document =
                """
                people:
                  - email: %s
                    role: administrator
                    language: en
                """
                        .formatted(address);
        plan(document).then().body("items[0].hindrance", equalTo("SECOND_PERSON"));

        finished(applied(document))
                .body("results.result", equalTo(List.of("WAITS_FOR_SECOND_PERSON")));

        assertThat(accounts.named(address)).isEmpty();
        String grant =
                asAdministrator()
                        .get("/api/v1/grants?state=ASKED")
                        .path("grants.find { it.role == 'administrator' }.id");
        // Whoever applied the document asked for it, and cannot confirm it as well.
        as(token)
                .contentType(ContentType.JSON)
                .put("/api/v1/grants/%s/confirmation".formatted(grant))
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"FIND", "MAKE", "KEEP", "INVITE"})
    void goesOnAfterAnInterruption(Step step) {
        accounts.breakAt(address, step, Broken.BEFORE);
        accounts.breakAt(address, step, Broken.AFTER);

        finished(applied(document("ACTIVE"))).body("results.result", everyItem(equalTo("DONE")));

        assertThat(accounts.isBroken(address)).isFalse();
        assertThat(accounts.named(address).orElseThrow().organization()).isEqualTo(code);
    }

    @Test
    void waitsWhileTheIdentityProviderIsAway() {
        var document = document("ACTIVE");
        String digest = plan(document).path("digest");
        organizations.reachable(false);

        String job =
                apply(document, digest, UUID.randomUUID().toString())
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");

        asAdministrator()
                .get(STATE + "/apply/" + job)
                .then()
                .body("state", equalTo("RUNNING"))
                .body("settled", equalTo(0));
        organizations.reachable(true);
        finished(job).body("settled", equalTo(2));
    }

    @Test
    void exportsWhatThereIsSoThatAPlanOfItIsEmpty() {
        finished(applied(document("ACTIVE")));

        var exported =
                asAdministrator()
                        .get(STATE)
                        .then()
                        .statusCode(200)
                        .contentType(startsWith("application/yaml"))
                        .extract()
                        .asByteArray();

        assertThat(new String(exported, UTF_8)).contains("code: " + code, "email: " + address);
        plan(new String(exported, UTF_8)).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void tellsEveryFaultWithItsLine() {
        plan("people:\n  - email: nobody\n    role: king\n    language: en\n")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:barometer:problem:document-faulty"))
                .body("violations.pointer", hasItem("/people/0/email"))
                .body("violations.pointer", hasItem("/people/0/role"))
                .body(
                        "violations.find { it.pointer == '/people/0/role' }.message",
                        containsString("Line 3"));
    }

    @Test
    void knowsNoJobThatNobodyBegan() {
        asAdministrator().get(STATE + "/apply/" + UUID.randomUUID()).then().statusCode(404);
        asAdministrator().get(STATE + "/apply/nothing").then().statusCode(404);
    }

    @Test
    void appliesTheExampleOfTheDocumentation() throws IOException {
        var page =
                Files.readString(
                        Path.of(System.getProperty("contracts"))
                                .resolveSibling("desired-state.md"));
        var matcher = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(matcher.find()).isTrue();
        // Other tests may have applied it before: names and addresses of this one are its own.
        var example =
                matcher.group(1)
                        .replace("SE-HOTLINE", code)
                        .replace("Swedish Hotline", "Agency " + code)
                        .replace("Svenska", "Svenska " + code)
                        .replace("anna@example.org", address);

        finished(applied(example)).body("results.result", everyItem(equalTo("DONE")));

        plan(example).then().body("items", hasSize(0));
    }

    private String document(String status) {
        return """
                agencies:
                  - code: %s
                    name: Agency %s
                    names: {sv: Myndighet %s}
                    country: SE
                    type: POLICE
                    size: LARGE
                    status: %s
                people:
                  - email: %s
                    role: coordinator
                    agency: %s
                    language: sv
                """
                .formatted(code, code, code, status, address, code);
    }

    private Response plan(String document) {
        return as(token).body(document.getBytes(UTF_8)).post(STATE + "/plan");
    }

    private Response apply(String document, String digest, String key) {
        return as(token)
                .header("Idempotency-Key", key)
                .queryParam("digest", digest)
                .body(document.getBytes(UTF_8))
                .post(STATE + "/apply");
    }

    /** The job that applies a document as it is planned now. */
    private String applied(String document) {
        String digest = plan(document).then().statusCode(200).extract().path("digest");
        return apply(document, digest, UUID.randomUUID().toString())
                .then()
                .statusCode(202)
                .header("Location", containsString(STATE + "/apply/"))
                .extract()
                .path("id");
    }

    private ValidatableResponse finished(String job) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                asAdministrator()
                                        .get(STATE + "/apply/" + job)
                                        .then()
                                        .body("state", equalTo("DONE")));
        return asAdministrator().get(STATE + "/apply/" + job).then().statusCode(200);
    }

    private static RequestSpecification asAdministrator() {
        return given().auth().oauth2(Tokens.of("administrator"));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(StateResource.YAML);
    }
}
