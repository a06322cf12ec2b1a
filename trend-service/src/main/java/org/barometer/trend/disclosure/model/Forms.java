package org.barometer.trend.disclosure.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.LinearForm;

/**
 * Of which unknown counts the figures of a single choice are sums: for each agency and option one.
 *
 * @param name of the question and its edition
 */
record Forms(String name, List<String> options) {
    Forms {
        options = List.copyOf(options);
    }

    /** Of what an area, or the agencies that are in all of some areas, answered. */
    String name(Collection<Area> areas) {
        return areas.stream()
                .map(area -> area.by() + "/" + area.code())
                .collect(Collectors.joining(" and ", name + "/", ""));
    }

    /** Of how many respondents each of some agencies has, whatever they answered. */
    static LinearForm respondents(Set<String> agencies) {
        return LinearForm.sum(agencies.stream().map(agency -> new Atom(agency, "")).toList());
    }

    LinearForm base(Block block) {
        return count(block, options);
    }

    LinearForm count(Block block, Collection<String> of) {
        var atoms = new ArrayList<Atom>();
        for (var part : block.contributions()) {
            of.forEach(option -> atoms.add(atom(part.agency(), option)));
        }
        return LinearForm.sum(atoms);
    }

    private Atom atom(String agency, String option) {
        return new Atom(agency, name + "/" + option);
    }

    /** The counts as they are. */
    Map<Atom, Long> truth(Block block) {
        var counts = new HashMap<Atom, Long>();
        for (var part : block.contributions()) {
            for (var option : options) {
                counts.put(atom(part.agency(), option), part.count(List.of(option)));
            }
        }
        return counts;
    }
}
