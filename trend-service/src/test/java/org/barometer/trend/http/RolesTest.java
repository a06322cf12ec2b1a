package org.barometer.trend.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.Method;
import java.util.Arrays;
import java.util.List;
import org.barometer.trend.release.SigningKeyFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class RolesTest {
    private static final List<String> ROLES =
            List.of(
                    "respondent",
                    "coordinator",
                    "analyst",
                    "publisher",
                    "dashboard",
                    "administrator");

    /** Operation, and the roles that it answers with something else than a refusal. */
    @ParameterizedTest
    @CsvSource({
        "GET,  /api/v1/releases,                     *",
        "GET,  /api/v1/releases/R-none,              *",
        "GET,  /api/v1/signing-keys,                 *",
        "GET,  /api/v1/measures,                     *",
        "GET,  /api/v1/trends/nothing_like_it,       *",
        "POST, /api/v1/releases,                     analyst",
        "PUT,  /api/v1/releases/R-none/publication,  publisher",
        "GET,  /api/v1/audit/verification,           administrator"
    })
    void answersThoseForWhomItIsDeclared(String method, String path, String roles) {
        var open = roles.equals("*");
        var declared = Arrays.asList(roles.split(" "));
        assertThat(status(method, path, null) == 401).isEqualTo(!open);
        for (var role : ROLES) {
            var status = status(method, path, Tokens.of(role));
            assertThat(status == 403).as(role).isEqualTo(!open && !declared.contains(role));
            assertThat(status).as(role).isNotEqualTo(401).isLessThan(500);
        }
        assertThat(status(method, path, "nonsense")).isEqualTo(401);
    }

    private static int status(
            String method, String path, @org.jspecify.annotations.Nullable String token) {
        var request = given().contentType("application/json");
        if (!method.equals("GET")) {
            request.body("{}");
        }
        if (token != null) {
            request.auth().oauth2(token);
        }
        return request.request(Method.valueOf(method), path)
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .statusCode();
    }
}
