package org.barometer.sample.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Deals answers out along a list of respondents so that every stretch of the list has close to its
 * share of each answer: who sorts the list decides across what the answers are spread evenly.
 */
final class Spread {

    private Spread() {}

    /** Each answer as often as counted, the answer that lags its share most being next. */
    static List<String> deal(Map<String, Integer> counts) {
        int size = counts.values().stream().mapToInt(Integer::intValue).sum();
        var codes = List.copyOf(counts.keySet());
        var given = new int[codes.size()];
        var dealt = new ArrayList<String>(size);
        for (int position = 1; position <= size; position++) {
            int next = -1;
            long largest = Long.MIN_VALUE;
            for (int i = 0; i < given.length; i++) {
                int count = counts.getOrDefault(codes.get(i), 0);
                long lag = (long) count * position - (long) given[i] * size;
                if (given[i] < count && lag > largest) {
                    largest = lag;
                    next = i;
                }
            }
            given[next]++;
            dealt.add(codes.get(next));
        }
        return List.copyOf(dealt);
    }
}
