package org.barometer.agency.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.path.xml.XmlPath;
import io.restassured.path.xml.XmlPath.CompatibilityMode;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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

    /** A page by an address as it stands in a link, nothing of which is encoded once more. */
    ValidatableResponse opensAddress(String address) {
        return request().urlEncodingEnabled(false).get(address).then();
    }

    ValidatableResponse sends(String path, Map<String, String> form) {
        return request().formParams(form).post(path).then();
    }

    /** Sends a form that can have a file, as text in UTF-8 as browsers do. */
    ValidatableResponse sendsParts(String path, Map<String, String> parts) {
        var request = request().contentType(ContentType.MULTIPART);
        parts.forEach(
                (name, text) ->
                        request.multiPart(
                                new MultiPartSpecBuilder(text)
                                        .controlName(name)
                                        .charset(StandardCharsets.UTF_8)
                                        .build()));
        return request.post(path).then();
    }

    /** Sends a form that is in order, and opens the page that the answer leads to. */
    ValidatableResponse succeeds(String path, Map<String, String> form) {
        var address = sends(path, form).statusCode(303).extract().header("Location");
        return opens(address).statusCode(200);
    }

    void registers(String code) {
        succeeds("/agencies/new", anAgency(code));
    }

    /** What a field of a page's form holds. */
    String field(String page, String name) {
        var html = opens(page).statusCode(200).extract().asString();
        return new XmlPath(CompatibilityMode.HTML, html)
                .getString("**.find { it.@name == '%s' }.@value".formatted(name));
    }

    /** A form with nothing but the revision that its page shows. */
    Map<String, String> revised(String page) {
        return revised(page, Map.of());
    }

    /** A form with the revision that its page shows. */
    Map<String, String> revised(String page, Map<String, String> form) {
        return with(form, "revision", field(page, "revision"));
    }

    /** Sends a form with a file, as browsers do. */
    ValidatableResponse uploads(
            String path, Map<String, String> form, String fileName, byte[] content) {
        return request()
                .contentType(ContentType.MULTIPART)
                .multiPart("file", fileName, content)
                .formParams(form)
                .post(path)
                .then();
    }

    /** A code that no agency has. */
    static String newCode() {
        return "D-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }

    /** The form by which an agency is registered. */
    static Map<String, String> anAgency(String code) {
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

    static Map<String, String> with(Map<String, String> form, String field, String value) {
        var changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    /** The first that is like this, or its last group. */
    static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(found.groupCount());
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
