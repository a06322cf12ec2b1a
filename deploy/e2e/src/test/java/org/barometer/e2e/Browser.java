package org.barometer.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A fresh Chromium that notes what it requests and what it complains about. */
final class Browser implements AutoCloseable {

    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    // It misses typed classes for the newest DevTools, which nothing here uses.
    private static final Logger DEVTOOLS = Logger.getLogger("org.openqa.selenium.devtools");

    static {
        DEVTOOLS.setLevel(Level.SEVERE);
    }

    private final Path profile;
    private final ChromeDriver driver;

    private Browser(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    static Browser open(String language, int width, int height) {
        if (!CHROMIUM.canExecute() || !DRIVER.canExecute()) {
            throw new AssertionError(
                    "The browser tests need Chromium: apt-get install chromium chromium-driver");
        }
        try {
            var profile = Files.createTempDirectory("barometer-browser");
            var service =
                    new ChromeDriverService.Builder()
                            .usingDriverExecutable(DRIVER)
                            .usingAnyFreePort()
                            .build();
            var driver = new ChromeDriver(service, options(profile, language));
            driver.manage().window().setSize(new Dimension(width, height));
            return new Browser(profile, driver);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChromeOptions options(Path profile, String language) {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--accept-lang=" + language,
                "--user-data-dir=" + profile);
        return options;
    }

    void go(URI service, String path) {
        driver.get(service + path);
    }

    /** Signs in to a service's pages as one of the sample's users. */
    void signIn(URI service, String user, String password) {
        tryToSignIn(service, user, password);
        await(".who");
    }

    /** Whatever comes of it. */
    void tryToSignIn(URI service, String user, String password) {
        go(service, "/sign-in");
        await("#username");
        find("#username").sendKeys(user);
        // With organizations Keycloak asks for the name first, to see whose sign-in it is.
        find("#kc-login").click();
        await("#password");
        find("#password").sendKeys(password);
        leaveBy("#kc-login");
    }

    /** A phone's screen; windows of a desktop browser cannot be that narrow. */
    void showOnPhone(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 2, "mobile", true));
    }

    /** As somebody likes it who reads at night, or does not. */
    void preferDark(boolean dark) {
        var scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    }

    /** From the next page on, as in a browser whose owner or office has turned them off. */
    void disableScripts() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    String text() {
        // Between two pages there is no body, or it is that of the page before.
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(seen -> seen.findElement(By.tagName("body")).getText())
                .replace('\u00a0', ' ');
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    List<String> texts(String selector) {
        return all(selector).stream().map(WebElement::getText).toList();
    }

    void await(String selector) {
        new WebDriverWait(driver, PATIENCE)
                .until(d -> !d.findElements(By.cssSelector(selector)).isEmpty());
    }

    /** Also across the step from one page to the next. */
    void awaitText(String words) {
        new WebDriverWait(driver, PATIENCE).until(_ -> text().contains(words));
    }

    /** Types into whatever has the focus. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Clicks, and goes on when another page has taken the place of this one. */
    void leaveBy(String selector) {
        var page = driver.findElement(By.tagName("html"));
        find(selector).click();
        new WebDriverWait(driver, PATIENCE).until(_ -> isGone(page));
    }

    /** Chromium says it in more than one way. */
    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (WebDriverException e) {
            return true;
        }
    }

    long number(String script) {
        return driver.executeScript("return " + script) instanceof Number number
                ? number.longValue()
                : -1;
    }

    /** The whole page, also what does not fit on the screen. */
    void screenshot(String name) {
        var shot =
                driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("captureBeyondViewport", true));
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(
                    SCREENSHOTS.resolve(name + ".png"),
                    Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Errors of the console, and whatever it says about the Content-Security-Policy. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(
                        entry ->
                                entry.getLevel().equals(Level.SEVERE)
                                        || entry.getMessage().contains("Content Security Policy"))
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** Addresses requested since the last time this was asked. */
    List<URI> requests() {
        var requests = new ArrayList<URI>();
        for (var entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            var message = parse(entry.getMessage()).path("message");
            if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                var url = message.path("params").path("request").path("url").asText();
                // Leaves out data: and what Chromium shows in an empty tab.
                if (url.startsWith("http") || url.startsWith("ws")) {
                    requests.add(URI.create(url));
                }
            }
        }
        return requests;
    }

    /** What axe-core finds serious or critical on the page. */
    List<String> barriers() {
        try (var axe = Browser.class.getResourceAsStream(AXE)) {
            if (axe == null) {
                throw new AssertionError("axe-core is missing: " + AXE);
            }
            driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var found =
                driver.executeAsyncScript(
                        """
                        const done = arguments[arguments.length - 1];
                        axe.run().then(result => done(JSON.stringify(result.violations
                          .filter(one => one.impact === 'serious' || one.impact === 'critical')
                          .map(one => one.id + ': ' + one.nodes.map(node => node.target.join(' ')).join(', ')))));
                        """);
        var barriers = new ArrayList<String>();
        parse(String.valueOf(found)).forEach(one -> barriers.add(one.asText()));
        return barriers;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        RunningSuite.delete(profile);
    }
}
