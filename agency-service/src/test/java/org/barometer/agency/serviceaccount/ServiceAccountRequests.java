package org.barometer.agency.serviceaccount;

import static org.barometer.agency.agency.AgencyRequests.asAdministrator;
import static org.barometer.agency.agency.AgencyRequests.registeredAgency;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests to the API of service accounts. */
final class ServiceAccountRequests {
    static final String ACCOUNTS = "/api/v1/service-accounts";

    private ServiceAccountRequests() {}

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    static Map<String, Object> anAccount(String role, @Nullable String agency) {
        var body = new HashMap<String, Object>();
        body.put("name", "Case system");
        body.put("role", role);
        if (agency != null) {
            body.put("agency", agency);
        }
        return body;
    }

    static Response createAs(RequestSpecification caller, String key, Map<String, Object> body) {
        return caller.header("Idempotency-Key", key).body(body).post(ACCOUNTS);
    }

    /** A coordinator's program of a new agency. */
    static Response created() {
        return createAs(asAdministrator(), newKey(), anAccount("COORDINATOR", registeredAgency()));
    }

    static Response rotate(String id, String key, String overlap) {
        return rotate(asAdministrator(), id, key, overlap);
    }

    static Response rotate(RequestSpecification caller, String id, String key, String overlap) {
        return caller.header("Idempotency-Key", key)
                .body(Map.of("overlap", overlap))
                .post(ACCOUNTS + "/" + id + "/rotations");
    }

    static Response read(String id) {
        return asAdministrator().get(ACCOUNTS + "/" + id);
    }

    static Response change(String id, long revision, String name, String status) {
        return asAdministrator()
                .header("If-Match", "\"%d\"".formatted(revision))
                .body(Map.of("name", name, "status", status))
                .put(ACCOUNTS + "/" + id);
    }

    static Response end(String id, long revision, String client) {
        return asAdministrator()
                .header("If-Match", "\"%d\"".formatted(revision))
                .delete(ACCOUNTS + "/" + id + "/credentials/" + client);
    }
}
