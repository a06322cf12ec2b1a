package org.barometer.agency.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.agency.agency.AgencyRequests.AGENCIES;
import static org.barometer.agency.agency.AgencyRequests.aChange;
import static org.barometer.agency.agency.AgencyRequests.anAgency;
import static org.barometer.agency.agency.AgencyRequests.asAdministrator;
import static org.barometer.agency.agency.AgencyRequests.change;
import static org.barometer.agency.agency.AgencyRequests.newCode;
import static org.barometer.agency.agency.AgencyRequests.reactivate;
import static org.barometer.agency.agency.AgencyRequests.read;
import static org.barometer.agency.agency.AgencyRequests.register;
import static org.barometer.agency.agency.AgencyRequests.retire;
import static org.barometer.agency.agency.AgencyRequests.step;
import static org.barometer.agency.agency.AgencyRequests.suspend;
import static org.barometer.agency.agency.AgencyRequests.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.barometer.agency.http.Tokens;
import org.barometer.agency.identity.FakeOrganizations;
import org.barometer.agency.identity.Organizations.Organization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class AgencyResourceTest {
    private static final String TYPE = "urn:barometer:problem:";

    @Inject FakeOrganizations organizations;

    @AfterEach
    void reachTheIdentityProviderAgain() {
        organizations.reachable(true);
    }

    @Test
    void registersAnAgencyAndItsOrganization() {
        var code = newCode();

        register(code)
                .then()
                .statusCode(201)
                .header("Location", endsWith(AGENCIES + "/" + code))
                .header("ETag", equalTo("\"1\""))
                .body("code", equalTo(code))
                .body("name", equalTo("Agency " + code))
                .body("country", equalTo("SE"))
                .body("type", equalTo("POLICE"))
                .body("size", equalTo("LARGE"))
                .body("status", equalTo("ACTIVE"))
                .body("revision", equalTo(1));

        assertThat(organizations.organization(code))
                .contains(new Organization(code, "Agency " + code, true));
    }

    @Test
    void answersARepeatedRegistrationTheSame() {
        var code = newCode();
        var key = UUID.randomUUID().toString();
        var token = Tokens.of("administrator");
        var first = register(asAdministrator().auth().oauth2(token), key, anAgency(code));
        suspend(code, 1).then().statusCode(200);

        var second = register(asAdministrator().auth().oauth2(token), key, anAgency(code));

        second.then().statusCode(201).header("ETag", equalTo("\"1\""));
        assertThat(second.asString()).isEqualTo(first.asString());
        read(code).then().body("status", equalTo("SUSPENDED"));
    }

    @Test
    void refusesAKeyThatStandsForSomethingElse() {
        var key = UUID.randomUUID().toString();
        var token = Tokens.of("administrator");
        register(asAdministrator().auth().oauth2(token), key, anAgency(newCode()));

        refused(
                register(asAdministrator().auth().oauth2(token), key, anAgency(newCode())),
                409,
                "idempotency-key-reused");
    }

    @Test
    void needsAKeyToRegister() {
        refused(
                asAdministrator().body(anAgency(newCode())).post(AGENCIES),
                400,
                "idempotency-key-missing");
    }

    @Test
    void givesNoCodeOrNameTwice() {
        var code = newCode();
        register(code).then().statusCode(201);

        refused(register(code), 409, "code-taken");
        var namesake = with(anAgency(newCode()), "name", "Agency " + code);
        refused(
                register(asAdministrator(), UUID.randomUUID().toString(), namesake),
                409,
                "name-taken");
    }

    @Test
    void leavesNothingBehindWhenTheIdentityProviderKnowsTheName() {
        var code = newCode();
        organizations.keep(new Organization(newCode(), "Agency " + code, true));

        refused(register(code), 409, "name-taken");
        refused(read(code), 404, "not-found");

        var renamed = with(anAgency(code), "name", "Renamed " + code);
        register(asAdministrator(), UUID.randomUUID().toString(), renamed).then().statusCode(201);
    }

    @RepeatedTest(10)
    void registersOnceHoweverManyAskAtOnce() throws Exception {
        var code = newCode();
        var key = UUID.randomUUID().toString();
        var token = Tokens.of("administrator");

        var answers =
                atOnce(
                        50,
                        () ->
                                register(
                                        asAdministrator().auth().oauth2(token),
                                        key,
                                        anAgency(code)));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
    }

    @Test
    void letsOneOfManyHaveTheCode() throws Exception {
        var code = newCode();

        var answers = atOnce(20, () -> register(code));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409)).hasSize(19);
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        var body =
                Map.of("code", "se-noa", "name", " ", "country", "XX", "type", "BANK", "size", "");

        refused(
                        register(asAdministrator(), UUID.randomUUID().toString(), body),
                        400,
                        "invalid-request")
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/code", "/name", "/country", "/type", "/size"))
                .body(
                        "violations.find { it.pointer == '/type' }.message",
                        equalTo("Use one of POLICE, HOTLINE, COMPANY, PROSECUTION, OTHER"));
    }

    @Test
    void namesEverythingThatIsMissing() {
        refused(
                        register(asAdministrator(), UUID.randomUUID().toString(), "{}"),
                        400,
                        "invalid-request")
                .body("violations", hasSize(5))
                .body("violations.code", everyItem(equalTo("missing")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "revision", "organization", "id"})
    void letsNobodySetWhatIsNotTheirsToSet(String field) {
        refused(
                        register(
                                asAdministrator(),
                                UUID.randomUUID().toString(),
                                with(anAgency(newCode()), field, "1")),
                        400,
                        "invalid-json")
                .body("violations.pointer", contains("/" + field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{\"code\":1}",
                "{\"code\":\"A\",\"code\":\"B\"}"
            })
    void refusesABodyOfAnotherForm(String body) {
        refused(
                register(asAdministrator(), UUID.randomUUID().toString(), body),
                400,
                "invalid-json");
    }

    @Test
    void readsOnlyWhatHasChanged() {
        var code = newCode();
        register(code);

        read(code).then().statusCode(200).header("ETag", equalTo("\"1\""));
        asAdministrator()
                .header("If-None-Match", "\"1\"")
                .get(AGENCIES + "/" + code)
                .then()
                .statusCode(304);
        asAdministrator()
                .header("If-None-Match", "\"7\"")
                .get(AGENCIES + "/" + code)
                .then()
                .statusCode(200);
    }

    @Test
    void doesNotKnowWhatDoesNotExist() {
        refused(read(newCode()), 404, "not-found");
        refused(read("not-a-code"), 404, "not-found");
        refused(change(newCode(), 1, aChange(newCode())), 404, "not-found");
    }

    @Test
    void changesAnAgencyAndItsOrganization() {
        var code = newCode();
        register(code);

        change(code, 1, with(aChange(code), "name", "Renamed " + code))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("name", equalTo("Renamed " + code))
                .body("revision", equalTo(2));

        assertThat(organizations.organization(code))
                .contains(new Organization(code, "Renamed " + code, true));
    }

    @Test
    void suspendsAnAgencyAndTakesItBack() {
        var code = newCode();
        register(code);

        suspend(code, 1)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("status", equalTo("SUSPENDED"));
        assertThat(organizations.organization(code))
                .contains(new Organization(code, "Agency " + code, false));

        reactivate(code, 2).then().statusCode(200).body("status", equalTo("ACTIVE"));
        assertThat(organizations.organization(code))
                .contains(new Organization(code, "Agency " + code, true));
    }

    @ParameterizedTest
    @CsvSource({
        "suspension,RESOLVED,invalid",
        "reactivation,SECURITY_INCIDENT,invalid",
        "retirement,because,invalid"
    })
    void takesNoStepWithoutAReasonOfItsOwn(String step, String reason, String fault) {
        var code = newCode();
        register(code);

        refused(step(code, 1, step, reason), 400, "invalid-request")
                .body("violations.pointer", contains("/reason"))
                .body("violations.code", contains(fault));
        read(code).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void takesAStepOnceHoweverOftenItIsAsked() {
        var code = newCode();
        register(code);
        suspend(code, 1).then().statusCode(200);

        suspend(code, 1).then().statusCode(200).header("ETag", equalTo("\"2\""));
        suspend(code, 2).then().statusCode(200).header("ETag", equalTo("\"2\""));
        refused(retire(code, 1), 412, "precondition-failed");
        refused(
                asAdministrator()
                        .body(Map.of("reason", "OTHER"))
                        .post(AGENCIES + "/" + code + "/retirement"),
                428,
                "precondition-required");
    }

    @Test
    void describesAnAgency() {
        var code = newCode();
        var body = anAgency(code);
        body.put("names", Map.of("sv", "Myndighet " + code, "en", "Agency " + code));
        body.put("timeZone", "Europe/Stockholm");
        body.put("language", "sv");
        body.put("contactRole", "DATA_OFFICER");

        register(asAdministrator(), UUID.randomUUID().toString(), body)
                .then()
                .statusCode(201)
                .body("names", equalTo(body.get("names")))
                .body("timeZone", equalTo("Europe/Stockholm"))
                .body("language", equalTo("sv"))
                .body("contactRole", equalTo("DATA_OFFICER"));

        change(code, 1, with(aChange(code), "size", "SMALL"))
                .then()
                .statusCode(200)
                .body("size", equalTo("SMALL"))
                .body("names.sv", equalTo("Myndighet " + code))
                .body("timeZone", equalTo("Europe/Stockholm"));
        change(code, 2, with(aChange(code), "names", Map.of("fi", "Virasto " + code)))
                .then()
                .statusCode(200)
                .body("names", equalTo(Map.of("en", "Agency " + code, "fi", "Virasto " + code)));
    }

    @Test
    void namesEverythingThatIsWrongWithADescription() {
        var body = anAgency(newCode());
        body.put("names", Map.of("swe", "Namn", "sv", " ", "en", "Another"));
        body.put("timeZone", "Stockholm");
        body.put("language", "Swedish");
        body.put("contactRole", "Jane Doe");

        refused(
                        register(asAdministrator(), UUID.randomUUID().toString(), body),
                        400,
                        "invalid-request")
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/names/swe",
                                "/names/sv",
                                "/names/en",
                                "/timeZone",
                                "/language",
                                "/contactRole"));
    }

    @Test
    void givesNoNameTwiceInAnyLanguage() {
        var code = newCode();
        var other = newCode();
        var third = newCode();
        var names = Map.of("sv", "Myndighet " + code);
        register(
                        asAdministrator(),
                        UUID.randomUUID().toString(),
                        with(anAgency(code), "names", names))
                .then()
                .statusCode(201);
        register(other).then().statusCode(201);

        refused(
                register(
                        asAdministrator(),
                        UUID.randomUUID().toString(),
                        with(anAgency(third), "names", names)),
                409,
                "name-taken");
        refused(change(other, 1, with(aChange(other), "names", names)), 409, "name-taken");

        change(code, 1, with(aChange(code), "names", Map.of())).then().statusCode(200);
        change(other, 1, with(aChange(other), "names", names)).then().statusCode(200);
        register(third).then().statusCode(201);
    }

    @Test
    void leavesNamesFreeThatItCouldNotTake() {
        var code = newCode();
        var other = newCode();
        register(code);
        register(other);
        var names = Map.of("sv", "Myndighet " + other);
        var taken = with(aChange(other), "name", "Agency " + code);

        refused(change(other, 1, with(taken, "names", names)), 409, "name-taken");

        change(code, 1, with(aChange(code), "names", names)).then().statusCode(200);
    }

    @Test
    void answersARepeatedChangeTheSame() {
        var code = newCode();
        register(code);
        var first = suspend(code, 1);

        var second = suspend(code, 1);

        second.then().statusCode(200).header("ETag", equalTo("\"2\""));
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void changesOnlyWhatTheCallerHasSeen() {
        var code = newCode();
        register(code);
        suspend(code, 1);

        refused(
                asAdministrator()
                        .body(with(aChange(code), "size", "SMALL"))
                        .put(AGENCIES + "/" + code),
                428,
                "precondition-required");
        refused(change(code, 1, with(aChange(code), "size", "SMALL")), 412, "precondition-failed");
        refused(change(code, 9, with(aChange(code), "size", "SMALL")), 412, "precondition-failed");
        refused(
                asAdministrator()
                        .header("If-Match", "W/\"2\"")
                        .body(with(aChange(code), "size", "SMALL"))
                        .put(AGENCIES + "/" + code),
                412,
                "precondition-failed");
    }

    @Test
    void letsOneOfManyChangesThrough() throws Exception {
        var code = newCode();
        register(code);
        var names = new AtomicInteger();

        var answers =
                atOnce(
                        20,
                        () ->
                                change(
                                        code,
                                        1,
                                        with(
                                                aChange(code),
                                                "name",
                                                code + " " + names.incrementAndGet())));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 412)).hasSize(19);
        read(code).then().body("revision", equalTo(2));
    }

    @Test
    void neverTakesARetiredAgencyBack() {
        var code = newCode();
        register(code);
        retire(code, 1).then().statusCode(200);

        refused(reactivate(code, 2), 409, "agency-retired");
        refused(change(code, 2, with(aChange(code), "size", "SMALL")), 409, "agency-retired");
    }

    @Test
    void givesNoNameTwiceByAChangeEither() {
        var code = newCode();
        var other = newCode();
        register(code);
        register(other);

        refused(change(code, 1, with(aChange(code), "name", "Agency " + other)), 409, "name-taken");
        read(code).then().body("revision", equalTo(1));
    }

    @Test
    void listsPageByPage() {
        var prefix = newCode();
        var codes = IntStream.range(0, 5).mapToObj(number -> prefix + "-" + number).toList();
        codes.forEach(code -> register(code).then().statusCode(201));

        var listed = new ArrayList<String>();
        var page = asAdministrator().get(AGENCIES + "?country=SE&limit=2&after=" + prefix);
        for (var pages = 1; pages < 3; pages++) {
            listed.addAll(page.jsonPath().getList("agencies.code", String.class));
            page = asAdministrator().get(nextOf(page));
        }
        listed.addAll(page.jsonPath().getList("agencies.code", String.class));

        assertThat(listed).startsWith(codes.toArray(String[]::new));
    }

    @Test
    void leadsNowhereAfterTheLastPage() {
        register("ZZZZ" + newCode());

        asAdministrator()
                .get(AGENCIES + "?limit=200&after=ZZZ")
                .then()
                .statusCode(200)
                .header("Link", nullValue())
                .body("agencies", notNullValue());
    }

    @Test
    void listsOnlyWhatFits() {
        var code = newCode();
        register(
                asAdministrator(),
                UUID.randomUUID().toString(),
                with(with(anAgency(code), "country", "NZ"), "type", "HOTLINE"));
        suspend(code, 1);
        var before = code.substring(0, code.length() - 1);

        listed("country=NZ&type=HOTLINE&status=SUSPENDED&limit=1&after=" + before)
                .body("agencies", hasSize(1))
                .body("agencies[0].code", equalTo(code));
        for (var other : List.of("country=SE", "type=POLICE", "status=RETIRED")) {
            listed(other + "&limit=200&after=" + before)
                    .body("agencies.findAll { it.code == '%s' }".formatted(code), hasSize(0));
        }
    }

    @Test
    void findsAnAgencyByAPartOfItsCodeOrOfAnyName() {
        var code = newCode();
        var word = "Ö" + UUID.randomUUID();
        register(
                asAdministrator(),
                UUID.randomUUID().toString(),
                with(
                        with(anAgency(code), "names", Map.of("sv", "Myndigheten " + word)),
                        "language",
                        "fi"));

        for (var text :
                List.of(
                        code.substring(3),
                        code.toLowerCase(Locale.ROOT),
                        "AGENCY " + code,
                        "igheten " + word.toLowerCase(Locale.ROOT))) {
            listed(Map.of("text", text)).body("agencies.code", contains(code));
        }
        listed(Map.of("text", word, "language", "fi", "size", "LARGE"))
                .body("agencies.code", contains(code));
        for (var other :
                List.of(
                        Map.of("text", word, "language", "sv"),
                        Map.of("text", word, "size", "SMALL"),
                        Map.of("text", "%" + word),
                        Map.of("text", word.replace("-", "_")))) {
            listed(other).body("agencies", hasSize(0));
        }
    }

    @Test
    void listsByNamePageByPage() {
        var word = UUID.randomUUID().toString();
        var inOrder = List.of("alpha", "Ängel", "Beta", "cesar", "Zeta & Co");
        inOrder.forEach(
                name ->
                        register(
                                        asAdministrator(),
                                        UUID.randomUUID().toString(),
                                        with(anAgency(newCode()), "name", name + " " + word))
                                .then()
                                .statusCode(201));

        var listed = new ArrayList<String>();
        var page =
                asAdministrator()
                        .queryParams(Map.of("text", word, "order", "NAME", "limit", "2"))
                        .get(AGENCIES);
        for (var pages = 1; pages < 3; pages++) {
            listed.addAll(page.jsonPath().getList("agencies.name", String.class));
            page = asAdministrator().urlEncodingEnabled(false).get(nextOf(page));
        }
        listed.addAll(page.jsonPath().getList("agencies.name", String.class));

        assertThat(listed)
                .containsExactlyElementsOf(
                        inOrder.stream().map(name -> name + " " + word).toList());
    }

    @Test
    void namesEveryWrongFilterAtOnce() {
        refused(
                        asAdministrator()
                                .queryParam("text", "x".repeat(101))
                                .get(
                                        AGENCIES
                                                + "?country=XX&type=BANK&size=HUGE&status=GONE"
                                                + "&language=se-SE&order=AGE&after=a&limit=201"),
                        400,
                        "invalid-request")
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/country",
                                "/type",
                                "/size",
                                "/status",
                                "/language",
                                "/text",
                                "/order",
                                "/after",
                                "/limit"));
    }

    private static ValidatableResponse listed(Map<String, String> query) {
        return asAdministrator().queryParams(query).get(AGENCIES).then().statusCode(200);
    }

    private static ValidatableResponse listed(String query) {
        return asAdministrator().get(AGENCIES + "?" + query).then().statusCode(200);
    }

    private static URI nextOf(Response page) {
        var link = page.header("Link");
        assertThat(link).endsWith("; rel=\"next\"");
        return URI.create(link.substring(link.indexOf('<') + 1, link.indexOf('>')));
    }

    private static ValidatableResponse refused(Response response, int status, String problem) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"))
                .body("type", equalTo(TYPE + problem));
    }

    private static List<Response> atOnce(int times, Callable<Response> request) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Response>();
            for (Future<Response> answer :
                    threads.invokeAll(Stream.generate(() -> request).limit(times).toList())) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
