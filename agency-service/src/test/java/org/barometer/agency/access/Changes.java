package org.barometer.agency.access;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.barometer.agency.agency.AgencyRequests.anAgency;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.http.Tokens;
import org.barometer.agency.identity.FakeAccounts;
import org.barometer.agency.identity.FakeOrganizations;
import org.barometer.agency.identity.Organizations.Organization;

/** For each operation that changes something, a request that succeeds, about things of its own. */
final class Changes {
    private static final String AGENCIES = "/api/v1/agencies";
    private static final String INVITATIONS = "/api/v1/invitations";
    private static final String PEOPLE = "/api/v1/people";
    private static final String PROGRAMS = "/api/v1/service-accounts";
    private static final String YAML = "application/yaml";

    private final FakeAccounts accounts;
    private final FakeOrganizations organizations;

    Changes(FakeAccounts accounts, FakeOrganizations organizations) {
        this.accounts = accounts;
        this.organizations = organizations;
    }

    /** Makes ready what the request is about. */
    private interface Preparation {
        Change ready();
    }

    /** A request that can be sent. */
    record Change(RequestSpecification request, String method, String path) {
        Response send() {
            return request.request(method, path);
        }
    }

    /** The request of an operation, named as in the table. */
    Optional<Change> of(Operation operation) {
        return Optional.ofNullable(preparations().get(operation.toString()))
                .map(Preparation::ready);
    }

    private Map<String, Preparation> preparations() {
        return Map.ofEntries(
                entry("POST /api/v1/agencies", () -> post(AGENCIES, anAgency(newCode()))),
                entry("POST /api/v1/agencies/imports", this::anImport),
                entry("POST /api/v1/agencies/reorganisations", this::aSplit),
                entry("PUT /api/v1/agencies/{code}", this::aRenaming),
                entry(
                        "POST /api/v1/agencies/{code}/suspension",
                        () -> step(registered(), "suspension", "SECURITY_INCIDENT")),
                entry(
                        "POST /api/v1/agencies/{code}/reactivation",
                        () -> step(suspended(), "reactivation", "RESOLVED")),
                entry(
                        "POST /api/v1/agencies/{code}/retirement",
                        () -> step(registered(), "retirement", "CLOSED")),
                entry(
                        "PUT /api/v1/audit/heads/newest",
                        () -> new Change(json(), "PUT", "/api/v1/audit/heads/newest")),
                entry(
                        "PUT /api/v1/grants/{id}/confirmation",
                        () -> new Change(json(), "PUT", asked() + "/confirmation")),
                entry(
                        "PUT /api/v1/grants/{id}/refusal",
                        () -> new Change(json(), "PUT", asked() + "/refusal")),
                entry(
                        "POST /api/v1/invitations",
                        () -> post(INVITATIONS, person(newAddress(), "analyst"))),
                entry(
                        "DELETE /api/v1/invitations/{id}",
                        () -> asRead("DELETE", invited(newAddress(), "analyst"))),
                entry("POST /api/v1/invitations/{id}/mails", this::anotherMail),
                entry("PUT /api/v1/people/{account}", this::aSuspension),
                entry("DELETE /api/v1/people/{account}", () -> asRead("DELETE", accepted())),
                entry("POST /api/v1/service-accounts", () -> post(PROGRAMS, program(registered()))),
                entry("PUT /api/v1/service-accounts/{id}", this::aRevocation),
                entry(
                        "POST /api/v1/service-accounts/{id}/rotations",
                        () -> post(created() + "/rotations", Map.of("overlap", "P1D"))),
                entry(
                        "DELETE /api/v1/service-accounts/{id}/credentials/{clientId}",
                        this::anEndOfACredential),
                entry("POST /api/v1/drift/repair", this::aRepair),
                entry("POST /api/v1/state/plan", this::aPlan),
                entry("POST /api/v1/state/apply", this::anApplication));
    }

    private Change anImport() {
        var code = newCode();
        return new Change(
                as("text/csv")
                        .body(
                                """
                                CODE,NAME,COUNTRY,TYPE,SIZE
                                %s,Unit %s,SE,POLICE,SMALL
                                """
                                        .formatted(code, code)),
                "POST",
                AGENCIES + "/imports");
    }

    private Change aSplit() {
        return post(
                AGENCIES + "/reorganisations",
                Map.of(
                        "kind",
                        "SPLIT",
                        "predecessors",
                        List.of(Map.of("code", codeOf(registered()), "revision", 1)),
                        "successors",
                        List.of(anAgency(newCode()), anAgency(newCode())),
                        "effectiveOn",
                        LocalDate.EPOCH.toString()));
    }

    private Change aRenaming() {
        var path = registered();
        return asRead(
                "PUT",
                path,
                Map.of(
                        "name",
                        "Renamed " + codeOf(path),
                        "country",
                        "SE",
                        "type",
                        "POLICE",
                        "size",
                        "SMALL"));
    }

