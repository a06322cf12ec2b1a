package org.barometer.survey.codingdesk.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.barometer.survey.coding.model.Code;
import org.barometer.survey.coding.model.Codebook;

/** What another version of a codebook does differently. */
public record CodebookDiff(List<Line> lines) {

    public enum Change {
        ADDED,
        REMOVED,
        MOVED,
        RELABELLED,
        REDEFINED
    }

    /** A code that is not as it was, as it is now; as it was where it is removed. */
    public record Line(Code code, Set<Change> changes) {}

    public CodebookDiff {
        lines = List.copyOf(lines);
    }

    /** In the order of the later version, then what is gone in that of the earlier. */
    public static CodebookDiff between(Codebook earlier, Codebook later) {
        var before = byCode(earlier);
        var after = byCode(later);
        var lines = new ArrayList<Line>();
        for (var code : later.codes()) {
            var known = before.get(code.code());
            var changes = known == null ? Set.of(Change.ADDED) : changes(known, code);
            if (!changes.isEmpty()) {
                lines.add(new Line(code, changes));
            }
        }
        for (var code : earlier.codes()) {
            if (!after.containsKey(code.code())) {
                lines.add(new Line(code, Set.of(Change.REMOVED)));
            }
        }
        return new CodebookDiff(lines);
    }

    private static Set<Change> changes(Code before, Code after) {
        var changes = EnumSet.noneOf(Change.class);
        if (!Objects.equals(before.parent(), after.parent())) {
            changes.add(Change.MOVED);
        }
        if (!before.label().equals(after.label())) {
            changes.add(Change.RELABELLED);
        }
        if (!before.definition().equals(after.definition())) {
            changes.add(Change.REDEFINED);
        }
        return changes;
    }

    private static Map<String, Code> byCode(Codebook codebook) {
        return codebook.codes().stream().collect(Collectors.toMap(Code::code, Function.identity()));
    }
}
