package org.barometer.trend.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;
import org.barometer.trend.audit.AuditLog;
import org.barometer.trend.audit.model.Act;
import org.barometer.trend.http.IdempotencyKey;
import org.barometer.trend.plan.PlanOutcome.Compiled;
import org.barometer.trend.plan.PlanOutcome.Hindered;
import org.barometer.trend.plan.PlanOutcome.KeyReused;
import org.barometer.trend.plan.PlanOutcome.MovedOn;
import org.barometer.trend.plan.PlanOutcome.Planned;
import org.barometer.trend.plan.PlanOutcome.UnderWay;
import org.barometer.trend.plan.PlanOutcome.Unknown;
import org.barometer.trend.release.CompilationRequest;
import org.barometer.trend.release.CompileRelease;
import org.barometer.trend.release.Ledger;
import org.barometer.trend.release.model.Release;

/** Plans a release, changes the plan until it is compiled, and asks for the compilation. */
@ApplicationScoped
class PlanRelease {
    private final PlanStore store;
    private final CompileRelease compileRelease;
    private final CompilePlans worker;
    private final Ledger ledger;
    private final AuditLog audit;
    private final Clock clock;

    PlanRelease(
            PlanStore store,
            CompileRelease compileRelease,
            CompilePlans worker,
            Ledger ledger,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.compileRelease = compileRelease;
        this.worker = worker;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    PlanOutcome plan(CompilationRequest wish, IdempotencyKey key) {
        return QuarkusTransaction.requiringNew().call(() -> planOnce(wish, key));
    }

    private PlanOutcome planOnce(CompilationRequest wish, IdempotencyKey key) {
        var account = audit.currentActor().account();
        var earlier = store.earlier(account, key);
        if (earlier.isPresent()) {
            return earlier.get().requestDigest().equals(wish.digest())
                    ? new Planned(earlier.get().plan())
                    : new KeyReused();
        }
        var plan = store.add(wish, account, key);
        audit.add(
                Act.of("RELEASE_PLANNED", "RELEASE_PLAN", plan.code())
                        .changing(Map.of(), values(plan)));
        return new Planned(plan);
    }

    PlanOutcome change(String code, long revision, CompilationRequest wish) {
        return onceHeld(
                code,
                revision,
                entity -> {
                    var before = entity.toModel();
                    entity.want(wish, audit.currentActor().account());
                    var after = entity.toModel();
                    audit.add(
                            Act.of("RELEASE_PLAN_CHANGED", "RELEASE_PLAN", code)
                                    .changing(values(before), values(after)));
                    return new Planned(after);
                });
    }

    PlanOutcome compile(String code, long revision) {
        var outcome =
                onceHeld(
                        code,
                        revision,
                        entity -> {
                            var plan = entity.toModel();
                            var hindrance = compileRelease.review(plan.wish());
                            if (hindrance.isPresent()) {
                                return new Hindered(hindrance.get());
                            }
                            entity.ask(
                                    audit.currentActor(),
                                    clock.instant().truncatedTo(ChronoUnit.MICROS));
                            audit.add(
                                    Act.of("RELEASE_COMPILATION_REQUESTED", "RELEASE_PLAN", code));
                            return new Planned(entity.toModel());
                        });
        worker.wake();
        return outcome;
    }

    private PlanOutcome onceHeld(
            String code, long revision, Function<PlanEntity, PlanOutcome> act) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                store.hold(code)
                                        .map(entity -> actOn(entity, revision, act))
                                        .orElseGet(Unknown::new));
    }

    private PlanOutcome actOn(
            PlanEntity entity, long revision, Function<PlanEntity, PlanOutcome> act) {
        if (entity.revision != revision) {
            return new MovedOn();
        }
        return switch (entity.state) {
            case WAITING, RUNNING -> new UnderWay();
            case COMPILED -> {
                var release = entity.release;
                yield release == null || isRefused(release)
                        ? act.apply(entity)
                        : new Compiled(release);
            }
            case DRAFT, FAILED -> act.apply(entity);
        };
    }

    private boolean isRefused(String release) {
        return ledger.release(release)
                .filter(each -> each.state() == Release.State.REFUSED)
                .isPresent();
    }

    private static Map<String, String> values(ReleasePlan plan) {
        return Map.of(
                "revision", Long.toString(plan.revision()),
                "visibility", plan.wish().visibility().name(),
                "digest", plan.wish().digest());
    }
}
