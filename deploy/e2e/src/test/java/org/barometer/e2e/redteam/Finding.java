package org.barometer.e2e.redteam;

import java.util.List;

/**
 * Something that follows from what is published and should not.
 *
 * @param moment which figures, or which pair of releases
 * @param because the statements that it follows from; without any one of them it does not
 */
record Finding(
        Attacker attacker,
        Question question,
        String moment,
        Secret secret,
        Bounds bounds,
        List<String> because) {

    @Override
    public String toString() {
        return "%s learns of %s (%s) that %s is %s (it is %d; 0 to %d must not be told from more), by%n    %s"
                .formatted(
                        attacker,
                        question,
                        moment,
                        secret,
                        bounds.isExact() ? "exactly " + bounds.low() : bounds,
                        secret.truth(),
                        secret.threshold() - 1,
                        String.join("\n    ", because));
    }
}
