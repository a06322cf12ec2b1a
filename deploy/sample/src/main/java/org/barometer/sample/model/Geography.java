package org.barometer.sample.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many respondents each agency has, so that every published area holds exactly its count.
 *
 * <p>Agencies that lie in the same published areas form a part of the map. The areas say what the
 * parts sum up to; where all parts of an area but one are known, the last one follows.
 */
final class Geography {

    private Geography() {}

    /** Respondents by agency code; agencies without any are left out. */
    static Map<String, Integer> respondents(
            int base, Map<Area, Integer> areas, List<SampleAgency> agencies) {
        var parts = new LinkedHashMap<Set<Area>, List<SampleAgency>>();
        for (var agency : agencies) {
            parts.computeIfAbsent(areasOf(agency, areas.keySet()), _ -> new ArrayList<>())
                    .add(agency);
        }
        var sizes = solve(base, areas, parts.keySet());
        var respondents = new LinkedHashMap<String, Integer>();
        parts.forEach(
                (part, members) -> {
                    var weights = members.stream().mapToInt(SampleAgency::weight).toArray();
                    var shares = Apportionment.share(sizes.getOrDefault(part, 0), weights);
                    for (int i = 0; i < shares.length; i++) {
                        if (shares[i] > 0) {
                            respondents.put(members.get(i).code(), shares[i]);
                        }
                    }
                });
        return respondents;
    }

    static Set<Area> areasOf(SampleAgency agency, Set<Area> among) {
        var areas = EnumSet.noneOf(Area.class);
        among.stream().filter(area -> area.contains(agency)).forEach(areas::add);
        return areas;
    }

    private record Sum(int total, List<Set<Area>> parts) {}

    private static Map<Set<Area>, Integer> solve(
            int base, Map<Area, Integer> areas, Set<Set<Area>> parts) {
        var sums = new ArrayList<Sum>();
        areas.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(
                        area ->
                                sums.add(
                                        new Sum(
                                                area.getValue(),
                                                parts.stream()
                                                        .filter(p -> p.contains(area.getKey()))
                                                        .toList())));
        sums.add(new Sum(base, List.copyOf(parts)));
        var sizes = new HashMap<Set<Area>, Integer>();
        boolean progress = true;
        while (progress) {
            progress = false;
            for (var sum : sums) {
                var unknown = sum.parts().stream().filter(p -> !sizes.containsKey(p)).toList();
                if (unknown.size() == 1) {
                    sizes.put(unknown.getFirst(), sum.total() - known(sum, sizes));
                    progress = true;
                }
            }
        }
        check(sums, sizes, parts);
        return sizes;
    }

    private static int known(Sum sum, Map<Set<Area>, Integer> sizes) {
        return sum.parts().stream().mapToInt(part -> sizes.getOrDefault(part, 0)).sum();
    }

    private static void check(List<Sum> sums, Map<Set<Area>, Integer> sizes, Set<Set<Area>> parts) {
        boolean complete = sizes.keySet().containsAll(parts);
        boolean positive = sizes.values().stream().allMatch(size -> size >= 0);
        boolean exact = sums.stream().allMatch(sum -> known(sum, sizes) == sum.total());
        if (!complete || !positive || !exact) {
            throw new IllegalArgumentException(
                    "The published areas contradict each other: " + sizes);
        }
    }
}
