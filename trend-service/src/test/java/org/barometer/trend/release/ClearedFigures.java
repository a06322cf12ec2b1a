package org.barometer.trend.release;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.trend.auditor.Auditor;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.disclosure.model.DisclosurePolicy;
import org.barometer.trend.disclosure.model.Pattern;
import org.barometer.trend.release.model.Asked;
import org.barometer.trend.release.model.Compilation;
import org.barometer.trend.release.model.Restatement;

/** Figures as a first release shows them. */
public final class ClearedFigures {
    private static final AuditedClearance CLEARANCE =
            new AuditedClearance(Auditor.withOrTools(), DisclosurePolicy.DEFAULT);

    private ClearedFigures() {}

    public static Compilation.Figures of(
            List<Compilation.Answers> answers,
            Map<String, Agency> agencies,
            Compilation.Scope scope) {
        var told =
                Restatement.of(answers, agencies, List.of(), DisclosurePolicy.DEFAULT, CLEARANCE);
        var patterns = new TreeMap<Asked, Pattern>();
        told.unpublished(scope)
                .forEach(
                        (asked, table) ->
                                patterns.put(asked, CLEARANCE.first(asked, table).pattern()));
        return Compilation.of(told.answers(), told.agencies(), scope, patterns);
    }
}
