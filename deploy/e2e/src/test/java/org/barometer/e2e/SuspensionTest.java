package org.barometer.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A suspension is felt on every service within five seconds by those who hold a good token. */
@ExtendWith(WithSuite.class)
class SuspensionTest {
    private static final Duration FELT = Duration.ofSeconds(5);
    private static final int AGENCIES = 16;
    private static final int PROGRAMS = 4;

    private final RunningSuite suite;

    SuspensionTest(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void refusesASuspendedAgencyEverywhereUntilItIsBack() {
        var took = new ArrayList<Duration>();
        for (var agency : someAgencies()) {
            var token =
                    suite.grant(
                                    "coordinator-" + agency.toLowerCase(Locale.ROOT),
                                    "openid organization survey trend agency")
                            .path("access_token")
                            .asText();
            suite.surveys("editions").as(token).get().expect(200);

            change(agency, "suspension");
            try {
                took.add(
                        untilRefused(
                                "agency-suspended",
                                () -> suite.surveys("editions").as(token).get(),
                                () -> suite.trends("measures").as(token).get(),
                                () -> suite.agencies("agencies").as(token).get()));
            } finally {
                change(agency, "reactivation");
            }
            await().atMost(FELT)
                    .until(
                            () ->
                                    suite.surveys("editions").as(token).get().status() == 200
                                            && suite.trends("measures").as(token).get().status()
                                                    == 200);
        }
        report("agencies", took);
    }

    @Test
    void refusesAProgramThatIsRevoked() {
        var took = new ArrayList<Duration>();
        for (var i = 0; i < PROGRAMS; i++) {
            var program = program();
            var token = tokenOf(program);
            suite.trends("measures").as(token).get().expect(200);

            suite.agencies("service-accounts/" + program.at("/account/id").asText())
                    .as(suite.administrator())
                    .with("If-Match", "\"1\"")
                    .put(Map.of("name", "A dashboard", "status", "REVOKED"))
                    .expect(200);
            took.add(
                    untilRefused(
                            "account-suspended", () -> suite.trends("measures").as(token).get()));
        }
        report("programs", took);
    }

    /** From the answer to the administrator until each of them refuses, and goes on refusing. */
    @SafeVarargs
    private static Duration untilRefused(String problem, Supplier<Reply>... requests) {
        var begin = Instant.now();
        for (var request : requests) {
            await().atMost(FELT)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> isRefused(problem, request.get()));
        }
        var took = Duration.between(begin, Instant.now());
        assertThat(took).isLessThan(FELT);
        for (var i = 0; i < 50; i++) {
            for (var request : requests) {
                assertThat(isRefused(problem, request.get())).isTrue();
            }
        }
        return took;
    }

    private static boolean isRefused(String problem, Reply reply) {
        return reply.status() == 403 && reply.problem().equals(problem);
    }

    private List<String> someAgencies() {
        var codes = new ArrayList<String>();
        suite.agencies("agencies?status=ACTIVE&limit=" + AGENCIES)
                .as(suite.administrator())
                .get()
                .expect(200)
                .json()
                .findValues("code")
                .forEach(code -> codes.add(code.asText()));
        assertThat(codes).hasSize(AGENCIES);
        return codes;
    }

    private void change(String agency, String step) {
        var address = "agencies/" + agency;
        var known = suite.agencies(address).as(suite.administrator()).get().expect(200);
        suite.agencies(address + "/" + step)
                .as(suite.administrator())
                .with("If-Match", known.header("ETag"))
                .post(Map.of("reason", "AGENCY_ASKED"))
                .expect(200);
    }

    private JsonNode program() {
        return suite.agencies("service-accounts")
                .as(suite.administrator())
                .post(Map.of("name", "A dashboard", "role", "DASHBOARD"))
                .expect(201)
                .json();
    }

    private String tokenOf(JsonNode program) {
        return Request.to(suite.signInAddress(), "/protocol/openid-connect/token")
                .postForm(
                        "grant_type=client_credentials&client_id=%s&client_secret=%s"
                                .formatted(
                                        program.get("clientId").asText(),
                                        program.get("clientSecret").asText()))
                .expect(200)
                .json()
                .get("access_token")
                .asText();
    }

    private static void report(String what, List<Duration> took) {
        System.out.printf(
                "%d suspended %s: refused everywhere after at most %d ms%n",
                took.size(), what, took.stream().mapToLong(Duration::toMillis).max().orElseThrow());
    }
}
