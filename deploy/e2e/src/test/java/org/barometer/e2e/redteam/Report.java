package org.barometer.e2e.redteam;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was read, and what the attack came to. */
public final class Report {

    /** The bounds that the public has of a secret. */
    private record Seen(Question question, String moment, Secret secret, Bounds bounds) {
        @Override
        public String toString() {
            return "%s of %s (%s): %s, where it is %d"
                    .formatted(secret, question, moment, bounds, secret.truth());
        }
    }

    private final Notebook notebook;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> contradictions = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private final Map<String, Long> judged = new TreeMap<>();
    private long facts;
    private long unknowns;
    private long solved;
    private int questions;
    private int moments;
    private int changes;

    Report(Notebook notebook) {
        this.notebook = notebook;
    }

    void question(List<Moment> told) {
        questions++;
        moments += told.size();
        changes += told.size() - 1;
        told.forEach(moment -> facts += moment.facts().size());
    }

    void program(Program program) {
        unknowns += program.unknowns();
        solved += program.solved();
    }

    void judged(Attacker attacker) {
        judged.merge(attacker.equals(Attacker.ANYBODY) ? "anybody" : "agencies", 1L, Long::sum);
    }

    void seen(Question question, String moment, Secret secret, Bounds bounds) {
        seen.add(new Seen(question, moment, secret, bounds));
    }

    void found(Finding finding) {
        findings.add(finding);
    }

    void contradiction(String what) {
        contradictions.add(what);
    }

    /**
     * What follows from what is published and should not; names the figures that it follows from.
     */
    public List<String> findings() {
        return findings.stream().map(Finding::toString).toList();
    }

    /** What is published and was at no moment so. */
    public List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    /** What only pages say. */
    public List<String> unexplained() {
        return notebook.unexplained();
    }

    /** Questions of an edition that were told again with other counts. */
    public int changes() {
        return changes;
    }

    /** How many secrets were looked for, each by each who could know it. */
    public long judged() {
        return judged.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What was read, by kind. */
    public Map<String, Integer> read() {
        return notebook.read();
    }

    @Override
    public String toString() {
        var lines = new ArrayList<String>();
        lines.add("Read: " + notebook.read());
        lines.add(
                "Statements: %,d, of which %,d different; %,d facts of %d questions, %d moments of them"
                        .formatted(
                                notebook.seen(),
                                notebook.statements().size(),
                                facts,
                                questions,
                                moments));
        lines.add("Told again with other counts: " + changes);
        lines.add(
                "Secrets looked for: %s; %,d unknowns, %,d linear programs solved"
                        .formatted(judged, unknowns, solved));
        seen.stream()
                .min(comparingLong(each -> each.bounds().high() - each.secret().threshold()))
                .ifPresent(each -> lines.add("Lowest upper bound: " + each));
        seen.stream()
                .min(comparingLong(each -> each.bounds().width()))
                .ifPresent(each -> lines.add("Narrowest bounds: " + each));
        lines.add("Found: " + findings.size());
        findings.forEach(finding -> lines.add("  " + finding));
        contradictions.forEach(each -> lines.add("  contradiction: " + each));
        unexplained().forEach(each -> lines.add("  only on a page: " + each));
        return String.join(System.lineSeparator(), lines);
    }
}
