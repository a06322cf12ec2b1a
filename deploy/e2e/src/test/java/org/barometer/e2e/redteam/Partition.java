package org.barometer.e2e.redteam;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts together what nothing tells apart, so that few unknowns are left. */
record Partition(Truth truth, Asked asked, List<Moment> moments, Attacker attacker) {

    /**
     * @param told the areas that something is told of
     * @param looked the area that is looked at
     * @param also what else is known of an agency; empty where nothing is
     */
    List<Part> by(Set<Area> told, Area looked, Function<String, String> also) {
        var matter = new HashSet<>(told);
        matter.add(looked);
        var tookPart = new TreeSet<String>();
        moments.forEach(moment -> tookPart.addAll(moment.answers().keySet()));
        var alike = new TreeMap<String, List<String>>();
        for (var agency : tookPart) {
            var kind = kind(areas(agency, told), areas(agency, matter)) + also.apply(agency);
            alike.computeIfAbsent(
                            (attacker.is(agency) ? "own " : "") + kind, _ -> new ArrayList<>())
                    .add(agency);
        }
        var parts = new TreeMap<String, Part>();
        alike.forEach(
                (kind, agencies) -> {
                    var own = attacker.is(agencies.getFirst());
                    // Two of a kind would have one name: that of the whole says what is known.
                    var name = kind + sizes(agencies) + (own ? ownAnswers() : "");
                    parts.put(
                            name,
                            new Part(name, agencies, areas(agencies.getFirst(), matter), own));
                });
        return List.copyOf(parts.values());
    }

    /** An area of which nothing is told is as good as any other of which nothing is. */
    private static String kind(Set<Area> told, Set<Area> matter) {
        return told.stream().map(Area::toString).sorted().collect(joining(" "))
                + (matter.size() > told.size() ? " *" : "");
    }

    private Set<Area> areas(String agency, Set<Area> matter) {
        return truth.areasOf(agency).stream()
                .filter(matter::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private String sizes(List<String> agencies) {
        return moments.stream()
                .map(
                        moment ->
                                agencies.stream()
                                        .filter(agency -> moment.of(agency).base() > 0)
                                        .count())
                .toList()
                .toString();
    }

    private String ownAnswers() {
        return moments.stream()
                .map(moment -> moment.of(attacker.agency()))
                .map(own -> own.base() + " " + new TreeMap<>(Map.copyOf(own.options())))
                .toList()
                .toString();
    }
}
