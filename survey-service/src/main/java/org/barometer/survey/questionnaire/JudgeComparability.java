package org.barometer.survey.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.barometer.survey.audit.AuditLog;
import org.barometer.survey.audit.model.Act;
import org.barometer.survey.programme.ProgrammeLock;
import org.barometer.survey.questionnaire.model.Bridge;
import org.barometer.survey.questionnaire.model.Judgement;
import org.barometer.survey.questionnaire.model.MeasureComparison;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Verdict;
import org.barometer.survey.questionnaire.model.Violation;
import org.jspecify.annotations.Nullable;

/** Keeps what an analyst says about comparing a measure between two versions. */
@ApplicationScoped
public class JudgeComparability {
    /** A measure in a version and an earlier one of a programme's questions. */
    public record Which(String programme, int version, int earlier, String measure) {}

    public sealed interface Outcome {
        record Judged(MeasureComparison comparison) implements Outcome {}

        record Meaningless(List<Violation> violations) implements Outcome {}

        record NotInBoth() implements Outcome {}
    }

    private final QuestionnaireStore questionnaires;
    private final JudgementStore store;
    private final CompareVersions compareVersions;
    private final ProgrammeLock lock;
    private final Event<ComparabilityJudged> judged;
    private final AuditLog audit;
    private final Clock clock;

    JudgeComparability(
            QuestionnaireStore questionnaires,
            JudgementStore store,
            CompareVersions compareVersions,
            ProgrammeLock lock,
            Event<ComparabilityJudged> judged,
            AuditLog audit,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.store = store;
        this.compareVersions = compareVersions;
        this.lock = lock;
        this.judged = judged;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Outcome judge(Which which, Judgement judgement, String subject) {
        var key =
                new JudgementEntity.Key(
                        which.programme(), which.version(), which.earlier(), which.measure());
        lock.takeAlone(key.programme());
        var earlier = asking(key, key.earlier());
        var later = asking(key, key.version());
        if (earlier.isEmpty() || later.isEmpty()) {
            return new Outcome.NotInBoth();
        }
        var violations = judgement.violations(earlier.get(), later.get());
        if (!violations.isEmpty()) {
            return new Outcome.Meaningless(violations);
        }
        audit.add(
                Act.of(
                                "COMPARABILITY_JUDGED",
                                "MEASURE",
                                "%s/%d/%d/%s"
                                        .formatted(
                                                key.programme(),
                                                key.earlier(),
                                                key.version(),
                                                key.measure()))
                        .changing(
                                store.findByIdOptional(key)
                                        .map(kept -> values(kept.verdict, kept.bridges))
                                        .orElseGet(Map::of),
                                values(judgement.verdict(), judgement.bridges()))
                        .because(judgement.note().isEmpty() ? null : Act.REASON_GIVEN));
        keep(key, judgement, subject);
        judged.fire(new ComparabilityJudged(key.programme(), key.version(), key.earlier()));
        return compareVersions
                .compare(key.programme(), key.version(), key.earlier())
                .flatMap(comparison -> comparison.of(key.measure()))
                .<Outcome>map(Outcome.Judged::new)
                .orElseGet(Outcome.NotInBoth::new);
    }

    private static Map<String, String> values(@Nullable Verdict verdict, List<Bridge> bridges) {
        var values = new TreeMap<String, String>();
        if (verdict != null) {
            values.put("verdict", verdict.name());
        }
        bridges.forEach(
                bridge ->
                        bridge.to().forEach(to -> values.put(bridge.from() + "~" + to, "BRIDGED")));
        return values;
    }

    private Optional<Question> asking(JudgementEntity.Key key, int version) {
        return questionnaires
                .kept(key.programme(), version)
                .flatMap(
                        kept ->
                                kept.questionnaire().questions().stream()
                                        .filter(one -> one.measure().equals(key.measure()))
                                        .findFirst());
    }

    private void keep(JudgementEntity.Key key, Judgement judgement, String subject) {
        var known = store.findByIdOptional(key);
        var entity = known.orElseGet(JudgementEntity::new);
        entity.programme = key.programme();
        entity.version = key.version();
        entity.earlier = key.earlier();
        entity.measure = key.measure();
        entity.bridges = judgement.bridges();
        entity.verdict = judgement.verdict();
        entity.note = judgement.note();
        entity.subject = subject;
        entity.judgedAt = clock.instant();
        if (known.isEmpty()) {
            store.persist(entity);
        }
        store.flush();
    }
}
