package org.barometer.e2e.redteam;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.barometer.e2e.redteam.Truth.Counts;

/** Attacks what is told of one question, for everybody who could. */
final class Attack {

    private static final int FINDINGS_WITH_REASONS = 20;

    /** One case that is solved once, whoever asks and of whatever area. */
    private record Solved(Program program, Elimination exact) {}

    private final Notebook notebook;
    private final Truth truth;
    private final Question question;
    private final Asked asked;
    private final Report report;
    private final Map<String, Solved> solved = new HashMap<>();

    Attack(Notebook notebook, Truth truth, Question question, Asked asked, Report report) {
        this.notebook = notebook;
        this.truth = truth;
        this.question = question;
        this.asked = asked;
        this.report = report;
    }

    void on(List<Moment> told) {
        report.question(told);
        for (var moment : told) {
            attack(List.of(moment), moment.answers(), String.join(" ", moment.releases()));
        }
        for (int i = 1; i < told.size(); i++) {
            var before = told.get(i - 1);
            var after = told.get(i);
            var pair = before.releases().getLast() + " to " + after.releases().getFirst();
            attack(List.of(before, after), beyond(after, before), "what came from " + pair);
            attack(List.of(after, before), beyond(before, after), "what went from " + pair);
        }
        solved.values().forEach(each -> report.program(each.program()));
    }

    /** What each agency answered at one moment and not at the other. */
    private Map<String, Counts> beyond(Moment one, Moment other) {
        var more = new TreeMap<String, Counts>();
        one.answers()
                .forEach(
                        (agency, counts) ->
                                more.put(agency, counts.beyond(other.of(agency), asked)));
        return more;
    }

    /**
     * @param answers of whom secrets are looked for
     */
    private void attack(List<Moment> moments, Map<String, Counts> answers, String name) {
        var told = new HashSet<Area>();
        moments.forEach(moment -> moment.facts().forEach(fact -> told.add(fact.cell().area())));
        for (var attacker : attackers(moments)) {
            for (var area : notebook.places(question)) {
                var group = truth.group(answers, area, attacker.agency());
                var secrets = Secret.of(group, area, asked);
                if (!secrets.isEmpty()) {
                    look(attacker, moments, told, area, secrets, name);
                }
            }
        }
    }

    private static List<Attacker> attackers(List<Moment> moments) {
        var agencies = new TreeSet<String>();
        moments.forEach(moment -> agencies.addAll(moment.answers().keySet()));
        var attackers = new ArrayList<Attacker>();
        attackers.add(Attacker.ANYBODY);
        agencies.forEach(agency -> attackers.add(new Attacker(agency)));
        return attackers;
    }

    private void look(
            Attacker attacker,
            List<Moment> moments,
            Set<Area> told,
            Area area,
            List<Secret> secrets,
            String name) {
        var changes = moments.size() > 1;
        var parts =
                new Partition(truth, asked, moments, attacker)
                        .by(told, area, agency -> changes ? gone(moments, agency) : "");
        var puzzle = new Puzzle(asked, moments, parts);
        var key = name + parts.stream().map(Part::name).collect(joining("; "));
        var one =
                solved.computeIfAbsent(
                        key,
                        _ -> {
                            var program = puzzle.program();
                            return new Solved(program, new Elimination(program.rows()));
                        });
        for (var secret : secrets) {
            report.judged(attacker);
            var sum = puzzle.sum(secret);
            var more = changes ? known(moments, attacker, secret) : 0;
            judge(attacker, secret, sum, more, one, name);
        }
    }

    private void judge(
            Attacker attacker,
            Secret secret,
            Map<Integer, Double> sum,
            long more,
            Solved solved,
            String name) {
        var program = solved.program();
        var exact = solved.exact().implies(sum);
        if (attacker.equals(Attacker.ANYBODY)) {
            report.seen(question, name, secret, program.bounds(sum, more));
        }
        if (exact || !program.leavesOpen(sum, more, secret.threshold())) {
            var bounds = program.bounds(sum, more);
            if (exact && !bounds.isExact()) {
                throw new IllegalStateException("Two ways do not agree on " + secret);
            }
            if (secret.isFoundBy(bounds)) {
                report.found(
                        new Finding(
                                attacker,
                                question,
                                name,
                                secret,
                                bounds,
                                because(program, sum, more, secret)));
            }
        }
    }

    /** What of an agency's answers of the first moment is none of the second. */
    private String gone(List<Moment> moments, String agency) {
        var gone = moments.getFirst().of(agency).beyond(moments.getLast().of(agency), asked);
        return gone.options().values().stream().allMatch(count -> count == 0) && gone.base() == 0
                ? ""
                : " gone " + gone.base() + " " + new TreeMap<>(gone.options());
    }

    /** The same of all whose answers are looked for. */
    private long known(List<Moment> moments, Attacker attacker, Secret secret) {
        var gone =
                truth.group(
                        beyond(moments.getFirst(), moments.getLast()),
                        secret.area(),
                        attacker.agency());
        return switch (secret.kind()) {
            case ANSWERED -> gone.base();
            case CHOSE -> gone.of(secret.option());
            case DID_NOT_CHOOSE -> gone.base() - gone.of(secret.option());
        };
    }

    /** The statements without any one of which the secret does not follow. */
    private List<String> because(
            Program program, Map<Integer, Double> sum, long more, Secret secret) {
        if (report.findings().size() >= FINDINGS_WITH_REASONS) {
            return List.of("(not looked for: too much was found)");
        }
        var needed = program;
        for (var row : program.rows()) {
            var less = needed.without(row);
            if (row.said().isPresent() && secret.isFoundBy(less.bounds(sum, more))) {
                needed = less;
            }
        }
        return needed.rows().stream().flatMap(row -> row.said().stream()).toList();
    }
}
