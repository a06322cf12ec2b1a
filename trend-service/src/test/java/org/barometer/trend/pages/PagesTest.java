package org.barometer.trend.pages;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.trend.release.SampleEdition.anEdition;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.release.ReleaseDesk;
import org.barometer.trend.release.SampleEdition;
import org.barometer.trend.release.SigningKeyFile;
import org.barometer.trend.tally.TallyCube;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class PagesTest {
    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"#]+)\"");

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    /** Of one run, so that the other tests' measures are not taken for these. */
    private static final String TRENDS = "trends_" + UUID.randomUUID().toString().substring(0, 8);

    private static String release = "";
    private static String restricted = "";

    @Inject Catalogue catalogue;
    @Inject TallyCube cube;

    @BeforeEach
    void publish() {
        if (!release.isEmpty()) {
            return;
        }
        var first =
                editionOf(
                        anEdition().year(2016),
                        Map.of("APPS", 126, "STREAMS", 100, "GAMES", 90, "RARE", 54));
        var second =
                editionOf(
                        anEdition().year(2017).after(first),
                        Map.of("APPS", 200, "STREAMS", 150, "GAMES", 68, "RARE", 4, "ODD", 13));
        release = publish(List.of(first, second), true);
        restricted =
                publish(
                        List.of(
                                editionOf(
                                        anEdition().year(2018),
                                        Map.of("APPS", 150, "STREAMS", 122))),
                        false);
    }

    @Test
    void listsTheMeasuresWithTheirLeadingFigures() {
        var page = get("/?release=" + release).extract().asString();

        assertThat(words(page))
                .contains("What the surveys say")
                .contains("About " + TRENDS)
                .contains("46 % (34 % in 2016)")
                .contains("apps, 2017")
                .contains("“apps” rose from 34 % in 2016 to 46 % in 2017")
                .contains("Synthetic: rebuilt from published figures");
        assertThat(page).contains("href=\"/measures/%s?release=%s\"".formatted(TRENDS, release));
    }

    @Test
    void tellsAMeasureInWordsAndATable() {
        var page = measure("").extract().asString();

        assertThat(words(page))
                .contains("46 % (34 % in 2016)")
                .contains("46.0 %")
                .contains("41–51 %")
                .contains("+11.9")
                .contains("Increased")
                .contains("200")
                .contains("435")
                .contains("Made up for a test")
                .contains("95 % interval if agencies are exchangeable")
                .contains(release + ", published on");
        assertThat(page)
                .contains("data-chart=\"lines\"")
                .contains("role=\"img\"")
                .contains("<caption")
                .contains("scope=\"rowgroup\"");
    }

    @Test
    void saysWhatIsNotPublished() {
        var page = measure("").extract().asString();

        // 4 of 435 would point to people; in 2016 the odd one was not among the answers.
        assertThat(words(page))
                .contains("rare")
                .contains("not published, to protect respondents")
                .contains("not published: not asked");
        assertThat(page).doesNotContain("0.9 %").doesNotContain("0.9\u00a0%");
    }

    @Test
    void leadsToTheSameFiguresAsCsvAndJson() {
        var page = measure("").extract().asString();

        for (var format : List.of("csv", "json")) {
            var address =
                    "/api/v1/trends/%s?by=WORLD&amp;format=%s&amp;release=%s"
                            .formatted(TRENDS, format, release);
            assertThat(page).contains("href=\"" + address + "\"");
            given().config(config().decoderConfig(decoderConfig().noContentDecoders()))
                    .get(address.replace("&amp;", "&"))
                    .then()
                    .statusCode(200)
                    .body(containsString("0.45977"));
        }
    }

    @Test
    void speaksTheLanguageOfTheReader() {
        var asked = measure("&lang=sv").extract();
        var liked =
                given().header("Accept-Language", "sv, en;q=0.5")
                        .get("/measures/" + TRENDS + "?release=" + release);

        for (var response : List.of(asked.response(), liked)) {
            assertThat(response.header("Content-Language")).isEqualTo("sv");
            assertThat(response.header("Vary")).contains("Accept-Language");
            assertThat(response.asString()).contains("<html lang=\"sv\">");
            assertThat(words(response.asString()))
                    .contains("Om " + TRENDS)
                    .contains("46 % (34 % år 2016)")
                    .contains("41–51 %")
                    .contains("Påhittad för ett test")
                    .contains("ej publicerat");
        }
        assertThat(asked.asString()).contains("lang=en").contains(">English<");
    }

    @Test
    void loadsNothingFromElsewhereAndRunsNothingInline() {
        for (var path : List.of("/?release=" + release, "/measures/" + TRENDS, "/nowhere")) {
            var response = browser(path);
            var page = response.asString();

            assertThat(response.header("Content-Security-Policy"))
                    .isEqualTo(Reader.CONTENT_SECURITY_POLICY)
                    .doesNotContain("unsafe");
            assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(page)
                    .doesNotContain("<style")
                    .doesNotContainPattern("\\sstyle=")
                    .doesNotContainPattern("\\son[a-z]+=")
                    .doesNotContainPattern("<script(?![^>]* src=\"/)");
            assertThat(REFERENCE.matcher(page).results().map(match -> match.group(1)))
                    .isNotEmpty()
                    .allMatch(address -> address.startsWith("/") && !address.startsWith("//"));
        }
    }

    @Test
    void servesWhatThePagesLoadForLong() {
        var page = measure("").extract().asString();
        var loaded =
                REFERENCE
                        .matcher(page)
                        .results()
                        .map(match -> match.group(1))
                        .filter(path -> path.startsWith("/assets/") || path.startsWith("/_static/"))
                        .toList();

        assertThat(loaded).hasSize(5).anyMatch(path -> path.contains("/echarts/6.0.0/"));
        for (var address : loaded) {
            given().get(address)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", containsString("max-age=31536000"))
                    .header("X-Content-Type-Options", equalTo("nosniff"));
        }
    }

    @Test
    void showsTextsAsTheyAre() {
        var page = get("/?release=" + release).extract().asString();

        assertThat(page).contains("&lt;b&gt;Surveys&lt;/b&gt;").doesNotContain("<b>Surveys");
    }

    @Test
    void tellsABrowserPolitelyThatThereIsNothing() {
        for (var path : List.of("/measures/nothing", "/nowhere", "/measures/%3Cscript%3E")) {
            var response = browser(path);

            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.contentType()).startsWith("text/html");
            assertThat(response.asString())
                    .contains("Not found")
                    .contains("Back to the overview")
                    .doesNotContain("<script>");
        }
    }

    @Test
    void tellsAProgramTheSameAsAProblem() {
        given().get("/measures/nothing")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"));
        given().accept(BROWSER)
                .get("/api/v1/trends/nothing")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"))
                .header("Content-Security-Policy", startsWith("default-src 'none'; frame"));
    }

    @Test
    void showsNobodyARestrictedReleaseUnasked() {
        assertThat(browser("/?release=" + restricted).asString())
                .doesNotContain(TRENDS)
                .contains("Nothing has been published yet");
        assertThat(browser("/measures/" + TRENDS + "?release=" + restricted).statusCode())
                .isEqualTo(404);
    }

    @Test
    void sendsAReaderToSignIn() {
        var response = given().redirects().follow(false).get("/sign-in");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.header("Location"))
                .contains("response_type=code")
                .contains("code_challenge_method=S256")
                .contains("%2Fsigned-in");
        assertThat(response.headers().getValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .containsIgnoringCase("HttpOnly")
                                        .contains("SameSite=Lax"));
    }

    @Test
    void neverRedirectsTheApi() {
        given().redirects()
                .follow(false)
                .accept(BROWSER)
                .get("/api/v1/provisional/" + TRENDS)
                .then()
                .statusCode(401)
                .header("Location", equalTo(null))
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void ignoresABearerTokenThatIsNotGood() {
        given().redirects()
                .follow(false)
                .auth()
                .oauth2("nonsense")
                .get("/api/v1/measures")
                .then()
                .statusCode(401)
                .body("type", allOf(startsWith("urn:barometer:problem:"), not(equalTo(""))));
    }

    private ValidatableResponse measure(String more) {
        return get("/measures/" + TRENDS + "?release=" + release + more);
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then().statusCode(200).contentType(startsWith("text/html"));
    }

    private static Response browser(String path) {
        return given().accept(BROWSER).get(path);
    }

    /** What a reader reads: without tags, with ordinary spaces. */
    private static String words(String page) {
        return page.replaceAll("<[^>]*>", "").replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    private SampleEdition editionOf(SampleEdition edition, Map<String, Integer> counts) {
        return edition.chose(TRENDS, "US", 20, counts).into(catalogue, cube);
    }

    private static String publish(List<SampleEdition> editions, boolean open) {
        var code =
                ReleaseDesk.compiled(
                        Map.of(
                                "title", Map.of("en", "<b>Surveys</b>", "sv", "Enkäter"),
                                "editions", editions.stream().map(SampleEdition::code).toList(),
                                "public", open));
        ReleaseDesk.publish(code).statusCode(200);
        return code;
    }
}
