package org.barometer.agency.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.agency.desk.Visitor.anAgency;
import static org.barometer.agency.desk.Visitor.first;
import static org.barometer.agency.desk.Visitor.newCode;
import static org.barometer.agency.desk.Visitor.with;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class AgencyDeskTest {
    private static final Visitor ADMINISTRATOR = Visitor.administrator();
    private static final String NEW = "/agencies/new";

    private final String code = newCode();
    private final String page = "/agencies/" + code;

    @Test
    void registersAnAgencyAndChangesIt() {
        ADMINISTRATOR
                .succeeds(NEW, anAgency(code))
                .body(allOf(containsString("Unit " + code), containsString("is registered")));
        var change = ADMINISTRATOR.revised(page, with(anAgency(code), "size", "LARGE"));

        ADMINISTRATOR
                .succeeds(page, change)
                .body(allOf(containsString("The change is made"), containsString("Large")));
    }

    @Test
    void saysEverythingThatIsWrongBesideItsField() {
        var wrong = Map.of("code", "se noa", "name", "", "country", "SE", "type", "", "size", "");

        ADMINISTRATOR
                .reading("sv")
                .sends(NEW, wrong)
                .statusCode(422)
                .body(
                        allOf(
                                containsString("href=\"#code\""),
                                containsString("Använd 1 till 64 stora bokstäver"),
                                containsString("id=\"name-wrong\""),
                                containsString("Välj en storlek"),
                                containsString("value=\"se noa\""),
                                not(containsString("id=\"country-wrong\""))));
    }

    @Test
    void registersOnceHoweverOftenTheFormIsSent() {
        var form = with(anAgency(code), "key", UUID.randomUUID().toString());
        ADMINISTRATOR.succeeds(NEW, form);
        ADMINISTRATOR.succeeds(NEW, form);

        ADMINISTRATOR
                .sends(NEW, anAgency(code))
                .statusCode(422)
                .body(containsString("Another agency has this code"));
    }

    @Test
    void overwritesNothingThatNobodyHasSeen() {
        ADMINISTRATOR.registers(code);
        var change = ADMINISTRATOR.revised(page, anAgency(code));
        ADMINISTRATOR.succeeds(page, with(change, "size", "LARGE"));

        ADMINISTRATOR
                .sends(page, with(change, "size", "MEDIUM"))
                .statusCode(409)
                .body(
                        allOf(
                                containsString("Somebody else has changed this agency"),
                                containsString("<dd>Large</dd>"),
                                containsString("value=\"MEDIUM\" selected")));
    }

    @Test
    void knowsNamesInSeveralLanguages() {
        var form = with(with(anAgency(code), "names.sv", "Enhet " + code), "otherLanguage", "fi");
        ADMINISTRATOR
                .succeeds(NEW, with(form, "otherName", "Yksikkö " + code))
                .body(containsString("<h1 id=\"agency\">Unit " + code));
        ADMINISTRATOR
                .reading("sv")
                .opens(page)
                .body(
                        allOf(
                                containsString("<h1 id=\"agency\">Enhet " + code),
                                containsString("Namn på finska"),
                                containsString("id=\"names.fi\"")));

        var change = ADMINISTRATOR.revised(page, anAgency(code));
        ADMINISTRATOR
                .succeeds(page, with(change, "names.sv", ""))
                .body(not(containsString("id=\"names.fi\"")));
    }

    @Test
    void asksWhichLanguageANameIsIn() {
        ADMINISTRATOR
                .sends(NEW, with(anAgency(code), "otherName", "Yksikkö"))
                .statusCode(422)
                .body(
                        allOf(
                                containsString("id=\"otherLanguage-wrong\""),
                                containsString("<details class=\"more\" open>")));
    }

    @Test
    void knowsWhereAnAgencyWorksAndWhomToTurnTo() {
        ADMINISTRATOR.registers(code);
        ADMINISTRATOR
                .opens(page)
                .body(allOf(containsString("<dd>UTC</dd>"), containsString("<dd>Liaison</dd>")));
        var change = ADMINISTRATOR.revised(page, with(anAgency(code), "language", "fi"));

        ADMINISTRATOR
                .sends(page, with(change, "timeZone", "Stockholm"))
                .statusCode(422)
                .body(containsString("Use a place such as Europe/Stockholm"));
        ADMINISTRATOR
                .succeeds(
                        page,
                        with(
                                with(change, "timeZone", "Europe/Helsinki"),
                                "contactRole",
                                "DATA_OFFICER"))
                .body(
                        allOf(
                                containsString("<dd>Europe/Helsinki</dd>"),
                                containsString("<dd>Finnish</dd>"),
                                containsString("<dd>Data officer</dd>")));
    }

    @Test
    void takesAStepForAReasonAndKeepsItInTheHistory() {
        ADMINISTRATOR.registers(code);
        var step = ADMINISTRATOR.revised(page, Map.of("step", "SUSPENSION"));

        ADMINISTRATOR
                .sends(page + "/step", step)
                .statusCode(422)
                .body(containsString("id=\"reason-SUSPENSION-wrong\""));
        ADMINISTRATOR
                .succeeds(page + "/step", with(step, "reason-SUSPENSION", "SECURITY_INCIDENT"))
                .body(
                        allOf(
                                containsString("Security incident"),
                                containsString("<del>Active</del>"),
                                containsString("<ins>Suspended</ins>"),
                                containsString("<small>you</small>"),
                                containsString("value=\"REACTIVATION\"")));
        var last = ADMINISTRATOR.revised(page, Map.of("step", "RETIREMENT"));
        ADMINISTRATOR
                .succeeds(page + "/step", with(last, "reason-RETIREMENT", "CLOSED"))
                .body(
                        allOf(
                                containsString("A retired agency stays as it is"),
                                not(containsString("name=\"step\""))));
    }

    @Test
    void turnsThePagesOfAHistory() {
        ADMINISTRATOR.registers(code);
        for (int change = 0; change < 10; change++) {
            step("SUSPENSION", "OTHER");
            step("REACTIVATION", "OTHER");
        }

        var newest =
                ADMINISTRATOR
                        .opens(page)
                        .body(not(containsString("<td class=\"text\">Registered</td>")))
                        .extract()
                        .asString();
        ADMINISTRATOR
                .opens(page + first("\\?before=[0-9]+", newest))
                .body(
                        allOf(
                                containsString("<td class=\"text\">Registered</td>"),
                                not(containsString("?before="))));
    }

    @Test
    void listsOnlyWhatIsAskedFor() {
        ADMINISTRATOR.succeeds(NEW, with(anAgency(code), "country", "IS"));

        ADMINISTRATOR
                .opens("/agencies?country=IS&type=HOTLINE&language=en&text=" + code)
                .body(allOf(containsString(page), containsString("Iceland")));
        ADMINISTRATOR.opens("/agencies?country=NO").body(not(containsString(page)));
        ADMINISTRATOR
                .opens("/agencies?country=AQ")
                .statusCode(200)
                .body(containsString("No agency is like this"));
        ADMINISTRATOR
                .opens("/agencies?text=" + "x".repeat(101))
                .statusCode(422)
                .body(containsString("id=\"text-wrong\""));
    }

    @Test
    void turnsThePagesInTheOrderOfNames() {
        var rows =
                IntStream.rangeClosed(1, 51)
                        .mapToObj(
                                number ->
                                        "%s-%02d,100%% {%02d} %s,SE,POLICE,SMALL%n"
                                                .formatted(code, 99 - number, number, code));
        var file = rows.reduce("CODE,NAME,COUNTRY,TYPE,SIZE\n", String::concat);
        ImportDeskTest.imports(ADMINISTRATOR, file);

        var first =
                ADMINISTRATOR
                        .opens("/agencies?order=NAME&text=" + code)
                        .body(
                                allOf(
                                        containsString("100% {50} "),
                                        not(containsString("100% {51} "))))
                        .extract()
                        .asString();
        var next = first("rel=\"next\" href=\"([^\"]+)\"", first).replace("&amp;", "&");
        ADMINISTRATOR
                .opensAddress(next)
                .body(allOf(containsString("100% {51} "), not(containsString("100% {50} "))));
    }

    @Test
    void givesTheListAsAFile() {
        ADMINISTRATOR.registers(code);
        var query = "?country=&status=&text=" + code;

        ADMINISTRATOR
                .opens("/agencies/agencies.csv" + query)
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .header("Agency-Count", equalTo("1"))
                .body(containsString(code));
        ADMINISTRATOR
                .opens("/agencies/agencies.xlsx" + query)
                .statusCode(200)
                .header("Content-Disposition", containsString("agencies.xlsx"));
        ADMINISTRATOR
                .opens("/agencies" + query)
                .body(containsString("/agencies/agencies.csv" + query.replace("&", "&amp;")));
    }

    @Test
    void knowsNothingOfOthers() {
        ADMINISTRATOR
                .opens("/agencies/NOBODY-" + UUID.randomUUID())
                .statusCode(404)
                .body(containsString("Not found"));
        ADMINISTRATOR.opens("/agencies/no-code").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"respondent", "coordinator", "analyst", "publisher", "dashboard"})
    void isForAdministratorsOnly(String role) {
        var visitor = Visitor.of(role);

        visitor.opens("/agencies").statusCode(403).body(containsString("Not for your role"));
        visitor.opens("/agencies/agencies.csv").statusCode(403);
        visitor.opens("/agencies/agencies.xlsx").statusCode(403);
        visitor.opens(NEW).statusCode(403);
        visitor.sends(NEW, anAgency(code)).statusCode(403);
        visitor.opens(page).statusCode(403);
        visitor.sends(page, anAgency(code)).statusCode(403);
        visitor.sends(page + "/step", Map.of()).statusCode(403);
        assertThat(ADMINISTRATOR.opens(page).extract().statusCode()).isEqualTo(404);
    }

    @Test
    void speaksTheLanguageOfItsReader() {
        ADMINISTRATOR
                .reading("sv")
                .opens("/agencies")
                .header("Content-Language", equalTo("sv"))
                .body(allOf(containsString("Myndigheter"), containsString("Begränsa listan")));
    }

    private void step(String step, String reason) {
        var form = ADMINISTRATOR.revised(page, Map.of("step", step));
        ADMINISTRATOR.succeeds(page + "/step", with(form, "reason-" + step, reason));
    }
}
