package org.barometer.trend.tally.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final Fingerprint FIRST =
            Fingerprint.of("0b8f7c1e-5d0a-4c55-9a53-2f4f6f0d9c11", 2);
    private static final Fingerprint SECOND =
            Fingerprint.of("6f1c2b1e-0000-4000-8000-000000000001", 1);

    /** Computed apart with Python's hashlib from the words of the contract. */
    @Test
    void isTheSumThatTheContractDescribes() {
        assertThat(FIRST.plus(SECOND)).hasToString("9c8e953b557d1ab0");
    }

    @Test
    void doesNotDependOnTheOrder() {
        assertThat(FIRST.plus(SECOND)).isEqualTo(SECOND.plus(FIRST));
    }

    @Test
    void tellsRevisionsApart() {
        assertThat(Fingerprint.of("r-1", 1)).isNotEqualTo(Fingerprint.of("r-1", 2));
    }

    @Test
    void isFoundAgainInItsDigits() {
        assertThat(Fingerprint.parse(FIRST.toString())).isEqualTo(FIRST);
    }
}
