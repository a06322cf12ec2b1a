package org.barometer.bench;

import java.util.List;

/**
 * How a cost grows with the amount of data: 0 where it does not, 1 where it doubles with the
 * amount.
 */
final class Slope {
    /** What was paid while so much was stored. */
    record Point(double amount, double cost) {}

    private Slope() {}

    /** Least squares on the logarithms of both. */
    static double of(List<Point> points) {
        double amounts = points.stream().mapToDouble(Slope::amount).average().orElseThrow();
        double costs = points.stream().mapToDouble(Slope::cost).average().orElseThrow();
        double together = 0;
        double alone = 0;
        for (var point : points) {
            double distance = amount(point) - amounts;
            together += distance * (cost(point) - costs);
            alone += distance * distance;
        }
        if (alone == 0) {
            throw new IllegalArgumentException("One amount has no slope");
        }
        return together / alone;
    }

    private static double amount(Point point) {
        return Math.log(point.amount());
    }

    private static double cost(Point point) {
        return Math.log(point.cost());
    }
}
