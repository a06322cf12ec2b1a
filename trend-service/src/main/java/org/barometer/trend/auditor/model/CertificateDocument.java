package org.barometer.trend.auditor.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.barometer.trend.auditor.model.Audit.Finding;
import org.barometer.trend.auditor.model.AuditVerdict.Own;
import org.barometer.trend.auditor.model.AuditVerdict.Safe;
import org.barometer.trend.auditor.model.AuditVerdict.Unsafe;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.Attacker;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.LinearForm;
import org.barometer.trend.facts.model.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as it is kept and handed over: lists that name each other's entries by their place,
 * counted from 0.
 *
 * @param format tells how it is to be read
 */
public record CertificateDocument(
        String format,
        List<Count> counts,
        List<Bound> facts,
        List<Secret> sensitive,
        List<Knowing> attackers,
        List<List<Term>> witnesses,
        List<Verdict> verdicts) {
    private static final String FORMAT = "barometer-certificate-1";

    public CertificateDocument {
        counts = List.copyOf(counts);
        facts = List.copyOf(facts);
        sensitive = List.copyOf(sensitive);
        attackers = List.copyOf(attackers);
        witnesses = List.copyOf(witnesses);
        verdicts = List.copyOf(verdicts);
    }

    /** An atom, and how many respondents it has in truth. */
    public record Count(String agency, String category, long count) {}

    /** A count and what it is multiplied with; in a witness, by how much it is changed. */
    public record Term(int count, long times) {}

    /** A fact; without an end where nothing is said of it. */
    public record Bound(
            String name, List<Term> sum, @Nullable Long atLeast, @Nullable Long atMost) {}

    /** A sensitive count. */
    public record Secret(String name, List<Term> sum, long threshold) {}

    /** An attacker. */
    public record Knowing(List<String> agencies, int respondents) {}

    /** One verdict on a sensitive count for all attackers who have it. */
    public record Verdict(
            int sensitive, List<Integer> attackers, Kind kind, List<Integer> witnesses) {

        AuditVerdict read(List<Witness> all) {
            return switch (kind) {
                case SAFE -> new Safe(witnesses.stream().map(all::get).toList());
                case OWN -> new Own();
                case UNSAFE -> Unsafe.unproved(List.of());
            };
        }
    }

    /** As in {@link AuditVerdict}. */
    public enum Kind {
        SAFE,
        OWN,
        UNSAFE
    }

    public static CertificateDocument of(Certificate certificate) {
        return new Writing(certificate).document();
    }

    /**
     * The certificate; nothing in it has been checked yet.
     *
     * @throws IllegalArgumentException if it is no document of this kind
     */
    public Certificate toCertificate() {
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException(
                    "This is '%s' and not '%s'".formatted(format, FORMAT));
        }
        try {
            return read();
        } catch (IndexOutOfBoundsException notThere) {
            throw new IllegalArgumentException("It names an entry that is not there", notThere);
        }
    }

    private Certificate read() {
        var atoms =
                counts.stream().map(count -> new Atom(count.agency(), count.category())).toList();
        var truth = new TreeMap<Atom, Long>();
        counts.forEach(
                count -> truth.put(new Atom(count.agency(), count.category()), count.count()));
        var secrets =
                sensitive.stream()
                        .map(
                                count ->
                                        new Sensitive(
                                                count.name(),
                                                new LinearForm(terms(count.sum(), atoms)),
                                                count.threshold()))
                        .toList();
        var knowing =
                attackers.stream()
                        .map(
                                attacker ->
                                        new Attacker(
                                                new TreeSet<>(attacker.agencies()),
                                                attacker.respondents()))
                        .toList();
        var changes =
                witnesses.stream().map(witness -> new Witness(terms(witness, atoms))).toList();
        var findings = new ArrayList<Finding>();
        for (var verdict : verdicts) {
            var what = verdict.read(changes);
            for (var attacker : verdict.attackers()) {
                findings.add(
                        new Finding(secrets.get(verdict.sensitive()), knowing.get(attacker), what));
            }
        }
        return new Certificate(
                facts.stream().map(fact -> fact(fact, atoms)).toList(),
                truth,
                secrets,
                knowing,
                findings);
    }

    private static Fact fact(Bound fact, List<Atom> atoms) {
        return new Fact(
                fact.name(),
                new LinearForm(terms(fact.sum(), atoms)),
                Optional.ofNullable(fact.atLeast()).orElse(Fact.NO_LEAST),
                Optional.ofNullable(fact.atMost()).orElse(Fact.NO_MOST));
    }

    private static TreeMap<Atom, Long> terms(List<Term> terms, List<Atom> atoms) {
        var result = new TreeMap<Atom, Long>();
        terms.forEach(term -> result.put(atoms.get(term.count()), term.times()));
        return result;
    }

    /** Gives every atom, attacker and witness its place. */
    private static final class Writing {
        private final Certificate certificate;
        private final Map<Atom, Integer> atoms = new LinkedHashMap<>();
        private final Map<Witness, Integer> witnesses = new LinkedHashMap<>();

        Writing(Certificate certificate) {
            this.certificate = certificate;
            var all = new TreeSet<>(certificate.truth().keySet());
            certificate.facts().forEach(fact -> all.addAll(fact.form().coefficients().keySet()));
            certificate
                    .sensitive()
                    .forEach(count -> all.addAll(count.form().coefficients().keySet()));
            all.forEach(atom -> atoms.put(atom, atoms.size()));
        }

        CertificateDocument document() {
            var verdicts = verdicts();
            return new CertificateDocument(
                    FORMAT,
                    atoms.keySet().stream()
                            .map(
                                    atom ->
                                            new Count(
                                                    atom.agency(),
                                                    atom.category(),
                                                    certificate.truth().getOrDefault(atom, 0L)))
                            .toList(),
                    certificate.facts().stream().map(this::bound).toList(),
                    certificate.sensitive().stream()
                            .map(
                                    count ->
                                            new Secret(
                                                    count.name(),
                                                    terms(count.form().coefficients()),
                                                    count.threshold()))
                            .toList(),
                    certificate.attackers().stream()
                            .map(
                                    attacker ->
                                            new Knowing(
                                                    List.copyOf(attacker.agencies()),
                                                    attacker.respondents()))
                            .toList(),
                    witnesses.keySet().stream().map(witness -> terms(witness.changes())).toList(),
                    verdicts);
        }

        private List<Verdict> verdicts() {
            var secrets = places(certificate.sensitive());
            var knowing = places(certificate.attackers());
            var attackers = new LinkedHashMap<Verdict, List<Integer>>();
            for (var finding : certificate.findings()) {
                var verdict =
                        verdict(secrets.getOrDefault(finding.sensitive(), -1), finding.verdict());
                attackers
                        .computeIfAbsent(verdict, _ -> new ArrayList<>())
                        .add(knowing.getOrDefault(finding.attacker(), -1));
            }
            var result = new ArrayList<Verdict>();
            attackers.forEach(
                    (verdict, those) ->
                            result.add(
                                    new Verdict(
                                            verdict.sensitive(),
                                            those,
                                            verdict.kind(),
                                            verdict.witnesses())));
            return result;
        }

        private Verdict verdict(int sensitive, AuditVerdict verdict) {
            return switch (verdict) {
                case Own() -> new Verdict(sensitive, List.of(), Kind.OWN, List.of());
                case Unsafe _ -> new Verdict(sensitive, List.of(), Kind.UNSAFE, List.of());
                case Safe(var those) ->
                        new Verdict(
                                sensitive,
                                List.of(),
                                Kind.SAFE,
                                those.stream()
                                        .map(
                                                witness ->
                                                        witnesses.computeIfAbsent(
                                                                witness, _ -> witnesses.size()))
                                        .toList());
            };
        }

        private Bound bound(Fact fact) {
            return new Bound(
                    fact.name(),
                    terms(fact.form().coefficients()),
                    fact.atLeast() == Fact.NO_LEAST ? null : fact.atLeast(),
                    fact.atMost() == Fact.NO_MOST ? null : fact.atMost());
        }

        private List<Term> terms(Map<Atom, Long> form) {
            return form.entrySet().stream()
                    .map(term -> new Term(atoms.getOrDefault(term.getKey(), -1), term.getValue()))
                    .toList();
        }

        private static <T> Map<T, Integer> places(List<T> entries) {
            var places = new HashMap<T, Integer>();
            entries.forEach(entry -> places.putIfAbsent(entry, places.size()));
            return Collections.unmodifiableMap(places);
        }
    }
}
