package org.barometer.agency.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.agency.desk.Visitor.newCode;
import static org.barometer.agency.desk.Visitor.with;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.barometer.agency.identity.FakeOrganizations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class ImportDeskTest {
    private static final Visitor ADMINISTRATOR = Visitor.administrator();
    private static final String IMPORTS = "/agencies/imports";
    private static final String HEADER = "CODE,NAME,COUNTRY,TYPE,SIZE\n";
    private static final Map<String, String> CHECK = Map.of("dryRun", "true", "update", "false");
    private static final Map<String, String> TAKE = Map.of("dryRun", "false", "update", "false");

    @Inject FakeOrganizations organizations;

    private final String code = newCode();
    private final String row = "%s,Unit %s,SE,HOTLINE,SMALL\n".formatted(code, code);

    @AfterEach
    void reachTheIdentityProviderAgain() {
        organizations.reachable(true);
    }

    @Test
    void showsEveryFaultInItsPlaceAndTakesNothing() {
        var job = sends(TAKE, HEADER + row + "x,,XX,POLICE,LARGE\n");

        ADMINISTRATOR
                .opens(job)
                .body(
                        allOf(
                                containsString("3 faults have to be mended first"),
                                containsString("<strong>A</strong> <code>CODE</code>"),
                                containsString("This is no country"),
                                containsString("such as SE"),
                                not(containsString("http-equiv=\"refresh\""))));
        ADMINISTRATOR.reading("sv").opens(job).body(containsString("Detta är inget land"));
        ADMINISTRATOR.opens("/agencies/" + code).statusCode(404);
    }

    @Test
    void checksAFileWithoutTakingIt() {
        ADMINISTRATOR
                .opens(sends(CHECK, HEADER + row))
                .body(containsString("There is no fault, and nothing was changed"));

        ADMINISTRATOR.opens("/agencies/" + code).statusCode(404);
    }

    @Test
    void followsAFileUntilAllOfItIsTaken() {
        organizations.reachable(false);
        var job = sends(TAKE, HEADER + row);
        ADMINISTRATOR
                .opens(job)
                .body(
                        allOf(
                                containsString("0 of 1 organizations"),
                                containsString("<progress"),
                                containsString("http-equiv=\"refresh\""),
                                containsString("hx-trigger=\"every 1s\"")));

        organizations.reachable(true);

        isOver(ADMINISTRATOR, job)
                .body(
                        allOf(
                                not(containsString("<progress")),
                                not(containsString("http-equiv=\"refresh\"")),
                                not(containsString("hx-trigger"))));
        ADMINISTRATOR.opens("/agencies/" + code).statusCode(200);
    }

    @Test
    void changesWhatIsThereOnlyWhenToldTo() {
        ADMINISTRATOR.registers(code);
        var larger = HEADER + row.replace("SMALL", "LARGE");

        ADMINISTRATOR
                .opens(sends(TAKE, larger))
                .body(containsString("An agency of this code is there and differs"));
        isOver(ADMINISTRATOR, sends(with(TAKE, "update", "true"), larger));

        ADMINISTRATOR.opens("/agencies/" + code).body(containsString("<dd>Large</dd>"));
    }

    @Test
    void takesAFormThatIsSentTwiceOnce() {
        var form = with(TAKE, "key", UUID.randomUUID().toString());
        var job = sends(form, HEADER + row);

        var again = sends(form, HEADER + row);

        assertThat(again).isEqualTo(job);
        uploads(form, HEADER + row.replace("SMALL", "LARGE"))
                .statusCode(422)
                .body(containsString("was sent before with another file"));
    }

    @Test
    void asksForAFile() {
        uploads(CHECK, "").statusCode(422).body(containsString("id=\"file-wrong\""));
    }

    @Test
    void pagesLongListsOfFaults() {
        var rows =
                IntStream.rangeClosed(1, 120)
                        .mapToObj("x%1$d,Name %1$d,SE,POLICE,LARGE%n"::formatted)
                        .collect(Collectors.joining());

        var job = sends(CHECK, HEADER + rows);

        ADMINISTRATOR
                .opens(job)
                .body(
                        allOf(
                                containsString("120 faults"),
                                containsString(">101</th>"),
                                not(containsString(">102</th>")),
                                containsString(job + "?after=100")));
        ADMINISTRATOR
                .opens(job + "?after=100")
                .body(
                        allOf(
                                containsString(">102</th>"),
                                not(containsString(">101</th>")),
                                not(containsString("?after="))));
    }

    @Test
    void givesTheFileToFillIn() {
        ADMINISTRATOR
                .opens(IMPORTS + "/template.csv")
                .statusCode(200)
                .body(containsString("CODE,NAME,NAME:sv"));
        ADMINISTRATOR
                .opens(IMPORTS + "/template.xlsx")
                .statusCode(200)
                .header("Content-Disposition", containsString("agencies-template.xlsx"));
    }

    @Test
    void knowsNothingOfOtherFiles() {
        ADMINISTRATOR.opens(IMPORTS + "/" + UUID.randomUUID()).statusCode(404);
        ADMINISTRATOR.opens(IMPORTS + "/no-number").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"respondent", "coordinator", "analyst", "publisher", "dashboard"})
    void isForAdministratorsOnly(String role) {
        var visitor = Visitor.of(role);

        visitor.opens(IMPORTS).statusCode(403);
        visitor.opens(IMPORTS + "/template.csv").statusCode(403);
        visitor.opens(IMPORTS + "/" + UUID.randomUUID()).statusCode(403);
        visitor.uploads(IMPORTS, TAKE, "agencies.csv", new byte[0]).statusCode(403);
    }

    /** Imports a file that is in order, to its end. */
    static void imports(Visitor visitor, String csv) {
        isOver(visitor, job(visitor.uploads(IMPORTS, TAKE, "agencies.csv", bytes(csv))));
    }

    private static ValidatableResponse isOver(Visitor visitor, String job) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> visitor.opens(job), ImportDeskTest::isDone);
    }

    private static boolean isDone(ValidatableResponse page) {
        return page.extract().asString().contains("All of the file is imported");
    }

    /** Sends a file, and tells the page on which it is followed. */
    private static String sends(Map<String, String> form, String csv) {
        return job(uploads(form, csv));
    }

    private static ValidatableResponse uploads(Map<String, String> form, String csv) {
        return ADMINISTRATOR.uploads(IMPORTS, form, "agencies.csv", bytes(csv));
    }

    private static String job(ValidatableResponse sent) {
        return URI.create(sent.statusCode(303).extract().header("Location")).getPath();
    }

    private static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }
}
