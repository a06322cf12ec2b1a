package org.barometer.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator does at the desk, by clicking, and what becomes of it elsewhere. */
@ExtendWith(WithSuite.class)
class AdministrationPagesTest {

    private static final String PASSWORD = "Tidvattnet kommer igen 7";
    private static final Pattern LINK = Pattern.compile("https?://\\S+action-token\\S+");

    @TempDir Path directory;

    private final RunningSuite suite;
    private final URI agencies;
    private final URI surveys;

    AdministrationPagesTest(RunningSuite suite) {
        this.suite = suite;
        this.agencies = suite.agenciesAddress();
        this.surveys = suite.surveysAddress();
    }

    @Test
    void leadsSomebodyFromTheInvitationToTheirDeskUntilTheAgencyIsSuspended() {
        var code = "E2E-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        var address = "anna-%s@example.org".formatted(UUID.randomUUID());
        try (var desk = Browser.open("en", 1280, 1000)) {
            desk.signIn(agencies, "administrator", suite.samplePassword());
            looksRight(desk, "administration-home", 1280);
            registers(desk, code);
            invites(desk, code, address);
            accepts(address);
            try (var person = Browser.open("en", 1280, 1000)) {
                person.signIn(surveys, address, PASSWORD);
                person.go(surveys, "/desk");
                assertThat(person.text()).contains("Agency desk", code);
            }
            seesThatItWasAccepted(desk, code, address);
            suspends(desk, code);
            isRefused(address);
        }
    }

    private static void registers(Browser desk, String code) {
        desk.find("nav.places a[href='/agencies']").click();
        desk.await("a[href='/agencies/new']");
        looksRight(desk, "administration-agencies", 1280);
        desk.leaveBy("a[href='/agencies/new']");
        desk.find("#code").sendKeys("no code");
        desk.leaveBy("main form button");
        assertThat(desk.find("#faults").getText()).contains("Use 1 to 64 capital letters");
        assertThat(desk.barriers()).isEmpty();
        // What a page refuses, Chromium notes by its status.
        assertThat(desk.complaints()).allMatch(complaint -> complaint.contains("422"));

        desk.find("#code").clear();
        desk.find("#code").sendKeys(code);
        desk.find("#name").sendKeys("Unit " + code);
        desk.find("#country option[value='SE']").click();
        desk.find("#type option[value='POLICE']").click();
        desk.find("#size option[value='SMALL']").click();
        desk.leaveBy("main form button");
        assertThat(desk.text()).contains("The agency is registered", "Unit " + code, "Sweden");
        looksRight(desk, "administration-agency", 1280);
    }

    private void invites(Browser desk, String code, String address) {
        desk.go(agencies, "/people/invitations/new");
        desk.find("#email").sendKeys(address);
        desk.find("#role option[value='coordinator']").click();
        desk.find("#agency").sendKeys(code);
        looksRight(desk, "administration-invite", 1280);
        desk.leaveBy("main form button");
        assertThat(desk.text()).contains("The invitation is made", address, "Sent");
        looksRight(desk, "administration-invitation", 1280);
    }

    /** As the person does who reads the mail, in a browser of their own. */
    private void accepts(String address) {
        var mail = suite.mailsTo(address).get().expect(200).json().get(0);
        var link = LINK.matcher(mail.get("text").asText());
        assertThat(link.find()).isTrue();
        try (var person = Browser.open("en", 1280, 900)) {
            person.go(URI.create(link.group()), "");
            person.find("#kc-info-message a").click();
            person.await("#password-new");
            person.find("#password-new").sendKeys(PASSWORD);
            person.find("#password-confirm").sendKeys(PASSWORD);
            person.leaveBy("[type=submit]");
            assertThat(person.all("#password-new")).isEmpty();
        }
    }

    private void seesThatItWasAccepted(Browser desk, String code, String address) {
        desk.go(agencies, "/people/invitations?agency=" + code);
        desk.leaveBy("main table a");
        assertThat(desk.text()).contains("Accepted");
        desk.go(agencies, "/people?agency=" + code);
        desk.leaveBy("main table a");
        assertThat(desk.text()).contains(address, "Coordinator", "Active");
        looksRight(desk, "administration-person", 1280);
    }

    private void suspends(Browser desk, String code) {
        desk.go(agencies, "/agencies/" + code);
        desk.find("#reason-SUSPENSION option[value='SECURITY_INCIDENT']").click();
        desk.leaveBy("form:has(input[value='SUSPENSION']) button");
        assertThat(desk.find("main h1").getText()).contains("Suspended");
        assertThat(desk.find("section:has(#history)").getText())
                .contains("Active Suspended", "Security incident", "you");
        looksRight(desk, "administration-agency-suspended", 1280);
    }

    private void isRefused(String address) {
        try (var person = Browser.open("en", 1280, 900)) {
            person.tryToSignIn(surveys, address, PASSWORD);
            person.go(surveys, "/desk");
            assertThat(person.text()).contains("403");
        }
    }

    @Test
    void hasThePeopleOfTheSampleInItsRegistry() {
        try (var desk = Browser.open("en", 1280, 1000)) {
            desk.signIn(agencies, "administrator", suite.samplePassword());
            desk.go(agencies, "/people?agency=US-01");
            assertThat(desk.text()).contains("coordinator-us-01@", "respondent@");
            desk.go(agencies, "/state/drift");
            assertThat(desk.text()).doesNotContain("coordinator-us-01@");
        }
    }

