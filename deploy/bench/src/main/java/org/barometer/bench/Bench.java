package org.barometer.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures the suite beside its limits: {@code ./barometer bench [--quick] [P1 P4 ...]}. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        var asked = new ArrayList<>(List.of(arguments));
        boolean quick = asked.remove("--quick");
        var targets = targets();
        if (!targets.keySet().containsAll(asked)) {
            System.err.printf(
                    "bench: no such target among %s; there are %s%n", asked, targets.keySet());
            System.exit(2);
        }
        var root = Path.of("").toAbsolutePath();
        var plan = quick ? Plan.quick(root) : Plan.full(root);
        var machine = Machine.here();
        System.out.println(machine.describe());

        var figures = new ArrayList<Figure>();
        var notMeasured = new ArrayList<String>();
        if (!asked.isEmpty()) {
            targets.keySet().retainAll(asked);
        }
        targets.forEach(
                (name, target) -> {
                    System.out.println(name);
                    try {
                        figures.addAll(target.measure(plan));
                    } catch (RuntimeException failure) {
                        notMeasured.add("%s: %s".formatted(name, failure.getMessage()));
                        if (!(failure instanceof Peer.Missing)) {
                            failure.printStackTrace();
                        }
                    }
                    // Kept after every target: a long run that is interrupted was not for nothing.
                    new Results(machine, quick, figures, notMeasured).write(plan.results());
                });
        var results = new Results(machine, quick, figures, notMeasured);
        System.out.println();
        System.out.print(results.asText());
        System.exit(notMeasured.isEmpty() ? 0 : 1);
    }

    private static Map<String, Target> targets() {
        var targets = new LinkedHashMap<String, Target>();
        targets.put("P1", new Submissions());
        targets.put("P3", new Imports());
        targets.put("P4", new Rebuild());
        targets.put("P5", new Freshness());
        targets.put("P6", new TrendsQuery());
        targets.put("P7", new StartUp());
        targets.put("P8", new Growth());
        targets.put("P9", new Aborts());
        targets.put("P10", new Estimates());
        targets.put("D1", new Audits());
        targets.put("C1", new IntervalCoverage());
        return targets;
    }
}
