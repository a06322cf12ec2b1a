package org.barometer.trend.disclosure.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All answers to one question in one edition, in the world and in every area of every breakdown.
 *
 * @param options codes of the options, in the order of the questionnaire
 * @param exclusive whether each respondent chose exactly one option, so that the options sum to the
 *     base
 * @param broader of an option the others that whoever chose it chose, too; empty where options are
 *     not nested
 * @param ofCases whether the respondents are cases, whose number an agency keeps to itself
 */
public record AnswerTable(
        List<String> options,
        boolean exclusive,
        SortedMap<Area, Block> blocks,
        Map<String, Set<String>> broader,
        boolean ofCases) {

    public AnswerTable {
        options = List.copyOf(options);
        broader = Map.copyOf(broader);
        if (!blocks.containsKey(Area.WORLD)) {
            throw new IllegalArgumentException("A table needs the world");
        }
        blocks = Collections.unmodifiableSortedMap(new TreeMap<>(blocks));
    }

    /** Of respondents who are persons or organisations. */
    public AnswerTable(
            List<String> options,
            boolean exclusive,
            SortedMap<Area, Block> blocks,
            Map<String, Set<String>> broader) {
        this(options, exclusive, blocks, broader, false);
    }

    /** The same, of options of which none says more than another. */
    public AnswerTable(List<String> options, boolean exclusive, SortedMap<Area, Block> blocks) {
        this(options, exclusive, blocks, Map.of());
    }

    /** What the respondents of one agency answered, seen on their own. */
    public static AnswerTable ofOne(
            List<String> options,
            boolean exclusive,
            Contribution own,
            Map<String, Set<String>> broader) {
        var block = new TreeMap<>(Map.of(Area.WORLD, new Block(List.of(own))));
        return new AnswerTable(options, exclusive, block, broader);
    }

    Set<String> broader(String option) {
        return broader.getOrDefault(option, Set.of());
    }

    /**
     * Where each respondent chose exactly one option, the options of every agency sum to its base.
     */
    boolean consistent() {
        return !exclusive
                || block(Area.WORLD).contributions().stream()
                        .allMatch(part -> part.count(options) == part.base());
    }

    /** Of a multiple choice one option: who ticked it, and who of the same base did not. */
    AnswerTable yesOrNo(String option) {
        var answers = new TreeMap<Area, Block>();
        blocks.forEach((area, block) -> answers.put(area, block.yesOrNo(option)));
        return new AnswerTable(
                List.of(option, Block.not(option)), true, answers, Map.of(), ofCases);
    }

    /** Whether the same agencies gave the same answers in the same areas. */
    public boolean hasAnswersOf(AnswerTable other) {
        return answered().equals(other.answered());
    }

    private Map<Area, Block> answered() {
        var answered = new TreeMap<>(blocks);
        answered.values().removeIf(block -> block.agencies() == 0);
        return answered;
    }

    /** The records that another table of the same options has not, as far as counts tell. */
    AnswerTable grownFrom(AnswerTable other) {
        var grown = new TreeMap<Area, Block>();
        blocks.forEach(
                (area, block) ->
                        grown.put(
                                area,
                                block.grownFrom(
                                        other.blocks.getOrDefault(area, Block.NONE), options)));
        return new AnswerTable(options, exclusive, grown, Map.of(), ofCases);
    }

    /** Who chose an option, who chose only a broader one that it is part of, and who neither. */
    AnswerTable inside(String broader, String narrower) {
        var answers = new TreeMap<Area, Block>();
        blocks.forEach((area, block) -> answers.put(area, block.inside(broader, narrower)));
        return new AnswerTable(List.of(narrower, broader, Block.not(broader)), true, answers);
    }

    /** The smallest blocks that areas can be made of: agencies that are in the same ones. */
    Map<Set<Area>, Block> groups() {
        var areas = new TreeMap<String, Set<Area>>();
        blocks.forEach(
                (area, block) ->
                        block.agencyCodes()
                                .forEach(
                                        agency ->
                                                areas.computeIfAbsent(agency, _ -> new TreeSet<>())
                                                        .add(area)));
        var groups = new LinkedHashMap<Set<Area>, List<Contribution>>();
        for (var part : block(Area.WORLD).contributions()) {
            groups.computeIfAbsent(
                            areas.getOrDefault(part.agency(), Set.of()), _ -> new ArrayList<>())
                    .add(part);
        }
        var result = new LinkedHashMap<Set<Area>, Block>();
        groups.forEach((in, parts) -> result.put(in, new Block(parts)));
        return result;
    }

    /**
     * R5: the world, then regions, types and countries; in each the area with more respondents
     * first, then by code.
     */
    Comparator<Area> order() {
        return comparing(Area::by)
                .thenComparing(
                        comparingLong((Area area) -> blocks.getOrDefault(area, Block.NONE).base())
                                .reversed())
                .thenComparing(Area::code);
    }

    public Block block(Area area) {
        var block = blocks.get(area);
        if (block == null) {
            throw new IllegalArgumentException("No such area: " + area);
        }
        return block;
    }
}
