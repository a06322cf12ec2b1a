package org.barometer.survey.coding.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.PublishedCodebook;
import org.barometer.survey.questionnaire.model.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The codes for the open answers of one measure; frozen with the first coding.
 *
 * @param coders how many code each answer without seeing each other
 */
public record Codebook(int version, int coders, List<Code> codes) {
    private static final int DEEPEST = 5;

    public Codebook {
        codes = List.copyOf(codes);
    }

    /** Everything that would make codings ambiguous; empty when the codebook can be used. */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<String>();
        for (int i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            var pointer = "/codes/" + i;
            if (!seen.add(code.code())) {
                violations.add(
                        new Violation(
                                pointer + "/code",
                                "duplicate",
                                "Give each code a name of its own"));
            }
            if (MissingCode.isOne(code.code())) {
                violations.add(
                        new Violation(
                                pointer + "/code",
                                "reserved",
                                "Choose another name: this one says why there is no answer"));
            }
            checkParent(code, pointer + "/parent", violations);
        }
        return violations;
    }

    private void checkParent(Code code, String pointer, List<Violation> violations) {
        var parents = parents();
        var parent = code.parent();
        if (parent != null && !parents.containsKey(parent)) {
            violations.add(
                    new Violation(
                            pointer, "unknown-code", "Name a code of this codebook, or none"));
            return;
        }
        int depth = 0;
        for (var above = parent; above != null && depth <= DEEPEST; above = parents.get(above)) {
            depth++;
        }
        if (depth > DEEPEST) {
            violations.add(
                    new Violation(
                            pointer,
                            "too-deep",
                            "Put at most %d codes above it, and none above itself"
                                    .formatted(DEEPEST)));
        }
    }

    /** Everything that is wrong with the codes that somebody gave to an answer. */
    public List<Violation> violations(List<String> given) {
        var violations = new ArrayList<Violation>();
        if (given.isEmpty()) {
            violations.add(new Violation("/codes", "required", "Give at least one code"));
        }
        var parents = parents();
        var seen = new HashSet<String>();
        for (int i = 0; i < given.size(); i++) {
            if (!parents.containsKey(given.get(i))) {
                violations.add(
                        new Violation(
                                "/codes/" + i, "unknown-code", "Choose a code of the codebook"));
            } else if (!seen.add(given.get(i))) {
                violations.add(new Violation("/codes/" + i, "duplicate", "Give each code once"));
            }
        }
        if (given.size() > 1 && given.contains(Option.NONE)) {
            violations.add(
                    new Violation("/codes", "exclusive", "NONE stands alone: remove it or others"));
        }
        return violations;
    }

    /** The codes and all that are broader, as they are counted: who names apples names fruit. */
    public SortedSet<String> withBroader(Collection<String> given) {
        var parents = parents();
        var all = new TreeSet<String>();
        for (var code : given) {
            // An answer may come back to a code that is in already: all above it is, too.
            for (@Nullable String above = code; above != null && all.add(above); ) {
                above = parents.get(above);
            }
        }
        return all;
    }

    /** Those that this version has. */
    public SortedSet<String> known(Collection<String> given) {
        var known = new TreeSet<>(given);
        known.retainAll(parents().keySet());
        return known;
    }

    /** What others need to know of it, beside the codes themselves. */
    public PublishedCodebook published() {
        var broader = new TreeMap<String, String>();
        var definitions = new TreeMap<String, Map<String, String>>();
        for (var code : codes) {
            var parent = code.parent();
            if (parent != null) {
                broader.put(code.code(), parent);
            }
            if (!code.definition().isEmpty()) {
                definitions.put(code.code(), code.definition());
            }
        }
        return new PublishedCodebook(version, broader, definitions);
    }

    private Map<String, @Nullable String> parents() {
        var parents = new HashMap<String, @Nullable String>();
        codes.forEach(code -> parents.put(code.code(), code.parent()));
        return parents;
    }
}
