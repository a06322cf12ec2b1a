package org.barometer.trend.estimate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Values that R 4.2.2 computes (packages survey 4.1.1 and irr 0.84.1), with the calls beside them.
 * Knows which of them nobody has compared yet.
 */
final class Oracles {
    static final double CLOSED_FORM = 1e-9;
    static final double ITERATED = 1e-6;

    /** Words about the values, and the versions of R. */
    private static final Set<String> WORDS =
            Set.of(
                    "meta",
                    "R",
                    "label",
                    "note",
                    "rule",
                    "formula",
                    "model",
                    "kish_formula",
                    "data");

    private final JsonNode root;
    private final Set<String> open = new TreeSet<>();

    private Oracles(JsonNode root) {
        this.root = root;
        collect("", root);
    }

    static Oracles read() {
        try (var file = Oracles.class.getResourceAsStream("/stat-oracles.json")) {
            return new Oracles(new JsonMapper().readTree(Objects.requireNonNull(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void collect(String pointer, JsonNode node) {
        if (node.isObject()) {
            node.fieldNames()
                    .forEachRemaining(
                            name -> {
                                if (!WORDS.contains(name)) {
                                    collect(
                                            pointer + "/" + name.replace("/", "~1"),
                                            node.get(name));
                                }
                            });
        } else if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                collect(pointer + "/" + i, node.get(i));
            }
        } else {
            open.add(pointer);
        }
    }

    /** What no test has looked at. */
    Set<String> notCompared() {
        return open;
    }

    int size(String pointer) {
        return at(pointer).size();
    }

    boolean has(String pointer) {
        return !root.at(pointer).isMissingNode();
    }

    boolean isNull(String pointer) {
        open.remove(pointer);
        return at(pointer).isNull();
    }

    double number(String pointer) {
        open.remove(pointer);
        assertThat(at(pointer).isNumber()).as(pointer).isTrue();
        return at(pointer).asDouble();
    }

    long whole(String pointer) {
        open.remove(pointer);
        return at(pointer).asLong();
    }

    String text(String pointer) {
        open.remove(pointer);
        return at(pointer).asText();
    }

    List<Double> numbers(String pointer) {
        var numbers = new ArrayList<Double>();
        for (var i = 0; i < size(pointer); i++) {
            numbers.add(number(pointer + "/" + i));
        }
        return numbers;
    }

    List<String> texts(String pointer) {
        var texts = new ArrayList<String>();
        for (var i = 0; i < size(pointer); i++) {
            texts.add(text(pointer + "/" + i));
        }
        return texts;
    }

    void same(String pointer, double actual) {
        same(pointer, actual, CLOSED_FORM);
    }

    void same(String pointer, double actual, double tolerance) {
        var expected = number(pointer);
        assertThat(actual).as(pointer).isCloseTo(expected, within(tolerance * Math.abs(expected)));
    }

    void same(String pointer, Interval actual) {
        same(pointer, actual, CLOSED_FORM);
    }

    void same(String pointer, Interval actual, double tolerance) {
        same(pointer + "/0", actual.lower(), tolerance);
        same(pointer + "/1", actual.upper(), tolerance);
    }

    private JsonNode at(String pointer) {
        var node = root.at(pointer);
        assertThat(node.isMissingNode()).as(pointer).isFalse();
        return node;
    }
}
