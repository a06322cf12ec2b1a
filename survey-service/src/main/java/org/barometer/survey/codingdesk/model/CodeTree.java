package org.barometer.survey.codingdesk.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.barometer.survey.coding.model.Code;
import org.barometer.survey.coding.model.Codebook;

/** The codes of a codebook, each after the one above it. */
public record CodeTree(List<Placed> codes) {

    /**
     * A code at its place.
     *
     * @param depth how many codes are above it
     * @param above the codes above it, the broadest first
     */
    public record Placed(Code code, int depth, List<Code> above) {}

    public CodeTree {
        codes = List.copyOf(codes);
    }

    /** Codes beside each other stay in the order of the codebook. */
    public static CodeTree of(Codebook codebook) {
        Map<String, List<Code>> below = new LinkedHashMap<>();
        var top = new ArrayList<Code>();
        for (var code : codebook.codes()) {
            var parent = code.parent();
            if (parent == null) {
                top.add(code);
            } else {
                below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(code);
            }
        }
        var placed = new ArrayList<Placed>();
        top.forEach(code -> place(code, List.of(), below, placed));
        return new CodeTree(placed);
    }

    private static void place(
            Code code, List<Code> above, Map<String, List<Code>> below, List<Placed> placed) {
        placed.add(new Placed(code, above.size(), above));
        var path = new ArrayList<>(above);
        path.add(code);
        below.getOrDefault(code.code(), List.of())
                .forEach(narrower -> place(narrower, List.copyOf(path), below, placed));
    }
}
