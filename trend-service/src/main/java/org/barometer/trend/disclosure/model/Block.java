package org.barometer.trend.disclosure.model;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The answers to one question in one area, kept apart by agency; agencies without a base are left
 * out.
 */
public record Block(List<Contribution> contributions) {

    public static final Block NONE = new Block(List.of());

    public Block {
        contributions =
                contributions.stream()
                        .filter(contribution -> contribution.base() > 0)
                        .sorted(Comparator.comparing(Contribution::agency))
                        .toList();
    }

    /** One block of several that have no agency in common. */
    static Block merge(Collection<Block> blocks) {
        var all = new ArrayList<Contribution>();
        blocks.forEach(block -> all.addAll(block.contributions));
        return new Block(all);
    }

    public long base() {
        return contributions.stream().mapToLong(Contribution::base).sum();
    }

    public int agencies() {
        return contributions.size();
    }

    public long count(String option) {
        return cell(Set.of(option)).count();
    }

    Cell cell(Collection<String> options) {
        return new Cell(
                contributions.stream()
                        .map(part -> new Cell.Share(part.base(), part.count(options)))
                        .toList());
    }

    /** Those who chose an option but not the narrower one in it, of all who chose the former. */
    Cell rest(String broader, String narrower) {
        return new Cell(
                contributions.stream()
                        .map(
                                part ->
                                        new Cell.Share(
                                                part.count(Set.of(broader)),
                                                part.count(Set.of(broader))
                                                        - part.count(Set.of(narrower))))
                        .filter(share -> share.base() > 0)
                        .toList());
    }

    long largestShare() {
        return contributions.stream().mapToLong(Contribution::base).max().orElse(0);
    }

    public Set<String> agencyCodes() {
        return contributions.stream().map(Contribution::agency).collect(toUnmodifiableSet());
    }

    /** What those of a multiple choice are said to have chosen who did not tick an option. */
    static String not(String option) {
        return "NOT " + option;
    }

    /** Of a multiple choice one option: who ticked it, and who of the same base did not. */
    Block yesOrNo(String option) {
        return new Block(
                contributions.stream()
                        .map(
                                part -> {
                                    var yes = part.count(Set.of(option));
                                    return new Contribution(
                                            part.agency(),
                                            part.base(),
                                            Map.of(option, yes, not(option), part.base() - yes));
                                })
                        .toList());
    }

    /** Who chose an option, who chose only the broader one that it is part of, and who neither. */
    Block inside(String broader, String narrower) {
        return new Block(
                contributions.stream()
                        .map(
                                part -> {
                                    var outer = part.count(Set.of(broader));
                                    var inner = part.count(Set.of(narrower));
                                    return new Contribution(
                                            part.agency(),
                                            part.base(),
                                            Map.of(
                                                    narrower,
                                                    inner,
                                                    broader,
                                                    outer - inner,
                                                    not(broader),
                                                    part.base() - outer));
                                })
                        .toList());
    }

    Map<String, Contribution> byAgency() {
        return contributions.stream().collect(toMap(Contribution::agency, part -> part));
    }

    /** The records that another block has not, as far as counts of agencies tell. */
    Block grownFrom(Block other, List<String> options) {
        var earlier = other.byAgency();
        var parts = new ArrayList<Contribution>();
        for (var part : contributions) {
            var counts = new HashMap<String, Long>();
            var sum = 0L;
            for (var option : options) {
                var old = earlier.get(part.agency());
                var grown =
                        Math.max(
                                0,
                                part.count(Set.of(option))
                                        - (old == null ? 0 : old.count(Set.of(option))));
                counts.put(option, grown);
                sum += grown;
            }
            parts.add(new Contribution(part.agency(), sum, counts));
        }
        return new Block(parts);
    }

    Block without(Set<String> agencies) {
        return new Block(
                contributions.stream()
                        .filter(contribution -> !agencies.contains(contribution.agency()))
                        .toList());
    }
}
