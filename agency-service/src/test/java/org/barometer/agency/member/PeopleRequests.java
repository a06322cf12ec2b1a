package org.barometer.agency.member;

import static io.restassured.RestAssured.given;
import static org.barometer.agency.agency.AgencyRequests.asAdministrator;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.barometer.agency.http.Tokens;
import org.jspecify.annotations.Nullable;

/** Requests about people; addresses are new for every test. */
final class PeopleRequests {
    static final String INVITATIONS = "/api/v1/invitations";
    static final String PEOPLE = "/api/v1/people";
    static final String GRANTS = "/api/v1/grants";

    private PeopleRequests() {}

    static String newAddress() {
        return "t-%s@example.org".formatted(UUID.randomUUID());
    }

    static Map<String, Object> anInvitation(String email, String role, @Nullable String agency) {
        var body = new LinkedHashMap<String, Object>();
        body.put("email", email);
        if (agency != null) {
            body.put("agency", agency);
        }
        body.put("role", role);
        body.put("language", "sv");
        return body;
    }

    static RequestSpecification asCoordinatorOf(String agency) {
        return as(Tokens.claims("coordinator").claim("organization", List.of(agency)).sign());
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static Response invite(RequestSpecification caller, Object body) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(INVITATIONS);
    }

    /** The id of an invitation that was sent. */
    static String invited(String email, String role, @Nullable String agency) {
        return invite(asAdministrator(), anInvitation(email, role, agency))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response read(String id) {
        return asAdministrator().get(INVITATIONS + "/" + id);
    }

    static Response person(String account) {
        return asAdministrator().get(PEOPLE + "/" + account);
    }

    static Map<String, Object> aPerson(String role, @Nullable String agency, String status) {
        var body = new LinkedHashMap<String, Object>();
        if (agency != null) {
            body.put("agency", agency);
        }
        body.put("role", role);
        body.put("language", "sv");
        body.put("status", status);
        return body;
    }

    static Response change(String account, long revision, Object body) {
        return asAdministrator()
                .header("If-Match", "\"%d\"".formatted(revision))
                .body(body)
                .put(PEOPLE + "/" + account);
    }

    static Response remove(String account, long revision) {
        return asAdministrator()
                .header("If-Match", "\"%d\"".formatted(revision))
                .delete(PEOPLE + "/" + account);
    }

    static Response confirm(String token, String grant) {
        return as(token).put("%s/%s/confirmation".formatted(GRANTS, grant));
    }
}
