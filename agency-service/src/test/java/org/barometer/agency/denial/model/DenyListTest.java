package org.barometer.agency.denial.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DenyListTest {
    private final DenyList list =
            new DenyList(Set.of("mallory")::contains, Set.of("XX-GONE")::contains);

    @Test
    void admitsWhoIsNotOnIt() {
        assertThat(list.denial("alice", List.of("SE-NOA"))).isEmpty();
        assertThat(list.denial("alice", List.of())).isEmpty();
        assertThat(list.denial(null, List.of())).isEmpty();
    }

    @Test
    void deniesASuspendedAccountWhateverItsAgency() {
        assertThat(list.denial("mallory", List.of())).contains(Denial.ACCOUNT_SUSPENDED);
        assertThat(list.denial("mallory", List.of("SE-NOA"))).contains(Denial.ACCOUNT_SUSPENDED);
    }

    @Test
    void deniesThoseWhoActForASuspendedAgency() {
        assertThat(list.denial("alice", List.of("XX-GONE"))).contains(Denial.AGENCY_SUSPENDED);
        assertThat(list.denial(null, List.of("XX-GONE"))).contains(Denial.AGENCY_SUSPENDED);
    }

    @Test
    void deniesATokenOfSeveralAgenciesForEachOfThem() {
        assertThat(list.denial("alice", List.of("SE-NOA", "XX-GONE")))
                .contains(Denial.AGENCY_SUSPENDED);
    }

    @Test
    void namesTheAccountWhereBothAreSuspended() {
        assertThat(list.denial("mallory", List.of("XX-GONE"))).contains(Denial.ACCOUNT_SUSPENDED);
    }
}
