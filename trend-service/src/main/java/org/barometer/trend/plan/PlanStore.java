package org.barometer.trend.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.barometer.trend.audit.model.Actor;
import org.barometer.trend.http.IdempotencyKey;
import org.barometer.trend.plan.PlanEntity.State;
import org.barometer.trend.plan.model.Failure;
import org.barometer.trend.plan.model.Job;
import org.barometer.trend.release.CompilationRequest;
import org.barometer.trend.release.Ledger;

/** Plans, and how far their compilation has come. */
@ApplicationScoped
class PlanStore implements PanacheRepositoryBase<PlanEntity, String> {

    /** A plan that was made under a key, and of which wishes. */
    record Earlier(ReleasePlan plan, String requestDigest) {}

    /** What an instance compiles, and which attempt it is. */
    record Claim(ReleasePlan plan, Actor asker, int attempt) {}

    private final Ledger ledger;

    PlanStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Until the transaction ends, nobody else plans anything under this key. */
    Optional<Earlier> earlier(String account, IdempotencyKey key) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(?, 61)) as text)")
                .setParameter(1, account + " " + key.value())
                .getSingleResult();
        return find("plannedBy = ?1 and idempotencyKey = ?2", account, key.value())
                .firstResultOptional()
                .map(entity -> new Earlier(entity.toModel(), entity.requestDigest));
    }

    ReleasePlan add(CompilationRequest wish, String account, IdempotencyKey key) {
        var number =
                (Long)
                        getEntityManager()
                                .createNativeQuery(
                                        "select nextval('release_plan_number')", Long.class)
                                .getSingleResult();
        var entity = new PlanEntity();
        entity.number = number;
        entity.code = "P-%04d".formatted(number);
        entity.plannedBy = account;
        entity.idempotencyKey = key.value();
        entity.requestDigest = wish.digest();
        entity.makers = Set.of();
        entity.want(wish, account);
        persist(entity);
        flush();
        return entity.toModel();
    }

    @Transactional
    List<ReleasePlan> all() {
        return find("order by number").stream().map(this::known).toList();
    }

    @Transactional
    Optional<ReleasePlan> plan(String code) {
        return findByIdOptional(code).map(this::known);
    }

    /** Whoever reads what a plan was compiled as looks for that release next. */
    private ReleasePlan known(PlanEntity entity) {
        var plan = entity.toModel();
        if (plan.job() instanceof Job.Compiled(var release) && ledger.release(release).isEmpty()) {
            ledger.refresh();
        }
        return plan;
    }

    /** The row itself; until the transaction ends nobody else changes it. */
    Optional<PlanEntity> hold(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The next that nobody compiles, or nobody who is still there; one instance gets it. */
    @Transactional
    Optional<Claim> claim(Duration patience) {
        List<?> waiting =
                getEntityManager()
                        .createNativeQuery(
                                """
                                select code from release_plan
                                where state = 'WAITING'
                                   or (state = 'RUNNING' and alive_at < now() - make_interval(secs => ?1))
                                order by alive_at limit 1 for update skip locked
                                """,
                                String.class)
                        .setParameter(1, patience.toMillis() / 1000.0)
                        .getResultList();
        return waiting.stream()
                .findFirst()
                .map(code -> findById(code.toString()))
                .map(
                        entity -> {
                            entity.state = State.RUNNING;
                            entity.attempt++;
                            entity.aliveAt = Instant.now();
                            entity.measuresDone = 0;
                            entity.measures = null;
                            return new Claim(entity.toModel(), entity.asker(), entity.attempt);
                        });
    }

    /** False where it is not this attempt's any more. */
    @Transactional
    boolean begin(Claim claim, int measures) {
        return update(
                        "aliveAt = ?1, measures = ?2 where code = ?3 and attempt = ?4 and state = ?5",
                        Instant.now(),
                        measures,
                        claim.plan().code(),
                        claim.attempt(),
                        State.RUNNING)
                == 1;
    }

    /** False where it is not this attempt's any more. */
    @Transactional
    boolean progress(Claim claim) {
        return update(
                        "aliveAt = ?1, measuresDone = measuresDone + 1"
                                + " where code = ?2 and attempt = ?3 and state = ?4",
                        Instant.now(),
                        claim.plan().code(),
                        claim.attempt(),
                        State.RUNNING)
                == 1;
    }

    /** In the transaction that keeps the release. */
    boolean finish(Claim claim, String release) {
        return update(
                        "state = ?1, release = ?2 where code = ?3 and attempt = ?4 and state = ?5",
                        State.COMPILED,
                        release,
                        claim.plan().code(),
                        claim.attempt(),
                        State.RUNNING)
                == 1;
    }

    @Transactional
    void fail(Claim claim, Failure why) {
        hold(claim.plan().code())
                .filter(entity -> entity.state == State.RUNNING)
                .filter(entity -> entity.attempt == claim.attempt())
                .ifPresent(entity -> entity.fail(why));
    }
}