    private Change anotherMail() {
        var invitation = invited(newAddress(), "analyst");
        return new Change(
                json().header("If-Match", tagOf(invitation)), "POST", invitation + "/mails");
    }

    private Change aSuspension() {
        return asRead(
                "PUT",
                accepted(),
                Map.of("role", "analyst", "language", "sv", "status", "SUSPENDED"));
    }

    private Change aRevocation() {
        return asRead("PUT", created(), Map.of("name", "Case system", "status", "REVOKED"));
    }

    /** One of two, since the only one cannot be ended by itself. */
    private Change anEndOfACredential() {
        var program = created();
        post(program + "/rotations", Map.of("overlap", "P1D")).send().then().statusCode(201);
        String client =
                json().get(program)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("credentials[0].clientId");
        return new Change(
                json().header("If-Match", tagOf(program)),
                "DELETE",
                program + "/credentials/" + client);
    }

    private Change aRepair() {
        var path = registered();
        organizations.keep(new Organization(codeOf(path), "Made by hand " + path, true));
        String digest =
                json().get("/api/v1/drift")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("differences.find { it.id == '%s' }.digest".formatted(codeOf(path)));
        return post(
                "/api/v1/drift/repair",
                Map.of("items", List.of(Map.of("digest", digest, "way", "REPAIR"))));
    }

    private Change aPlan() {
        return new Change(
                as(YAML).body(document(newCode()).getBytes(UTF_8)), "POST", "/api/v1/state/plan");
    }

    private Change anApplication() {
        var document = document(newCode());
        String digest =
                as(YAML).body(document.getBytes(UTF_8))
                        .post("/api/v1/state/plan")
                        .then()
                        .extract()
                        .path("digest");
        return new Change(
                as(YAML).body(document.getBytes(UTF_8)).queryParam("digest", digest),
                "POST",
                "/api/v1/state/apply");
    }

    private static String document(String code) {
        return "agencies: [{code: %1$s, name: Unit %1$s, country: SE, type: POLICE, size: SMALL}]"
                .formatted(code);
    }

    private static String registered() {
        var code = newCode();
        post(AGENCIES, anAgency(code)).send().then().statusCode(201);
        return AGENCIES + "/" + code;
    }

    private static String suspended() {
        var path = registered();
        step(path, "suspension", "SECURITY_INCIDENT").send().then().statusCode(200);
        return path;
    }

    private static Change step(String agency, String step, String reason) {
        return new Change(
                json().header("If-Match", tagOf(agency)).body(Map.of("reason", reason)),
                "POST",
                agency + "/" + step);
    }

    private static String invited(String address, String role) {
        String id =
                post(INVITATIONS, person(address, role))
                        .send()
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        return INVITATIONS + "/" + id;
    }

    /** Somebody who has an account. */
    private String accepted() {
        var address = newAddress();
        var invitation = invited(address, "analyst");
        accounts.accept(address);
        // That it was accepted is seen when it is read.
        String account = json().get(invitation).then().statusCode(200).extract().path("account");
        return PEOPLE + "/" + account;
    }

    /** A role that waits for a second administrator. */
    private static String asked() {
        var address = newAddress();
        String id =
                post(INVITATIONS, person(address, "publisher"))
                        .send()
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        String grant =
                json().get("/api/v1/grants?state=ASKED&limit=200")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("grants.find { it.invitation == '%s' }.id".formatted(id));
        return "/api/v1/grants/" + grant;
    }

    private static String created() {
        String id =
                post(PROGRAMS, program(registered()))
                        .send()
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("account.id");
        return PROGRAMS + "/" + id;
    }

    private static Map<String, String> person(String address, String role) {
        return Map.of("email", address, "role", role, "language", "sv");
    }

    private static Map<String, String> program(String agency) {
        return Map.of("name", "Case system", "role", "RESPONDENT", "agency", codeOf(agency));
    }

    private static String newCode() {
        return "C-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }

    private static String newAddress() {
        return "c-%s@example.org".formatted(UUID.randomUUID());
    }

    private static String codeOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String tagOf(String path) {
        return json().get(path).then().statusCode(200).extract().header("ETag");
    }

    private static Change post(String path, Object body) {
        return new Change(json().body(body), "POST", path);
    }

    private static Change asRead(String method, String path) {
        return asRead(json(), method, path);
    }

    private static Change asRead(String method, String path, Object body) {
        return asRead(json().body(body), method, path);
    }

    private static Change asRead(RequestSpecification request, String method, String path) {
        return new Change(request.header("If-Match", tagOf(path)), method, path);
    }

    private static RequestSpecification json() {
        return as(ContentType.JSON.toString());
    }

    /** Each request is another administrator's, so that whoever asked is not who confirms. */
    private static RequestSpecification as(String type) {
        return given().auth()
                .oauth2(Tokens.of("administrator"))
                .contentType(type)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
