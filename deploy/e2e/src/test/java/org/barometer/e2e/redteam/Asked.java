package org.barometer.e2e.redteam;

import java.util.List;

/**
 * How a question was asked.
 *
 * @param exclusive whether everybody who answers chooses exactly one option
 */
record Asked(boolean exclusive, List<String> options) {
    Asked {
        options = List.copyOf(options);
    }
}
