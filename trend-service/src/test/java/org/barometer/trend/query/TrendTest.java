package org.barometer.trend.query;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.trend.release.SampleEdition.anEdition;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.Header;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.http.RequestId;
import org.barometer.trend.http.Tokens;
import org.barometer.trend.release.ReleaseDesk;
import org.barometer.trend.release.SampleEdition;
import org.barometer.trend.release.SigningKeyFile;
import org.barometer.trend.tally.TallyCube;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class TrendTest {
    @Inject Catalogue catalogue;
    @Inject TallyCube cube;

    private final String measure = "m_" + UUID.randomUUID().toString().replace('-', '_');

    @Test
    void tellsTheFiguresOfEveryEdition() {
        var first = asked(2016, 370, 126);
        var second = asked(anEdition().year(2017).after(first), 435, 200);
        var release = ReleaseDesk.published(true, first, second);

        trend(given())
                .statusCode(200)
                .body("comparability.edition", equalTo(List.of(second.code())))
                .body("comparability.with", equalTo(List.of(first.code())))
                .body("comparability.verdict", equalTo(List.of("IDENTICAL")))
                .body("measure", equalTo(measure))
                .body("text.sv", equalTo("Om " + measure))
                .body("release", equalTo(release))
                .body("synthetic", equalTo(true))
                .body("source.en", equalTo("Made up for a test"))
                .body("options[0].code", equalTo("APPS"))
                .body("options[0].label.en", equalTo("apps"))
                .body("editions.year", equalTo(List.of(2016, 2017)))
                .body("observations.year", equalTo(List.of(2016, 2017)))
                .body("observations.edition", equalTo(List.of(first.code(), second.code())))
                .body("observations.x", equalTo(List.of(126, 200)))
                .body("observations.n", equalTo(List.of(370, 435)))
                .body("observations[1].estimate", equalTo((float) (200.0 / 435)))
                .body("observations[1].agencies", equalTo(41))
                .body("observations[1].area", equalTo("WORLD"))
                .body("observations[1].questionnaireVersion", equalTo(3))
                .body("observations[1].release", equalTo(release))
                .body("observations[1].flags", equalTo(List.of()));
    }

    @Test
    void flagsAFigureThatDoesNotContinueThoseBeforeIt() {
        ReleaseDesk.published(true, asked(2016, 370, 126), asked(2017, 435, 200));

        trend(given())
                .statusCode(200)
                .body("observations.flags", equalTo(List.of(List.of(), List.of("BREAK"))));
    }

    @Test
    void holdsTheSameRowsAsCsv() throws IOException {
        var edition =
                anEdition()
                        .chose(
                                measure,
                                "SE",
                                41,
                                Map.of("MORE_DEMANDING", 276, "LESS_DEMANDING", 4, "OTHER", 90));
        ReleaseDesk.published(true, edition.into(catalogue, cube), asked(2017, 20, 9));

        var json = new ObjectMapper().readTree(trend(given()).extract().asByteArray());
        var csv =
                trend(given().accept("text/csv"))
                        .contentType(startsWith("text/csv"))
                        .extract()
                        .asString();
        var rows = CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();

        assertThat(rows).hasSize(json.path("observations").size()).isNotEmpty();
        for (var i = 0; i < rows.size(); i++) {
            same(json.path("observations").path(i), rows.get(i));
        }
        assertThat(rows)
                .extracting(row -> row.getField("flags"))
                .contains("SUPPRESSED", "TOO_FEW BREAK");
    }

    private void same(JsonNode json, NamedCsvRecord row) {
        assertThat(row.getField("measure")).isEqualTo(measure);
        assertThat(row.getField("by")).isEqualTo("WORLD");
        for (var field :
                List.of(
                        "area",
                        "option",
                        "year",
                        "edition",
                        "estimate",
                        "lower",
                        "upper",
                        "x",
                        "n",
                        "agencies",
                        "release")) {
            var value = json.path(field);
            assertThat(row.getField(field)).isEqualTo(value.isNull() ? "" : value.asText());
        }
        assertThat(row.getField("questionnaire_version"))
                .isEqualTo(json.path("questionnaireVersion").asText());
        assertThat(row.getField("flags").replace(' ', ','))
                .isEqualTo(
                        json.path("flags")
                                .valueStream()
                                .map(JsonNode::asText)
                                .collect(joining(",")));
    }

    @Test
    void saysOfAHiddenFigureOnlyThatItIsHidden() {
        var edition =
                anEdition()
                        .chose(
                                measure,
                                "SE",
                                41,
                                Map.of("MORE_DEMANDING", 276, "LESS_DEMANDING", 4, "OTHER", 90));
        ReleaseDesk.published(true, edition.into(catalogue, cube));

        var rows = trend(given()).extract().<List<Map<String, Object>>>path("observations");

        assertThat(rows.get(0)).containsEntry("flags", List.of("SUPPRESSED"));
        assertThat(rows.get(0))
                .containsEntry("option", "LESS_DEMANDING")
                .containsEntry("estimate", null)
                .containsEntry("x", null)
                .containsEntry("n", null)
                .containsEntry("agencies", null)
                .containsEntry("lower", null)
                .containsEntry("upper", null);
        assertThat(rows.get(1)).containsEntry("option", "MORE_DEMANDING").containsEntry("x", 276);
        assertThat(rows.get(0).keySet()).isEqualTo(rows.get(1).keySet());
    }

    @Test
    void answersNotModifiedToItsOwnTags() {
        ReleaseDesk.published(true, asked(2016, 370, 126));
        var json = trend(uncompressed());
        var tag = json.extract().header("ETag");
        var csv = trend(given().accept("text/csv")).extract().header("ETag");

        json.header("ETag", matchesRegex("\"[\\w-]{24}\""))
                .header("Vary", containsString("Accept"))
                .header("Cache-Control", equalTo("no-cache"));
        assertThat(csv).isNotEqualTo(tag);
        trend(given().header("If-None-Match", tag))
                .statusCode(304)
                .header("ETag", startsWith(tag.substring(0, 25)));
        trend(given().header("If-None-Match", "\"other\", " + tag)).statusCode(304);
        trend(given().header("If-None-Match", "\"other\"")).statusCode(200);
    }

    @Test
    void isCompressedForThoseWhoCanReadIt() {
        ReleaseDesk.published(true, asked(2016, 370, 126));

        trend(given().header("Accept-Encoding", "gzip"))
                .statusCode(200)
                .header("Content-Encoding", equalTo("gzip"))
                .header("ETag", endsWith("-gzip\""))
                .body("measure", equalTo(measure));
    }

    @Test
    void prefersTheNewestReleaseAndFindsTheOldOne() {
        var edition = asked(2016, 370, 126);
        var old = ReleaseDesk.published(true, edition);
        var fresh = ReleaseDesk.published(true, edition, asked(2017, 435, 200));

        trend(given()).body("release", equalTo(fresh)).body("observations.size()", equalTo(2));
        trend(given().queryParam("release", old))
                .body("release", equalTo(old))
                .body("observations.size()", equalTo(1));
        trend(given().queryParam("from", 2017)).body("observations.year", equalTo(List.of(2017)));
        trend(given().queryParam("to", 2016)).body("observations.year", equalTo(List.of(2016)));
        trend(given().queryParam("from", 2030)).body("observations.size()", equalTo(0));
        trend(given().queryParam("lang", "sv"))
                .header("Content-Language", equalTo("sv"))
                .body("text", equalTo(Map.of("sv", "Om " + measure)));
    }

    @Test
    void isReadByThoseWhoMayReadTheRelease() {
        var edition = asked(2016, 370, 126);
        var closed = ReleaseDesk.published(false, edition);
        var waiting = ReleaseDesk.compiled(ReleaseDesk.body(true, edition));

        trend(given()).statusCode(404);
        trend(given().queryParam("release", closed)).statusCode(401);
        for (var role : List.of("respondent", "coordinator", "administrator")) {
            trend(as(role).queryParam("release", closed)).statusCode(403);
            trend(as(role)).statusCode(404);
        }
        for (var role : List.of("dashboard", "analyst", "publisher")) {
            trend(as(role).queryParam("release", closed))
                    .statusCode(200)
                    .header("Cache-Control", equalTo("private, no-cache"));
            trend(as(role)).statusCode(200).body("release", equalTo(closed));
        }
        trend(as("dashboard").queryParam("release", waiting)).statusCode(404);
        trend(as("analyst").queryParam("release", waiting)).statusCode(200);
    }

    @Test
    void repeatsAnAnswerWordForWordAndOnlyToThoseWhoMayReadIt() {
        ReleaseDesk.published(false, asked(2016, 370, 126));
        var token = Tokens.of("dashboard");

        var answers =
                Stream.generate(() -> trend(given().auth().oauth2(token)).extract())
                        .limit(4)
                        .toList();

        assertThat(answers).extracting(ExtractableResponse::statusCode).containsOnly(200);
        assertThat(answers.stream().map(ExtractableResponse::asString).distinct()).hasSize(1);
        assertThat(answers.stream().map(answer -> answer.headers().asList().size()).distinct())
                .hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.header(RequestId.HEADER))
                .doesNotHaveDuplicates();
        for (var header : answers.getFirst().headers()) {
            if (header.hasSameNameAs(new Header(RequestId.HEADER, ""))) {
                continue;
            }
            assertThat(answers)
                    .extracting(answer -> answer.header(header.getName()))
                    .containsOnly(header.getValue());
        }
        trend(given()).statusCode(404);
        trend(as("respondent")).statusCode(404);
        trend(given().auth().oauth2(token.substring(0, token.length() - 4) + "AAAA"))
                .statusCode(401);
    }

    @Test
    void repeatsNothingThatANewerReleaseAnswersOtherwise() {
        var edition = asked(2016, 370, 126);
        var old = ReleaseDesk.published(true, edition);
        for (var time = 0; time < 3; time++) {
            trend(given()).body("release", equalTo(old));
        }

        var fresh = ReleaseDesk.published(true, edition, asked(2017, 435, 200));

        trend(given()).body("release", equalTo(fresh)).body("observations.size()", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({"by,PLANET", "from,last", "to,20167", "lang,Swedish!", "format,xml"})
    void saysWhatAParameterMayBe(String name, String value) {
        trend(given().queryParam(name, value))
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("type", endsWith("invalid-parameter"))
                .body("violations[0].pointer", equalTo("/" + name));
    }

    @Test
    void knowsNoOtherMeasuresAndBreakdowns() {
        ReleaseDesk.published(true, asked(2016, 370, 126));

        given().get("/api/v1/trends/nothing_like_it").then().statusCode(404);
        trend(given().queryParam("by", "COUNTRY")).statusCode(404);
        trend(given().queryParam("release", "R-9999")).statusCode(404);
    }

    @Test
    void listsTheMeasuresThatTheCallerMayRead() {
        var release = ReleaseDesk.published(false, asked(2016, 370, 126));

        as("dashboard")
                .get("/api/v1/measures")
                .then()
                .statusCode(200)
                .body("measure", hasItem(measure))
                .body("find { it.measure == '%s' }.release".formatted(measure), equalTo(release))
                .body(
                        "find { it.measure == '%s' }.breakdowns".formatted(measure),
                        equalTo(List.of("WORLD")));
        assertThat(given().get("/api/v1/measures").then().extract().<List<String>>path("measure"))
                .doesNotContain(measure);
    }

    private SampleEdition asked(int year, int base, int count) {
        return asked(anEdition().year(year), base, count);
    }

    private SampleEdition asked(SampleEdition edition, int base, int count) {
        return edition.ticked(measure, "APPS", "SE", 41, base, count).into(catalogue, cube);
    }

    private static RequestSpecification uncompressed() {
        return given().config(config().decoderConfig(decoderConfig().noContentDecoders()));
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }

    private ValidatableResponse trend(RequestSpecification request) {
        return request.get("/api/v1/trends/" + measure).then();
    }
}
