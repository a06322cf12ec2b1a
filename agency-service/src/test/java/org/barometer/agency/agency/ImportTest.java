package org.barometer.agency.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.agency.agency.AgencyRequests.AGENCIES;
import static org.barometer.agency.agency.AgencyRequests.asAdministrator;
import static org.barometer.agency.agency.AgencyRequests.newCode;
import static org.barometer.agency.agency.AgencyRequests.read;
import static org.barometer.agency.agency.AgencyRequests.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.barometer.agency.http.MediaTypes;
import org.barometer.agency.http.Tokens;
import org.barometer.agency.identity.FakeOrganizations;
import org.barometer.agency.identity.Organizations.Organization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class ImportTest {
    private static final String IMPORTS = AGENCIES + "/imports";
    private static final String HEADER = "CODE,NAME,NAME:sv,COUNTRY,TYPE,SIZE,TIME_ZONE";

    private final String one = newCode();
    private final String other = newCode();

    @Inject FakeOrganizations organizations;

    @AfterEach
    void reachTheIdentityProviderAgain() {
        organizations.reachable(true);
    }

    @Test
    void registersTheAgenciesOfAFile() {
        var job = send("", csv(row(one), row(other)));
        job.then()
                .statusCode(202)
                .header("Location", endsWith(IMPORTS + "/" + id(job)))
                .body("described", equalTo(2))
                .body("registered", equalTo(2));

        isOver(job, "DONE");

        read(one)
                .then()
                .statusCode(200)
                .body("names.sv", equalTo("Myndighet " + one))
                .body("timeZone", equalTo("Europe/Stockholm"));
        assertThat(organizations.organization(other)).isPresent();
        asAdministrator()
                .get(AGENCIES + "/" + other + "/history")
                .then()
                .body("changes.action", contains("AGENCY_REGISTERED"))
                .body("changes[0].role", equalTo("administrator"));
    }

    @Test
    void takesWorkbooks() {
        var header = List.of(HEADER.split(","));
        var workbook = AgencyFiles.xlsx(header, List.of(List.of(row(one).split(","))));

        var job =
                send(
                        asAdministrator(),
                        UUID.randomUUID().toString(),
                        "",
                        workbook,
                        MediaTypes.XLSX);

        isOver(job, "DONE");
        read(one).then().statusCode(200);
    }

    @Test
    void takesWhatItExports() {
        register(one);
        var file =
                asAdministrator()
                        .accept(MediaTypes.XLSX)
                        .get(AGENCIES + "/export?text=" + one)
                        .asByteArray();

        send(asAdministrator(), UUID.randomUUID().toString(), "", file, MediaTypes.XLSX)
                .then()
                .statusCode(202)
                .body("state", equalTo("DONE"))
                .body("unchanged", equalTo(1));
    }

    @Test
    void triesAFileWithoutTakingIt() {
        var job = send("?dryRun=true", csv(row(one)));

        job.then().body("state", equalTo("DONE")).body("registered", equalTo(1));
        read(one).then().statusCode(404);
        register(one).then().statusCode(201);
    }

    @Test
    void takesNothingOfAFileWithAFault() {
        register(other);
        var job = send("", csv(row(one), row(other), "x,,,XX,POLICE,LARGE,UTC"));

        job.then().body("state", equalTo("REFUSED")).body("faults", equalTo(4));
        read(one).then().statusCode(404);
        faults(job, "sv")
                .then()
                .body("row", contains(3, 4, 4, 4))
                .body(
                        "code",
                        contains(
                                "exists-differently", "invalid-code", "missing", "invalid-country"))
                .body("column", contains("", "A", "B", "D"))
                .body("message", hasItem("Detta är inget land"));
        faults(job, "fi, en").then().body("message", hasItem("This is no country"));
        asAdministrator()
                .get(IMPORTS + "/" + id(job) + "/faults?after=3")
                .then()
                .body("number", contains(4));
    }

    @Test
    void changesWhatDiffersWhenItMay() {
        register(one);
        register(other);
        var same = "%s,Agency %s,,SE,POLICE,LARGE,UTC".formatted(other, other);

        var job = send("?update=true", csv(row(one), same));

        job.then().body("changed", equalTo(1)).body("unchanged", equalTo(1));
        isOver(job, "DONE");
        read(one).then().body("names.sv", equalTo("Myndighet " + one)).body("revision", equalTo(2));
        read(other).then().body("revision", equalTo(1));
        send("?update=true", csv(row(one), same))
                .then()
                .body("state", equalTo("DONE"))
                .body("unchanged", equalTo(2));
    }

    @Test
    void givesNoNameTwice() {
        register(other);
        var namesake = row(one).replace("Agency " + one, "Agency " + other);

        var job = send("", csv(namesake));

        faults(job, "en").then().body("code", contains("name-taken")).body("row", contains(2));
    }

    @Test
    void undoesAllOfItWhereTheIdentityProviderKnowsOneOfTheNames() {
        var codes = Stream.of(one, other).sorted().toList();
        var last = codes.getLast();
        organizations.keep(new Organization("by-hand-" + last, "Agency " + last, true));

        var job = send("", csv(row(codes.getFirst()), row(last)));

        isOver(job, "REFUSED");
        faults(job, "en").then().body("code", contains("name-taken")).body("row", contains(3));
        for (var code : codes) {
            read(code).then().statusCode(404);
            assertThat(organizations.organization(code)).isEmpty();
        }
    }

    @Test
    void goesOnAfterAnInterruption() {
        var codes = IntStream.range(0, 20).mapToObj(_ -> newCode()).toList();
        organizations.reachable(false);
        var job = send("", csv(codes.stream().map(ImportTest::row).toArray(String[]::new)));
        job.then().body("state", equalTo("RUNNING")).body("left", equalTo(20));
        codes.stream().limit(3).forEach(organizations::loseTheNextAnswerAbout);
        organizations.reachable(true);

        isOver(job, "DONE");

        codes.forEach(code -> read(code).then().statusCode(200));
        status(job).then().body("left", equalTo(0));
    }

    @Test
    void answersARepeatedRequestTheSame() {
        var token = Tokens.of("administrator");
        var key = UUID.randomUUID().toString();
        var first =
                send(asAdministrator().auth().oauth2(token), key, "", csv(row(one)), "text/csv");
        isOver(first, "DONE");

        var second =
                send(asAdministrator().auth().oauth2(token), key, "", csv(row(one)), "text/csv");

        assertThat(id(second)).isEqualTo(id(first));
        send(asAdministrator().auth().oauth2(token), key, "", csv(row(other)), "text/csv")
                .then()
                .statusCode(409);
    }

    @Test
    void refusesWhatIsNoFileOfAgencies() throws IOException {
        refuses("", MediaTypes.CSV, "empty-file");
        refuses("\"open", MediaTypes.CSV, "unreadable");
        refuses("A,B\n1,2", MediaTypes.CSV, "unknown-column");
        refuses("no zip", MediaTypes.XLSX, "not-a-workbook");
        var bytes = "CODE,NAME\nA,\u00e5".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(codes(bytes, MediaTypes.CSV)).containsExactly("unknown-encoding");
        assertThat(codes(zip("xl/a.xml", new byte[17 << 20]), MediaTypes.XLSX))
                .containsExactly("inflates-too-much");
        var entity = "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>".getBytes(StandardCharsets.UTF_8);
        assertThat(codes(zip("xl/a.xml", entity), MediaTypes.XLSX))
                .containsExactly("external-entity");
    }

    @Test
    void offersATemplateThatItTakes() {
        var csv = asAdministrator().accept("text/csv").get(AGENCIES + "/template").asString();
        assertThat(csv).startsWith("\ufeffCODE,NAME,NAME:sv,COUNTRY,TYPE,SIZE");
        var job =
                send(
                        "?dryRun=true",
                        (csv + "%s,A %s,,SE,OTHER,SMALL".formatted(one, one))
                                .getBytes(StandardCharsets.UTF_8));
        job.then().body("state", equalTo("DONE")).body("registered", equalTo(1));
        asAdministrator()
                .accept(MediaTypes.XLSX)
                .get(AGENCIES + "/template")
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment"));
    }

    @Test
    void knowsNothingOfWhatThereIsNot() {
        asAdministrator().get(IMPORTS + "/" + UUID.randomUUID()).then().statusCode(404);
        asAdministrator().get(IMPORTS + "/x/faults").then().statusCode(404);
        asAdministrator()
                .contentType("text/csv")
                .body("x")
                .post(IMPORTS)
                .then()
                .statusCode(400)
                .body("type", endsWith("idempotency-key-missing"));
    }

    private void refuses(String text, String type, String... codes) {
        assertThat(codes(text.getBytes(StandardCharsets.UTF_8), type)).contains(codes);
    }

    private static List<String> codes(byte[] content, String type) {
        var job = send(asAdministrator(), UUID.randomUUID().toString(), "", content, type);
        job.then().statusCode(202).body("state", equalTo("REFUSED"));
        return faults(job, "en").jsonPath().getList("code", String.class);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static void isOver(Response job, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> status(job).then().body("over", equalTo(true)));
        status(job).then().body("state", equalTo(state));
    }

    private static Response status(Response job) {
        return asAdministrator().get(IMPORTS + "/" + id(job));
    }

    private static Response faults(Response job, String language) {
        return asAdministrator()
                .header("Accept-Language", language)
                .get(IMPORTS + "/" + id(job) + "/faults");
    }

    private static String id(Response job) {
        return job.jsonPath().getString("id");
    }

    private static Response send(String query, byte[] content) {
        return send(asAdministrator(), UUID.randomUUID().toString(), query, content, "text/csv");
    }

    private static Response send(
            RequestSpecification caller, String key, String query, byte[] content, String type) {
        return caller.contentType(type)
                .header("Idempotency-Key", key)
                .body(content)
                .post(IMPORTS + query);
    }

    private static byte[] csv(String... rows) {
        return (HEADER + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    }

    private static String row(String code) {
        return "%s,Agency %s,Myndighet %s,SE,POLICE,LARGE,Europe/Stockholm"
                .formatted(code, code, code);
    }
}
