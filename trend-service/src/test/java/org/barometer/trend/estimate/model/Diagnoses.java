package org.barometer.trend.estimate.model;

import java.util.List;

/**
 * Thirty patients, each diagnosed by six psychiatrists: how many said depression, personality
 * disorder, schizophrenia, neurosis, and other (Fleiss 1971, table 1; {@code irr::diagnoses}).
 */
final class Diagnoses {
    static final List<List<Integer>> COUNTS =
            List.of(
                    List.of(0, 0, 0, 6, 0),
                    List.of(0, 3, 0, 0, 3),
                    List.of(0, 1, 4, 0, 1),
                    List.of(0, 0, 0, 0, 6),
                    List.of(0, 3, 0, 3, 0),
                    List.of(2, 0, 4, 0, 0),
                    List.of(0, 0, 4, 0, 2),
                    List.of(2, 0, 3, 1, 0),
                    List.of(2, 0, 0, 4, 0),
                    List.of(0, 0, 0, 0, 6),
                    List.of(1, 0, 0, 5, 0),
                    List.of(1, 1, 0, 4, 0),
                    List.of(0, 3, 3, 0, 0),
                    List.of(1, 0, 0, 5, 0),
                    List.of(0, 2, 0, 3, 1),
                    List.of(0, 0, 5, 0, 1),
                    List.of(3, 0, 0, 1, 2),
                    List.of(5, 1, 0, 0, 0),
                    List.of(0, 2, 0, 4, 0),
                    List.of(1, 0, 2, 0, 3),
                    List.of(0, 0, 0, 0, 6),
                    List.of(0, 1, 0, 5, 0),
                    List.of(0, 2, 0, 1, 3),
                    List.of(2, 0, 0, 4, 0),
                    List.of(1, 0, 0, 4, 1),
                    List.of(0, 5, 0, 1, 0),
                    List.of(4, 0, 0, 0, 2),
                    List.of(0, 2, 0, 4, 0),
                    List.of(1, 0, 5, 0, 0),
                    List.of(0, 0, 0, 0, 6));

    private Diagnoses() {}
}
