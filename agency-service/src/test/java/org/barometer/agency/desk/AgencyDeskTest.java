package org.barometer.agency.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class AgencyDeskTest {
    private static final Visitor ADMINISTRATOR = Visitor.administrator();

    private final String code = newCode();

    @Test
    void registersAnAgencyAndChangesIt() {
        ADMINISTRATOR
                .succeeds("/agencies/new", form())
                .body(allOf(containsString("Unit " + code), containsString("is registered")));
        var change = with(form(), "size", "LARGE");
        change.put("revision", ADMINISTRATOR.field("/agencies/" + code, "revision"));

        ADMINISTRATOR
                .succeeds("/agencies/" + code, change)
                .body(allOf(containsString("The change is made"), containsString("Large")));
    }

    @Test
    void saysEverythingThatIsWrongBesideItsField() {
        var wrong = Map.of("code", "se noa", "name", "", "country", "SE", "type", "", "size", "");

        var page = ADMINISTRATOR.reading("sv").sends("/agencies/new", wrong).statusCode(422);

        page.body(
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
        var form = with(form(), "key", UUID.randomUUID().toString());
        ADMINISTRATOR.succeeds("/agencies/new", form);
        ADMINISTRATOR.succeeds("/agencies/new", form);

        ADMINISTRATOR
                .sends("/agencies/new", form())
                .statusCode(422)
                .body(containsString("Another agency has this code"));
    }

    @Test
    void overwritesNothingThatNobodyHasSeen() {
        ADMINISTRATOR.succeeds("/agencies/new", form());
        var seen = ADMINISTRATOR.field("/agencies/" + code, "revision");
        var change = with(form(), "revision", seen);
        ADMINISTRATOR.succeeds("/agencies/" + code, with(change, "size", "LARGE"));

        ADMINISTRATOR
                .sends("/agencies/" + code, with(change, "size", "MEDIUM"))
                .statusCode(409)
                .body(
                        allOf(
                                containsString("Somebody else has changed this agency"),
                                containsString("<dd>Large</dd>"),
                                containsString("value=\"MEDIUM\" selected")));
    }

    @Test
    void takesStepsForAReason() {
        ADMINISTRATOR.succeeds("/agencies/new", form());
        var step = Map.of("step", "SUSPENSION", "revision", "1");

        ADMINISTRATOR
                .sends("/agencies/" + code + "/step", step)
                .statusCode(422)
                .body(containsString("Choose a reason"));
        ADMINISTRATOR
                .succeeds("/agencies/" + code + "/step", with(step, "reason", "RULES_BROKEN"))
                .body(
                        allOf(
                                containsString("Suspended"),
                                containsString("Reactivate"),
                                containsString("Retire for good"),
                                not(containsString(">Suspend<"))));
    }

    @Test
    void listsOnlyWhatIsAskedFor() {
        ADMINISTRATOR.succeeds("/agencies/new", with(form(), "country", "IS"));

        ADMINISTRATOR
                .opens("/agencies?country=IS&type=HOTLINE&after=" + code.substring(0, 8))
                .body(allOf(containsString(code), containsString("Iceland")));
        ADMINISTRATOR.opens("/agencies?country=NO").body(not(containsString(code)));
        ADMINISTRATOR
                .opens("/agencies?country=AQ")
                .statusCode(200)
                .body(containsString("No agency is like this"));
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
        visitor.opens("/agencies/new").statusCode(403);
        visitor.sends("/agencies/new", form()).statusCode(403);
        visitor.opens("/agencies/" + code).statusCode(403);
        visitor.sends("/agencies/" + code, form()).statusCode(403);
        assertThat(ADMINISTRATOR.opens("/agencies/" + code).extract().statusCode()).isEqualTo(404);
    }

    @Test
    void speaksTheLanguageOfItsReader() {
        ADMINISTRATOR
                .reading("sv")
                .opens("/agencies")
                .header("Content-Language", equalTo("sv"))
                .body(allOf(containsString("Myndigheter"), containsString("Begränsa listan")));
    }

    private Map<String, String> form() {
        return Map.of(
                "code",
                code,
                "name",
                "Unit " + code,
                "country",
                "SE",
                "type",
                "HOTLINE",
                "size",
                "SMALL");
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        var changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    private static String newCode() {
        return "D-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }
}
