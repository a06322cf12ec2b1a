package org.barometer.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keycloak's own pages in the suite's look: the sign-in, and the first one after an invitation. */
@ExtendWith(WithSuite.class)
class SignInPagesTest {
    private static final Pattern LINK = Pattern.compile("http://\\S+action-token\\S+");
    private static final String PASSWORD = "a sentence that only I know";

    private final RunningSuite suite;
    private final URI surveys;

    SignInPagesTest(RunningSuite suite) {
        this.suite = suite;
        this.surveys = suite.surveysAddress();
    }

    @ParameterizedTest
    @CsvSource({"en,1280,false,Sign in", "sv,390,true,Logga in"})
    void lookLikeTheSuite(String language, int width, boolean dark, String title) {
        try (var browser = Browser.open(language, Math.max(width, 800), 900)) {
            if (width < 800) {
                browser.showOnPhone(width, 844);
            }
            browser.preferDark(dark);
            browser.go(surveys, "/sign-in");
            browser.await("#username");
            look(browser, "sign-in-" + width, width);
            assertThat(browser.text()).contains("Barometer", title).doesNotContain("Keycloak");

            browser.find("#username").sendKeys("nobody");
            browser.find("#kc-login").click();
            browser.await("#password");
            browser.find("#password").sendKeys("wrong");
            browser.find("#kc-login").click();
            browser.await(".pf-m-error");
            look(browser, "sign-in-refused-" + width, width);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en,1280,Your account for Barometer,Choose a password,Your account is ready",
        "sv,390,Ditt konto i Barometer,Välj ett lösenord,Ditt konto är klart"
    })
    void leadFromTheMailToAnAccountThatIsReady(
            String language, int width, String subject, String choose, String ready) {
        var name = "invited-" + language;
        var address = suite.inviteUser(name, language, List.of("VERIFY_EMAIL", "UPDATE_PASSWORD"));
        var mail = suite.mailsTo(address).get().expect(200).json().get(0);
        assertThat(mail.get("subject").asText()).isEqualTo(subject);
        var link = LINK.matcher(mail.get("text").asText());
        assertThat(link.find()).isTrue();
        try (var browser = Browser.open(language, Math.max(width, 800), 900)) {
            if (width < 800) {
                browser.showOnPhone(width, 844);
            }
            browser.go(URI.create(link.group()), "");
            look(browser, "first-sign-in-" + width, width);
            browser.find("#kc-info-message a").click();
            browser.await("#password-new");
            look(browser, "first-password-" + width, width);
            assertThat(browser.text()).contains(choose);
            browser.find("#password-new").sendKeys(PASSWORD);
            browser.find("#password-confirm").sendKeys(PASSWORD);
            browser.find("[type=submit]").click();
            browser.await("#kc-info-message");
            look(browser, "first-done-" + width, width);
            assertThat(browser.text()).contains(ready);
        }
    }

    @Test
    void setUpOneTimeCodes() {
        var address = suite.inviteUser("invited-otp", "en", List.of("CONFIGURE_TOTP"));
        var mail = suite.mailsTo(address).get().expect(200).json().get(0);
        assertThat(mail.get("text").asText()).contains("set up one-time codes");
        var link = LINK.matcher(mail.get("text").asText());
        assertThat(link.find()).isTrue();
        try (var browser = Browser.open("en", 1280, 1000)) {
            browser.go(URI.create(link.group()), "");
            browser.find("#kc-info-message a").click();
            browser.await("#totp");
            look(browser, "one-time-codes", 1280);
        }
    }

    @Test
    void sayWhatIsWrongWithAnOldLink() {
        try (var browser = Browser.open("en", 1280, 900)) {
            browser.go(suite.signInAddress(), "/login-actions/action-token?key=nonsense");
            browser.await("#kc-error-message");
            browser.screenshot("old-link");
            assertThat(browser.barriers()).isEmpty();
            assertThat(browser.text()).contains("This did not work");
        }
    }

    @Test
    void stillLetPeopleIn() {
        suite.ensureUser("somebody-else", Set.of("analyst"));
        try (var browser = Browser.open("en", 1280, 900)) {
            browser.signIn(surveys, "somebody-else", suite.samplePassword());
            assertThat(browser.all(".who")).isNotEmpty();
        }
    }

    private static void look(Browser browser, String name, int width) {
        browser.screenshot(name);
        assertThat(browser.barriers()).as(name).isEmpty();
        assertThat(browser.complaints()).as(name).isEmpty();
        assertThat(browser.number("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isLessThanOrEqualTo(width);
    }
}
