package org.barometer.survey.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.barometer.survey.audit.AuditLog;
import org.barometer.survey.audit.model.Act;
import org.barometer.survey.edition.model.Change;
import org.barometer.survey.edition.model.Change.Changed;
import org.barometer.survey.edition.model.Change.NotReady;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.edition.model.Opening;
import org.barometer.survey.edition.model.Transition;
import org.barometer.survey.http.Caller;
import org.barometer.survey.programme.ProgrammeLock;
import org.barometer.survey.questionnaire.model.Violation;
import org.jspecify.annotations.Nullable;

/** Opens, closes, locks and archives editions, and remembers who did so and why. */
@ApplicationScoped
public class MoveEdition {
    /**
     * Where an edition is to go, and on whose word.
     *
     * @param comparability the digest of the comparison with the edition before that was looked at
     */
    public record Wish(
            String edition,
            EditionState state,
            @Nullable String reason,
            @Nullable String comparability,
            String subject) {}

    private final EditionStore store;
    private final EditionHistory history;
    private final ProgrammeLock lock;
    private final CompareEditions compareEditions;
    private final EditionNews news;
    private final AuditLog audit;
    private final Clock clock;

    MoveEdition(
            EditionStore store,
            EditionHistory history,
            ProgrammeLock lock,
            CompareEditions compareEditions,
            EditionNews news,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.lock = lock;
        this.compareEditions = compareEditions;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty where there is no such edition. */
    @Transactional
    public Optional<Change> move(Wish wish) {
        return store.programmeOf(wish.edition())
                .map(
                        programme -> {
                            lock.takeAlone(programme);
                            return move(store.findById(wish.edition()), wish);
                        });
    }

    private Change move(EditionEntity entity, Wish wish) {
        var before = entity.toModel();
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var change = before.moveTo(wish.state(), wish.reason(), at);
        if (!(change instanceof Changed(var edition))) {
            return change;
        }
        var obstacles = obstacles(before, edition, wish);
        if (!obstacles.isEmpty()) {
            return new NotReady(obstacles);
        }
        history.add(
                edition.code(),
                new Transition(
                        before.state(),
                        edition.state(),
                        wish.reason(),
                        Caller.ANALYST,
                        wish.subject(),
                        at));
        audit.add(
                EditionAct.moved(before, edition)
                        .because(wish.reason() == null ? null : Act.REASON_GIVEN));
        news.askedOtherwise(entity, edition);
        return change;
    }

    private List<Violation> obstacles(Edition before, Edition after, Wish wish) {
        return before.state() == EditionState.DRAFT && after.state() == EditionState.OPEN
                ? Opening.obstacles(
                        store.form(before).questionnaire(),
                        compareEditions.withEarlier(before).orElse(null),
                        wish.comparability())
                : List.of();
    }
}
