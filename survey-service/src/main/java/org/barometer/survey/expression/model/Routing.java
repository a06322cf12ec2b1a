package org.barometer.survey.expression.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which questions are asked, given the answers so far. A question that is not asked has no value
 * for any other condition, whatever answer it once had.
 */
public final class Routing {
    /** The questions that have conditions, each after those that its conditions look at. */
    private final Map<String, List<Condition>> steps;

    /** The questions of every circle: none of them could ever be decided to be asked. */
    private final List<List<String>> circles;

    private Routing(Map<String, List<Condition>> steps, List<List<String>> circles) {
        this.steps = steps;
        this.circles = circles;
    }

    /** By question, the conditions that all must hold for it to be asked. */
    public static Routing of(Map<String, ? extends Collection<Condition>> conditions) {
        var sorting = new Sorting(conditions);
        conditions.keySet().forEach(sorting::visit);
        return new Routing(sorting.sorted, List.copyOf(sorting.circles));
    }

    public List<List<String>> circles() {
        return circles;
    }

    /** The questions that have conditions, in an order in which they can be decided. */
    public Map<String, List<Condition>> steps() {
        return Collections.unmodifiableMap(steps);
    }

    /** The questions that these answers lead past. */
    public Set<String> notAsked(Values values) {
        if (steps.isEmpty()) {
            return Set.of();
        }
        var notAsked = new HashSet<String>();
        var asked = only(values, notAsked);
        for (var step : steps.entrySet()) {
            for (var condition : step.getValue()) {
                if (!condition.holds(asked)) {
                    notAsked.add(step.getKey());
                    break;
                }
            }
        }
        return notAsked;
    }

    /** The answers without those to the named questions. */
    public static Values only(Values values, Set<String> notAsked) {
        return (question, row) ->
                notAsked.contains(question) ? Value.ABSENT : values.of(question, row);
    }

    /** Depth first, each question after those that it looks at. */
    private static final class Sorting {
        private final Map<String, ? extends Collection<Condition>> conditions;
        private final Map<String, List<Condition>> sorted = new LinkedHashMap<>();
        private final LinkedHashSet<String> path = new LinkedHashSet<>();
        private final Set<List<String>> circles = new LinkedHashSet<>();

        Sorting(Map<String, ? extends Collection<Condition>> conditions) {
            this.conditions = conditions;
        }

        void visit(String question) {
            @Nullable Collection<Condition> own = conditions.get(question);
            if (own == null || sorted.containsKey(question)) {
                return;
            }
            if (!path.add(question)) {
                circles.add(circle(question));
                return;
            }
            own.forEach(condition -> condition.questions().forEach(this::visit));
            path.remove(question);
            sorted.put(question, List.copyOf(own));
        }

        private List<String> circle(String question) {
            var all = new ArrayList<>(path);
            return List.copyOf(all.subList(all.indexOf(question), all.size()));
        }
    }
}
