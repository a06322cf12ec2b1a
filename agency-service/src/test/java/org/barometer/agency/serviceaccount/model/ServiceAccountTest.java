package org.barometer.agency.serviceaccount.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.serviceaccount.model.ChangeOutcome.Changed;
import org.barometer.agency.serviceaccount.model.ChangeOutcome.Outdated;
import org.barometer.agency.serviceaccount.model.ChangeOutcome.Revoked;
import org.barometer.agency.serviceaccount.model.ChangeOutcome.Unchanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAccountTest {
    private static final AccountName NAME = new AccountName("Case system");
    private static final AccountName OTHER = new AccountName("Old case system");
    private static final Optional<AgencyCode> AGENCY = Optional.of(new AgencyCode("SE-01"));

    @Test
    void worksForOneAgencyUnlessItIsADashboard() {
        assertThatThrownBy(() -> created(ProgramRole.COORDINATOR, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name it");
        assertThatThrownBy(() -> created(ProgramRole.DASHBOARD, AGENCY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leave it out");
        assertThat(created(ProgramRole.DASHBOARD, Optional.empty()).agency()).isEmpty();
    }

    @Test
    void isRenamedAndRevokedWithTheNextRevision() {
        var account = created(ProgramRole.RESPONDENT, AGENCY);

        assertThat(account.change(1, OTHER, AccountStatus.REVOKED))
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> {
                            assertThat(changed.account().name()).isEqualTo(OTHER);
                            assertThat(changed.account().status()).isEqualTo(AccountStatus.REVOKED);
                            assertThat(changed.account().revision()).isEqualTo(2);
                        });
    }

    @Test
    void staysRevoked() {
        var revoked = revoked();

        assertThat(revoked.change(2, NAME, AccountStatus.ACTIVE)).isEqualTo(new Revoked());
        assertThat(revoked.change(2, OTHER, AccountStatus.REVOKED)).isEqualTo(new Revoked());
    }

    @Test
    void isNotChangedByWhoeverHasAnEarlierOneInView() {
        assertThat(revoked().change(1, OTHER, AccountStatus.ACTIVE)).isEqualTo(new Outdated());
    }

    @Test
    void takesTheRepetitionOfAChangeForDone() {
        var revoked = revoked();

        assertThat(revoked.change(1, NAME, AccountStatus.REVOKED))
                .isEqualTo(new Unchanged(revoked));
        assertThat(revoked.change(2, NAME, AccountStatus.REVOKED))
                .isEqualTo(new Unchanged(revoked));
    }

    @Test
    void hasTwoSecretsAtMost() {
        assertThat(with(CredentialState.VALID).canRotate()).isTrue();
        assertThat(with(CredentialState.VALID, CredentialState.BEGUN).canRotate()).isFalse();
        assertThat(with(CredentialState.VALID, CredentialState.VALID).canRotate()).isFalse();
        assertThat(
                        with(CredentialState.ENDED, CredentialState.ENDING, CredentialState.VALID)
                                .canRotate())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " Case system", "Case system ", "Case\nsystem", "Case\u0000"})
    void hasANameThatCanBeShown(String name) {
        assertThatThrownBy(() -> new AccountName(name))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasAShortName() {
        assertThat(new AccountName("x".repeat(80)).value()).hasSize(80);
        assertThatThrownBy(() -> new AccountName("x".repeat(81)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT1S", "P7D", "P30D"})
    void overlapsForAMonthAtMost(String overlap) {
        assertThat(Overlap.parse(overlap).duration()).isEqualTo(Duration.parse(overlap));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "-PT1S", "P30DT1S", "P1Y", "one week"})
    void overlapsForNoOtherTime(String overlap) {
        assertThatThrownBy(() -> Overlap.parse(overlap))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ServiceAccount created(ProgramRole role, Optional<AgencyCode> agency) {
        return ServiceAccount.create(UUID.randomUUID(), NAME, role, agency);
    }

    private static ServiceAccount revoked() {
        return ((Changed)
                        created(ProgramRole.RESPONDENT, AGENCY)
                                .change(1, NAME, AccountStatus.REVOKED))
                .account();
    }

    private static ServiceAccount with(CredentialState... states) {
        var credentials =
                Arrays.stream(states)
                        .map(
                                state ->
                                        new Credential(
                                                "program-" + state,
                                                state,
                                                Instant.EPOCH,
                                                Optional.empty(),
                                                Optional.empty()))
                        .toList();
        return new ServiceAccount(
                UUID.randomUUID(),
                NAME,
                ProgramRole.RESPONDENT,
                AGENCY,
                AccountStatus.ACTIVE,
                credentials,
                1);
    }
}
