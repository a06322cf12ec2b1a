package org.barometer.trend.disclosure.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Answers for tests: options with their counts, spread evenly over agencies. */
final class Tables {

    private Tables() {}

    /** Respondents answer in the order of the options; each goes to the next agency. */
    static Block spread(String prefix, int agencies, List<String> options, int... counts) {
        var bases = new long[agencies];
        List<Map<String, Long>> chosen = new ArrayList<>();
        for (var agency = 0; agency < agencies; agency++) {
            chosen.add(new HashMap<>());
        }
        var respondent = 0;
        for (var option = 0; option < counts.length; option++) {
            for (var i = 0; i < counts[option]; i++) {
                var agency = respondent++ % agencies;
                bases[agency]++;
                chosen.get(agency).merge(options.get(option), 1L, Long::sum);
            }
        }
        var contributions = new ArrayList<Contribution>();
        for (var agency = 0; agency < agencies; agency++) {
            contributions.add(new Contribution(prefix + agency, bases[agency], chosen.get(agency)));
        }
        return new Block(contributions);
    }

    /** A multiple choice with one option that so many of a base ticked. */
    static Block ticked(String prefix, int agencies, String option, int base, int count) {
        var parts = spread(prefix, agencies, List.of(option, "rest"), count, base - count);
        return new Block(
                parts.contributions().stream()
                        .map(
                                part ->
                                        new Contribution(
                                                part.agency(),
                                                part.base(),
                                                Map.of(
                                                        option,
                                                        part.counts().getOrDefault(option, 0L))))
                        .toList());
    }

    /** Of 400: technology holds chat. */
    static AnswerTable nested(int technology, int chat) {
        var parts =
                spread(
                        "G",
                        20,
                        List.of("BOTH", "TECHNOLOGY", "ELSE"),
                        chat,
                        technology - chat,
                        400 - technology);
        var block =
                new Block(
                        parts.contributions().stream()
                                .map(
                                        part ->
                                                new Contribution(
                                                        part.agency(),
                                                        part.base(),
                                                        Map.of(
                                                                "TECHNOLOGY",
                                                                part.count(
                                                                        List.of(
                                                                                "BOTH",
                                                                                "TECHNOLOGY")),
                                                                "CHAT",
                                                                part.count(List.of("BOTH")))))
                                .toList());
        return new AnswerTable(
                List.of("CHAT", "TECHNOLOGY"),
                false,
                new TreeMap<>(Map.of(Area.WORLD, block)),
                Map.of("CHAT", Set.of("TECHNOLOGY")));
    }

    static AnswerTable world(List<String> options, boolean exclusive, Block block) {
        return new AnswerTable(options, exclusive, new TreeMap<>(Map.of(Area.WORLD, block)));
    }

    static AnswerTable countries(
            List<String> options, boolean exclusive, Map<String, Block> countries) {
        var blocks = new TreeMap<Area, Block>();
        blocks.put(Area.WORLD, Block.merge(countries.values()));
        countries.forEach((code, block) -> blocks.put(new Area(Breakdown.COUNTRY, code), block));
        return new AnswerTable(options, exclusive, blocks);
    }
}
