package org.barometer.agency.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.barometer.agency.member.PeopleRequests.invited;
import static org.barometer.agency.member.PeopleRequests.newAddress;
import static org.barometer.agency.member.PeopleRequests.person;
import static org.barometer.agency.member.PeopleRequests.read;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.barometer.agency.Database;
import org.barometer.agency.identity.FakeAccounts;
import org.barometer.agency.identity.IdentityProviderUnavailable;
import org.barometer.agency.wall.Wall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class SuspendInactiveTest {
    private static final Instant START = Instant.parse("2031-01-01T00:00:00Z");

    @Inject SuspendInactive suspendInactive;
    @Inject FakeAccounts accounts;
    @Inject MockMailbox mailbox;
    @Inject Wall wall;

    private final String address = newAddress();
    private String account = "";

    @BeforeEach
    void somebodyIsAdmitted() throws SQLException {
        mailbox.clear();
        var id = invited(address, "dashboard", null);
        accounts.accept(address);
        read(id).then().body("state", equalTo("ACCEPTED"));
        account = accounts.named(address).orElseThrow().id();
        // Only this person counts, and sign-ins are known for as long as the test needs.
        sql("update member set status = 'SUSPENDED' where status = 'ACTIVE' and account <> '%s'");
        sql("update member set admitted_at = '2031-01-01T00:00:00Z' where account = '%s'");
        sql("delete from sign_ins_read where '%s' <> ''");
        sql(
                "insert into sign_ins_read (known_since, read_until)"
                        + " select '2020-01-01', '2031-01-01T00:00:00Z' where '%s' <> ''");
    }

    @AfterEach
    void reachTheIdentityProviderAgain() {
        accounts.reachable(true);
    }

    @Test
    void warnsInTheLanguageOfThePersonAndThenSuspends() throws SQLException {
        lookUntil(165);
        assertThat(mailbox.getMailsSentTo(address)).isNullOrEmpty();

        lookUntil(166);
        look(166);
        assertThat(mailbox.getMailsSentTo(address))
                .singleElement()
                .satisfies(
                        mail -> {
                            assertThat(mail.getSubject())
                                    .isEqualTo("Ditt konto i Barometer stängs av den 30 juni 2031");
                            assertThat(mail.getText()).contains("30 juni 2031", "/account");
                            assertThat(mail.getHtml()).contains("30 juni 2031", "/account");
                        });
        person(account).then().body("status", equalTo("ACTIVE"));

        look(180);
        person(account).then().body("status", equalTo("SUSPENDED"));
        assertThat(accounts.named(address).orElseThrow().enabled()).isFalse();
    }

    @Test
    void writesEnglishToWhoeverReadsEnglish() throws SQLException {
        sql("update member set language = 'EN' where account = '%s'");

        lookUntil(166);

        assertThat(mailbox.getMailsSentTo(address))
                .singleElement()
                .satisfies(
                        mail -> {
                            assertThat(mail.getSubject())
                                    .isEqualTo(
                                            "Your Barometer account will be suspended on 30 June"
                                                    + " 2031");
                            assertThat(mail.getText()).contains("30 June 2031");
                        });
    }

    @Test
    void leavesWhoSignsInAfterTheWarning() {
        lookUntil(170);
        accounts.signIn(account, day(171));

        lookUntil(181);
        person(account).then().body("status", equalTo("ACTIVE"));

        lookUntil(336);
        assertThat(mailbox.getMailsSentTo(address)).hasSize(1);
        lookUntil(337);
        assertThat(mailbox.getMailsSentTo(address)).hasSize(2);
    }

    @Test
    void suspendsNobodyOverSignInsThatItMayHaveMissed() {
        // More than the 30 days for which Keycloak remembers them.
        look(200);
        look(201);

        assertThat(mailbox.getMailsSentTo(address)).isNullOrEmpty();
        person(account).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void suspendsNobodyWhileKeycloakIsAway() {
        lookUntil(166);
        accounts.reachable(false);

        assertThatThrownBy(() -> look(181)).isInstanceOf(IdentityProviderUnavailable.class);

        person(account).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void leavesTheLastAdministrator() throws SQLException {
        sql("update member set role = 'ADMINISTRATOR' where account = '%s'");

        lookUntil(181);

        assertThat(mailbox.getMailsSentTo(address)).hasSize(1);
        person(account).then().body("status", equalTo("ACTIVE"));
    }

    /** Looks often enough up to this day that no sign-in can be missed. */
    private void lookUntil(int last) {
        for (var number = 20; number <= last; number += 20) {
            look(number);
        }
        look(last);
    }

    private void look(int number) {
        wall.seeAll(() -> suspendInactive.look(day(number)));
    }

    private static Instant day(int number) {
        return START.plus(Duration.ofDays(number));
    }

    private void sql(String statement) throws SQLException {
        try (var connection = Database.seeingAll();
                var sql = connection.createStatement()) {
            sql.execute(statement.formatted(account));
        }
    }
}
