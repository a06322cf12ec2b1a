package org.barometer.survey.lock.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LockTest {

    @ParameterizedTest
    @EnumSource(Lock.Reason.class)
    void explainsItselfInBothLanguages(Lock.Reason reason) {
        var lock = reason.since(Instant.EPOCH);

        assertThat(lock.why()).isEqualTo(reason);
        assertThat(lock.since()).isEqualTo(Instant.EPOCH);
        assertThat(lock.text()).satisfies(LockTest::isTranslated);
        assertThat(lock.unlockedBy()).allSatisfy(key -> isTranslated(key.how()));
    }

    /** Only the end is without a way out. */
    @ParameterizedTest
    @EnumSource(
            value = Lock.Reason.class,
            names = "EDITION_ARCHIVED",
            mode = EnumSource.Mode.EXCLUDE)
    void namesWhoCanUnlockIt(Lock.Reason reason) {
        assertThat(reason.since(Instant.EPOCH).unlockedBy())
                .extracting(Lock.Key::role)
                .contains("analyst");
    }

    private static void isTranslated(Map<String, String> text) {
        assertThat(text).containsOnlyKeys("en", "sv").doesNotContainValue("");
        assertThat(text.get("en")).isNotEqualTo(text.get("sv"));
    }
}
