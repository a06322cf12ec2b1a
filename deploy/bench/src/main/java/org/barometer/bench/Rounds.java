package org.barometer.bench;

import java.util.Arrays;
import java.util.List;

/** The same quantity measured in several rounds of one run. */
record Rounds(List<Double> values) {

    Rounds {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("No round was measured");
        }
        values = List.copyOf(values);
    }

    static Rounds of(double... values) {
        return new Rounds(Arrays.stream(values).boxed().toList());
    }

    double median() {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double lowest() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double highest() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
