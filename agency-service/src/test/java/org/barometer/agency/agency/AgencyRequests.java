package org.barometer.agency.agency;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.barometer.agency.http.Tokens;

/** Requests to the agency API; codes and names are new for every test. */
public final class AgencyRequests {
    static final String AGENCIES = "/api/v1/agencies";

    private AgencyRequests() {}

    static String newCode() {
        return "T-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }

    public static Map<String, Object> anAgency(String code) {
        var body = new LinkedHashMap<String, Object>();
        body.put("code", code);
        body.put("name", "Agency " + code);
        body.put("country", "SE");
        body.put("type", "POLICE");
        body.put("size", "LARGE");
        return body;
    }

    static Map<String, Object> aChange(String code) {
        var body = anAgency(code);
        body.remove("code");
        return body;
    }

    static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        body.put(field, value);
        return body;
    }

    public static RequestSpecification asAdministrator() {
        return given().auth().oauth2(Tokens.of("administrator")).contentType(ContentType.JSON);
    }

    /** The code of an agency that is there, and that nobody else knows. */
    public static String registeredAgency() {
        var code = newCode();
        register(code).then().statusCode(201);
        return code;
    }

    static Response register(String code) {
        return register(asAdministrator(), UUID.randomUUID().toString(), anAgency(code));
    }

    static Response register(RequestSpecification caller, String key, Object body) {
        return caller.header("Idempotency-Key", key).body(body).post(AGENCIES);
    }

    static Response change(String code, long revision, Object body) {
        return asAdministrator()
                .header("If-Match", "\"%d\"".formatted(revision))
                .body(body)
                .put(AGENCIES + "/" + code);
    }

    static Response suspend(String code, long revision) {
        return step(code, revision, "suspension", "SECURITY_INCIDENT");
    }

    static Response reactivate(String code, long revision) {
        return step(code, revision, "reactivation", "RESOLVED");
    }

    static Response retire(String code, long revision) {
        return step(code, revision, "retirement", "CLOSED");
    }

    static Response step(String code, long revision, String step, String reason) {
        return asAdministrator()
                .header("If-Match", "\"%d\"".formatted(revision))
                .body(Map.of("reason", reason))
                .post(AGENCIES + "/" + code + "/" + step);
    }

    static Response read(String code) {
        return asAdministrator().get(AGENCIES + "/" + code);
    }
}
