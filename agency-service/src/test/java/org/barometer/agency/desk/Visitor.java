package org.barometer.agency.desk;

import static io.restassured.RestAssured.given;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.path.xml.XmlPath;
import io.restassured.path.xml.XmlPath.CompatibilityMode;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.barometer.agency.http.Tokens;

/** Somebody in a browser without JavaScript. */
final class Visitor {
    private final String token;
    private final String language;

    private Visitor(String token, String language) {
        this.token = token;
        this.language = language;
    }

    static Visitor administrator() {
        return of("administrator");
    }

    static Visitor of(String role) {
        return new Visitor(Tokens.of(role), "en");
    }

    static Visitor coordinatorOf(String agency) {
        var token = Tokens.claims("coordinator").claim("organization", List.of(agency)).sign();
        return new Visitor(token, "en");
    }

    Visitor reading(String otherLanguage) {
        return new Visitor(token, otherLanguage);
    }

    ValidatableResponse opens(String path) {
        return request().get(path).then();
    }

    ValidatableResponse sends(String path, Map<String, String> form) {
        return request().formParams(form).post(path).then();
    }

    /** Sends a form that can have a file, as text in UTF-8 as browsers do. */
    ValidatableResponse sendsParts(String path, Map<String, String> parts) {
        var request = request().contentType("multipart/form-data");
        parts.forEach(
                (name, text) ->
                        request.multiPart(
                                new MultiPartSpecBuilder(text)
                                        .controlName(name)
                                        .charset(StandardCharsets.UTF_8)
                                        .build()));
        return request.post(path).then();
    }

    ValidatableResponse sendsFile(String path, String field, byte[] content) {
        return request()
                .contentType("multipart/form-data")
                .multiPart(field, "file", content)
                .post(path)
                .then();
    }

    /** Sends a form that is in order, and opens the page that the answer leads to. */
    ValidatableResponse succeeds(String path, Map<String, String> form) {
        var address = sends(path, form).statusCode(303).extract().header("Location");
        return opens(address).statusCode(200);
    }

    /** What a field of a page's form holds. */
    String field(String page, String name) {
        var html = opens(page).statusCode(200).extract().asString();
        return new XmlPath(CompatibilityMode.HTML, html)
                .getString("**.find { it.@name == '%s' }.@value".formatted(name));
    }

    private RequestSpecification request() {
        return given().auth()
                .oauth2(token)
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", language)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false);
    }
}
