package org.barometer.agency.desk;

import static org.barometer.agency.desk.Visitor.newCode;
import static org.barometer.agency.desk.Visitor.with;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.path.xml.XmlPath;
import io.restassured.path.xml.XmlPath.CompatibilityMode;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class ReorganisationDeskTest {
    private static final Visitor ADMINISTRATOR = Visitor.administrator();
    private static final String FORM = "/agencies/reorganisation";
    private static final String PLAN = FORM + "/plan";

    private final String code = newCode();
    private final String other = newCode();
    private final String third = newCode();

    @BeforeEach
    void registerTheAgency() {
        ADMINISTRATOR.registers(code);
    }

    @Test
    void mergesAgenciesAfterThePlanWasSeen() {
        ADMINISTRATOR.registers(other);

        var plan =
                ADMINISTRATOR
                        .sends(PLAN, wish("MERGER", code, other))
                        .statusCode(200)
                        .body(
                                allOf(
                                        containsString("This is for good"),
                                        containsString("Retires"),
                                        containsString("Goes on as it is"),
                                        containsString("From 1 January 2026 on")));

        ADMINISTRATOR.opens("/agencies/" + code).body(containsString(">Active<"));
        ADMINISTRATOR
                .succeeds(FORM, shown(plan))
                .body(
                        allOf(
                                containsString("the agency has retired"),
                                containsString("It has merged"),
                                containsString("href=\"/agencies/%s\"".formatted(other))));
        ADMINISTRATOR
                .opens("/agencies/" + other)
                .body(
                        allOf(
                                containsString("Whose work it goes on with"),
                                containsString("href=\"/agencies/%s\"".formatted(code))));
    }

    @Test
    void splitsAnAgencyIntoNewOnesThatAreDescribedOnTheWay() {
        var wish = wish("SPLIT", code, other + ", " + third);
        var described =
                ADMINISTRATOR
                        .sends(PLAN, wish)
                        .statusCode(422)
                        .body(
                                allOf(
                                        containsString("No agency has the code " + other),
                                        containsString("A new agency: " + third),
                                        containsString("value=\"HOTLINE\" selected")));

        var incomplete = with(shown(described), "new.%s.name".formatted(other), "North " + other);
        ADMINISTRATOR
                .sends(PLAN, incomplete)
                .statusCode(422)
                .body(
                        allOf(
                                containsString("id=\"new.%s.name-wrong\"".formatted(third)),
                                not(containsString("id=\"new.%s.name-wrong\"".formatted(other)))));
        var complete = with(incomplete, "new.%s.name".formatted(third), "South " + third);
        var plan =
                ADMINISTRATOR
                        .sends(PLAN, complete)
                        .statusCode(200)
                        .body(
                                allOf(
                                        containsString("North " + other),
                                        containsString("South " + third),
                                        containsString("Is registered")));

        ADMINISTRATOR.opens("/agencies/" + third).statusCode(404);
        ADMINISTRATOR.succeeds(FORM, shown(plan)).body(containsString("It has split"));
        ADMINISTRATOR
                .opens("/agencies/" + third)
                .body(allOf(containsString("South " + third), containsString("Hotline")));
    }

    @Test
    void doesNothingWhenSomebodyHasChangedWhatWasSeen() {
        ADMINISTRATOR.registers(other);
        var plan = ADMINISTRATOR.sends(PLAN, wish("MERGER", code, other)).statusCode(200);
        var step = ADMINISTRATOR.revised("/agencies/" + code, Map.of("step", "SUSPENSION"));
        ADMINISTRATOR.succeeds(
                "/agencies/%s/step".formatted(code), with(step, "reason-SUSPENSION", "OTHER"));

        ADMINISTRATOR
                .sends(FORM, shown(plan))
                .statusCode(422)
                .body(containsString(code + " has changed meanwhile"));
    }

    @Test
    void saysEverythingThatStandsAgainstIt() {
        var wish = with(wish("MERGER", code + " NO-SUCH", code), "effectiveOn", "2999-01-01");

        ADMINISTRATOR
                .sends(PLAN, wish)
                .statusCode(422)
                .body(
                        allOf(
                                containsString("No agency has the code NO-SUCH"),
                                containsString(code + " cannot follow itself"),
                                containsString("use a day that has come")));
        ADMINISTRATOR
                .reading("sv")
                .sends(PLAN, Map.of("predecessors", "no code", "effectiveOn", "soon"))
                .statusCode(422)
                .body(
                        allOf(
                                containsString("Välj vad som händer"),
                                containsString("Använd koder med 1 till 64"),
                                containsString("Skriv en dag som 2026-01-31")));
    }

    @Test
    void isReachedFromTheAgency() {
        ADMINISTRATOR.opens("/agencies/" + code).body(containsString(FORM + "?agency=" + code));
        ADMINISTRATOR
                .opens(FORM + "?agency=" + code)
                .statusCode(200)
                .body(containsString("value=\"%s\"".formatted(code)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"respondent", "coordinator", "analyst", "publisher", "dashboard"})
    void isForAdministratorsOnly(String role) {
        var visitor = Visitor.of(role);

        visitor.opens(FORM).statusCode(403);
        visitor.sends(PLAN, wish("MERGER", code, other)).statusCode(403);
        visitor.sends(FORM, wish("MERGER", code, other)).statusCode(403);
    }

    private static Map<String, String> wish(String kind, String predecessors, String successors) {
        return Map.of(
                "kind",
                kind,
                "predecessors",
                predecessors,
                "successors",
                successors,
                "effectiveOn",
                "2026-01-01");
    }

    /** What a page's form holds when it is sent as it is shown. */
    private static Map<String, String> shown(ValidatableResponse page) {
        var html = new XmlPath(CompatibilityMode.HTML, page.extract().asString());
        var form = new HashMap<String, String>();
        for (var name : html.<String>getList("**.findAll { it.name() == 'input' }.@name")) {
            form.put(
                    name,
                    html.getString(
                            "**.find { it.name() == 'input' && it.@name == '%s' }.@value"
                                    .formatted(name)));
        }
        for (var name : html.<String>getList("**.findAll { it.name() == 'select' }.@name")) {
            form.put(
                    name,
                    html.getString(
                            "**.find { it.name() == 'select' && it.@name == '%s' }.option.find { it.@selected == 'selected' }.@value"
                                    .formatted(name)));
        }
        return form;
    }
}
