package org.barometer.trend.disclosure.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/**
 * Publishes figures one after the other as long as no secret follows from them by adding and
 * subtracting: Langsrud's secondary suppression by Gaussian elimination (2024), modulo a prime
 * instead of with tolerances.
 *
 * <p>What was published is taken out of all that is left. A figure of which nothing is left follows
 * from the others. One of which the same is left as of a secret would give that away.
 */
final class Elimination {
    /** By the row that each took out of all others. */
    private final TreeMap<Integer, Column> published = new TreeMap<>();

    private final Set<Column> secrets = new HashSet<>();

    /**
     * @throws IllegalArgumentException if a secret is the sum of nothing, which everybody knows
     */
    Elimination(Collection<Column> secrets) {
        for (var secret : secrets) {
            if (secret.isNothing()) {
                throw new IllegalArgumentException("A sum of nothing cannot be kept secret");
            }
            this.secrets.add(secret.scaled());
        }
    }

    /** Publishes a figure unless a secret would follow; tells whether it did. */
    boolean publish(Column figure) {
        var rest = reduced(figure);
        if (rest.isNothing()) {
            return true;
        }
        var left = rest.scaled();
        if (secrets.contains(left)) {
            return false;
        }
        var row = left.firstRow();
        published.replaceAll((_, earlier) -> earlier.without(row, left));
        published.put(row, left);
        var touched = secrets.stream().filter(secret -> secret.at(row) != 0).toList();
        touched.forEach(secrets::remove);
        touched.forEach(secret -> secrets.add(secret.without(row, left).scaled()));
        return true;
    }

    private Column reduced(Column figure) {
        var rest = figure;
        // No published column has the row of another, so one pass is enough.
        for (var row : figure.rows()) {
            var pivot = published.get(row);
            if (pivot != null) {
                rest = rest.without(row, pivot);
            }
        }
        return rest;
    }
}
