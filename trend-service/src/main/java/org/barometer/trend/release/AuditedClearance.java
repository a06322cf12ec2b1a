package org.barometer.trend.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.barometer.trend.auditor.Auditor;
import org.barometer.trend.auditor.Hideable;
import org.barometer.trend.auditor.Repair;
import org.barometer.trend.auditor.model.Audit;
import org.barometer.trend.auditor.model.Certificate;
import org.barometer.trend.auditor.model.CertificateDocument;
import org.barometer.trend.disclosure.model.AnswerTable;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.disclosure.model.Disclosed;
import org.barometer.trend.disclosure.model.DisclosurePolicy;
import org.barometer.trend.disclosure.model.Pattern;
import org.barometer.trend.disclosure.model.Suppressor;
import org.barometer.trend.disclosure.model.Vintage;
import org.barometer.trend.facts.model.Attacker;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.Sensitive;
import org.barometer.trend.release.model.Asked;
import org.barometer.trend.release.model.Clearance;
import org.barometer.trend.release.model.Proof;

/**
 * Hides by the rules, has the auditor attack what is left, and hides more until no attack succeeds.
 * What cannot be proved to be safe is not shown.
 */
public final class AuditedClearance implements Clearance {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Auditor auditor;
    private final DisclosurePolicy policy;

    public AuditedClearance(Auditor auditor, DisclosurePolicy policy) {
        this.auditor = auditor;
        this.policy = policy;
    }

    @Override
    public Cleared first(Asked asked, AnswerTable table) {
        var question = new Question(asked, table, policy);
        var attackers = attackers(List.of(table));
        var repaired =
                new Repair(auditor).repair(question, Set.of(), question.shown().truth(), attackers);
        return repaired.audit().isClean()
                ? cleared(question.shown(), attackers, repaired.audit(), repaired.hidden().size())
                : nothing(asked, table, attackers);
    }

    /** Where hiding one figure after the other did not help, nothing of the question is shown. */
    private Cleared nothing(Asked asked, AnswerTable table, List<Attacker> attackers) {
        var disclosed =
                Suppressor.shown(
                        asked.toString(), table, policy, Pattern.nothing(table.blocks().keySet()));
        return cleared(
                disclosed, attackers, audit(disclosed, attackers), table.blocks().keySet().size());
    }

    @Override
    public Optional<Cleared> restated(Asked asked, AnswerTable table, List<Vintage> published) {
        var pattern =
                Suppressor.hideMore(
                                asked.toString(),
                                table,
                                policy,
                                published.getLast().pattern(),
                                Set.of())
                        .pattern();
        var vintages = new ArrayList<>(published);
        vintages.add(new Vintage(table, pattern));
        var together = Suppressor.together(asked.toString(), vintages, policy);
        var attackers = attackers(vintages.stream().map(Vintage::table).toList());
        var audit = audit(together, attackers);
        return audit.isClean()
                ? Optional.of(cleared(together, attackers, audit, 0))
                : Optional.empty();
    }

    private Audit audit(Disclosed disclosed, List<Attacker> attackers) {
        return auditor.audit(
                disclosed.facts(), disclosed.sensitive(), disclosed.truth(), attackers);
    }

    /**
     * The public, and every agency that answered, alone and with the respondents of a coalition.
     */
    private List<Attacker> attackers(Collection<AnswerTable> tables) {
        var agencies = new TreeSet<String>();
        tables.forEach(table -> agencies.addAll(table.block(Area.WORLD).agencyCodes()));
        var attackers = new ArrayList<>(List.of(Attacker.PUBLIC));
        for (var agency : agencies) {
            attackers.add(new Attacker(new TreeSet<>(Set.of(agency)), 0));
            attackers.add(new Attacker(new TreeSet<>(Set.of(agency)), policy.coalition()));
        }
        return attackers;
    }

    private static Cleared cleared(
            Disclosed disclosed, List<Attacker> attackers, Audit audit, int hidden) {
        var certificate =
                Certificate.of(
                        disclosed.facts(),
                        disclosed.sensitive(),
                        disclosed.truth(),
                        attackers,
                        audit);
        return new Cleared(
                disclosed.pattern(),
                new Proof(
                        new Proof.Extent(
                                disclosed.facts().size(),
                                disclosed.sensitive().size(),
                                attackers.size(),
                                hidden),
                        compressed(certificate)));
    }

    private static byte[] compressed(Certificate certificate) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            JSON.writeValue(gzip, CertificateDocument.of(certificate));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A question with more and more of its figures hidden. */
    private static final class Question implements Hideable {
        private final String name;
        private final AnswerTable table;
        private final DisclosurePolicy policy;
        private Set<String> refused = Set.of();
        private Disclosed shown;

        Question(Asked asked, AnswerTable table, DisclosurePolicy policy) {
            this.name = asked.toString();
            this.table = table;
            this.policy = policy;
            this.shown = Suppressor.solve(name, table, policy);
        }

        Disclosed shown() {
            return shown;
        }

        @Override
        public List<Fact> facts(Set<String> hidden) {
            hide(hidden);
            return shown.facts();
        }

        @Override
        public List<Sensitive> sensitive(Set<String> hidden) {
            hide(hidden);
            return shown.sensitive();
        }

        private void hide(Set<String> names) {
            if (!names.equals(refused)) {
                shown = Suppressor.hideMore(name, table, policy, shown.pattern(), names);
                refused = Set.copyOf(names);
            }
        }
    }
}
