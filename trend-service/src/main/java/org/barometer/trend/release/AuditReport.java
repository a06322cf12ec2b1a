package org.barometer.trend.release;

import java.util.List;

/** What was attacked before a release was kept, question by question. Every attack failed. */
public record AuditReport(String release, List<Attacked> questions) {

    /**
     * A question of an edition.
     *
     * @param certificate its number; one that was published before keeps the same
     * @param facts that everybody can write down who has its figures
     * @param secrets counts that nobody may learn
     * @param attackers against each of whom every secret was proved
     * @param hidden figures that were hidden after an attack, beside those that the rules hide
     */
    public record Attacked(
            String edition,
            String measure,
            long certificate,
            int facts,
            int secrets,
            int attackers,
            int hidden) {}

    public AuditReport {
        questions = List.copyOf(questions);
    }
}
