package org.barometer.survey.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.barometer.survey.programme.ProgrammeLock;
import org.barometer.survey.questionnaire.model.Judgement;
import org.barometer.survey.questionnaire.model.MeasureComparison;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Violation;

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
    private final Clock clock;

    JudgeComparability(
            QuestionnaireStore questionnaires,
            JudgementStore store,
            CompareVersions compareVersions,
            ProgrammeLock lock,
            Event<ComparabilityJudged> judged,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.store = store;
        this.compareVersions = compareVersions;
        this.lock = lock;
        this.judged = judged;
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
        keep(key, judgement, subject);
        judged.fire(new ComparabilityJudged(key.programme(), key.version(), key.earlier()));
        return compareVersions
                .compare(key.programme(), key.version(), key.earlier())
                .flatMap(comparison -> comparison.of(key.measure()))
                .<Outcome>map(Outcome.Judged::new)
                .orElseGet(Outcome.NotInBoth::new);
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
