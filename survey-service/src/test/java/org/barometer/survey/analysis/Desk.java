package org.barometer.survey.analysis;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.barometer.survey.http.Tokens;

/** The analyst's desk as a browser without JavaScript uses it. */
final class Desk {
    private Desk() {}

    static RequestSpecification browser(String role) {
        return browser(role, "en");
    }

    static RequestSpecification browser(String role, String language) {
        return given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", language)
                .auth()
                .oauth2(Tokens.of(role))
                .redirects()
                .follow(false);
    }

    static ValidatableResponse get(String path) {
        return browser("analyst").get(path).then();
    }

    static Response post(String path, Map<String, ?> fields) {
        return browser("analyst")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .post(path);
    }

    static String edition(String code) {
        return "/analysis/editions/" + code;
    }
}
