package org.barometer.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator does at the desk, by clicking, and what becomes of it elsewhere. */
@ExtendWith(WithSuite.class)
class AdministrationPagesTest {

    private static final String PASSWORD = "Tidvattnet kommer igen 7";
    private static final Pattern LINK = Pattern.compile("https?://\\S+action-token\\S+");

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
        assertThat(desk.text()).contains("Suspended");
    }

    private void isRefused(String address) {
        try (var person = Browser.open("en", 1280, 900)) {
            person.tryToSignIn(surveys, address, PASSWORD);
            person.go(surveys, "/desk");
            assertThat(person.text()).contains("403");
        }
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
