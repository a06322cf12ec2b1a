package org.barometer.trend.release;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.barometer.trend.disclosure.model.AnswerTable;
import org.barometer.trend.release.model.Asked;
import org.barometer.trend.release.model.Clearance;
import org.barometer.trend.release.model.Clearance.Cleared;

/** Clears many questions, as many at a time as there are processors. */
final class ClearFigures {
    private final Clearance clearance;

    ClearFigures(Clearance clearance) {
        this.clearance = clearance;
    }

    private record Result(Asked asked, Cleared cleared) {}

    /**
     * What may be shown of questions of which nothing was published.
     *
     * @param measures all that are compiled
     * @param cleared told of each measure when its last question is cleared; called by this thread
     */
    Map<Asked, Cleared> clear(
            List<String> measures,
            SortedMap<Asked, AnswerTable> questions,
            Consumer<String> cleared) {
        var left =
                questions.keySet().stream()
                        .collect(Collectors.groupingBy(Asked::measure, Collectors.counting()));
        measures.stream().filter(measure -> !left.containsKey(measure)).forEach(cleared);
        var all = new TreeMap<Asked, Cleared>();
        var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            var results = new ExecutorCompletionService<Result>(threads);
            questions.forEach(
                    (asked, table) ->
                            results.submit(() -> new Result(asked, clearance.first(asked, table))));
            while (all.size() < questions.size()) {
                var result = next(results);
                all.put(result.asked(), result.cleared());
                if (left.merge(result.asked().measure(), -1L, Long::sum) == 0) {
                    cleared.accept(result.asked().measure());
                }
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Result next(CompletionService<Result> results) {
        try {
            return results.take().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped before all was cleared", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A question could not be cleared", e.getCause());
        }
    }
}
