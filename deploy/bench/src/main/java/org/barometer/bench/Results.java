package org.barometer.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything one run found.
 *
 * @param notMeasured what could not be measured, and what to do about it
 */
record Results(Machine machine, boolean quick, List<Figure> figures, List<String> notMeasured) {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    Results {
        figures = List.copyOf(figures);
        notMeasured = List.copyOf(notMeasured);
    }

    void write(Path directory) {
        try {
            Files.createDirectories(directory);
            JSON.writeValue(directory.resolve("results.json").toFile(), asMap());
            Files.writeString(directory.resolve("results.txt"), asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String asText() {
        var missing = String.join("", notMeasured.stream().map(line -> line + "\n").toList());
        return "%s%s\n\n%s%s"
                .formatted(
                        machine.describe(),
                        quick ? "; quick run, one round: for a first look only" : "",
                        Table.render(figures),
                        missing.isEmpty() ? "" : "\nNot measured:\n" + missing);
    }

    Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("machine", machine.asMap());
        map.put("quick", quick);
        map.put("figures", figures.stream().map(Results::asMap).toList());
        map.put("notMeasured", notMeasured);
        return map;
    }

    private static Map<String, Object> asMap(Figure figure) {
        var map = new LinkedHashMap<String, Object>();
        map.put("target", figure.target());
        map.put("what", figure.what());
        map.put("unit", figure.unit());
        switch (figure.reading()) {
            case Figure.Reading.Compared(Pairs pairs, String peer) -> {
                map.put("measured", pairs.measured().median());
                map.put("peerName", peer);
                map.put("peer", pairs.peers().median());
                map.put("ratio", pairs.ratios().median());
                map.put("rounds", pairs.pairs());
            }
            case Figure.Reading.Plain(Rounds rounds) -> {
                map.put("measured", rounds.median());
                map.put("rounds", rounds.values());
            }
        }
        map.put("lowest", figure.reading().judged().lowest());
        map.put("highest", figure.reading().judged().highest());
        switch (figure.goal()) {
            case Goal.AtLeast(double bound) -> map.put("atLeast", bound);
            case Goal.AtMost(double bound) -> map.put("atMost", bound);
            case Goal.None() -> {}
        }
        map.put("verdict", figure.verdict());
        return map;
    }
}