    @Test
    void administersByADocument() {
        var code = "E2E-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        try (var desk = Browser.open("en", 1280, 1000)) {
            desk.signIn(agencies, "administrator", suite.samplePassword());
            desk.go(agencies, "/state");
            desk.find("#document").sendKeys("agencies: [{code: no code}]");
            desk.leaveBy("main form button");
            assertThat(desk.text()).contains("/agencies/0/code", "/agencies/0/country");
            assertThat(desk.barriers()).isEmpty();
            assertThat(desk.complaints()).allMatch(complaint -> complaint.contains("422"));

            desk.find("#document").clear();
            desk.find("#document")
                    .sendKeys(
                            ("agencies: [{code: %s, name: Unit %s, country: SE, type: POLICE,"
                                            + " size: SMALL}]")
                                    .formatted(code, code));
            desk.leaveBy("main form button");
            assertThat(desk.text()).contains("One change", "Register", code);
            looksRight(desk, "administration-plan", 1280);
            desk.leaveBy("button[formaction='/state/apply']");
            desk.await("progress[value='1']");
            looksRight(desk, "administration-application", 1280);
            desk.go(agencies, "/agencies/" + code);
            assertThat(desk.text()).contains("Unit " + code);
        }
    }

    @ParameterizedTest
    @CsvSource({"en,1280", "sv,390"})
    void leadsFromAFaultyFileToAnImportAndASplit(String language, int width) throws IOException {
        var code = "E2E-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        var faulty =
                """
                CODE,NAME,COUNTRY,TYPE,SIZE
                %s,Coast %s,SE,POLICE,SMALL
                north,,XX,POLICE,SMALL
                """
                        .formatted(code, code);
        try (var desk = Browser.open(language, Math.max(width, 800), 900)) {
            if (width < 800) {
                desk.showOnPhone(width, 844);
            }
            desk.signIn(agencies, "administrator", suite.samplePassword());
            sends(desk, faulty, false);
            assertThat(desk.texts("tbody tr")).hasSize(3).allMatch(row -> row.startsWith("3"));
            looksRight(desk, "administration-import-faults-" + width, width);

            sends(desk, manyAgencies(code), true);
            looksRight(desk, "administration-import-running-" + width, width);
            desk.await(".notice.good");
            looksRight(desk, "administration-import-done-" + width, width);

            splits(desk, code, width);
        }
    }

    /** So many that one can watch how they are made. */
    private static String manyAgencies(String code) {
        return IntStream.range(0, 40)
                .mapToObj(number -> number == 0 ? code : code + "-" + number)
                .map(each -> "%s,Coast %s,SE,POLICE,SMALL%n".formatted(each, each))
                .collect(Collectors.joining("", "CODE,NAME,COUNTRY,TYPE,SIZE\n", ""));
    }

    private void sends(Browser desk, String file, boolean takes) throws IOException {
        var sent = Files.writeString(directory.resolve("agencies.csv"), file);
        desk.go(agencies, "/agencies/imports");
        desk.find("#file").sendKeys(sent.toString());
        desk.find("#dryRun option[value='%s']".formatted(!takes)).click();
        desk.leaveBy("main form button");
    }

    private void splits(Browser desk, String code, int width) {
        var successors = List.of(code + "-N", code + "-S");
        desk.go(agencies, "/agencies/" + code);
        desk.leaveBy("a[href='/agencies/reorganisation?agency=%s']".formatted(code));
        looksRight(desk, "administration-split-" + width, width);
        desk.find("#kind option[value='SPLIT']").click();
        desk.find("#successors").sendKeys(String.join(" ", successors));
        desk.leaveBy("main form button");
        // It asks to describe those that are not there yet, which Chromium notes by its status.
        assertThat(desk.complaints()).allMatch(complaint -> complaint.contains("422"));
        looksRight(desk, "administration-split-describe-" + width, width);
        for (var successor : successors) {
            desk.find("[id='new.%s.name']".formatted(successor)).sendKeys("Coast " + successor);
        }
        desk.leaveBy("main form button");
        assertThat(desk.texts("tbody tr")).hasSize(3);
        looksRight(desk, "administration-split-plan-" + width, width);
        desk.leaveBy("main form button");
        assertThat(desk.texts("dl.facts a")).containsExactlyElementsOf(successors);
        looksRight(desk, "administration-agency-split-" + width, width);
        desk.leaveBy("dl.facts a");
        assertThat(desk.texts("dl.facts a")).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"en,1280", "sv,390"})
    void looksRightInEveryLanguageAndWidth(String language, int width) {
        try (var browser = Browser.open(language, Math.max(width, 800), 900)) {
            if (width < 800) {
                browser.showOnPhone(width, 844);
            }
            browser.signIn(agencies, "administrator", suite.samplePassword());
            for (var path :
                    List.of(
                            "/",
                            "/agencies",
                            "/agencies/new",
                            "/agencies/US-01",
                            "/agencies/imports",
                            "/agencies/reorganisation",
                            "/people",
                            "/people/invitations",
                            "/people/invitations/new",
                            "/people/grants",
                            "/service-accounts",
                            "/service-accounts/new",
                            "/state",
                            "/state/drift",
                            "/audit",
                            "/audit/verification")) {
                browser.go(agencies, path);
                assertThat(browser.find("html").getAttribute("lang")).isEqualTo(language);
                looksRight(browser, "administration" + path.replace('/', '-') + "-" + width, width);
            }
        }
    }

    private static void looksRight(Browser browser, String name, int width) {
        browser.screenshot(name);
        assertThat(browser.barriers()).as(name).isEmpty();
        assertThat(browser.complaints()).as(name).isEmpty();
        assertThat(browser.number("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isLessThanOrEqualTo(width);
    }
}
