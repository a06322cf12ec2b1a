package org.barometer.agency.state;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.audit.AuditLog;
import org.barometer.agency.audit.model.Actor;
import org.barometer.agency.http.IdempotencyKey;
import org.barometer.agency.identity.IdentityProviderUnavailable;
import org.barometer.agency.state.ApplyOutcome.Begun;
import org.barometer.agency.state.ApplyOutcome.Faulty;
import org.barometer.agency.state.ApplyOutcome.KeyReused;
import org.barometer.agency.state.ApplyOutcome.MovedOn;
import org.barometer.agency.state.model.Application.Result;
import org.barometer.agency.state.model.Application.State;
import org.barometer.agency.state.model.DesiredState;
import org.barometer.agency.state.model.Item;
import org.barometer.agency.state.model.Item.Hindrance;
import org.barometer.agency.state.model.Plan;
import org.barometer.agency.wall.Wall;

/**
 * Makes agencies and people be as wanted, one change of the plan after the other, each by the use
 * case that does it on a page too.
 *
 * <p>Before each change it plans anew, so whatever was interrupted goes on where it ended; it does
 * nothing that was not in the plan that its administrator saw.
 */
@ApplicationScoped
public class ApplyState {
    private final ApplicationStore applications;
    private final PlanState planState;
    private final CarryOutItem carryOut;
    private final AuditLog audit;
    private final Wall wall;
    private final Clock clock;

    ApplyState(
            ApplicationStore applications,
            PlanState planState,
            CarryOutItem carryOut,
            AuditLog audit,
            Wall wall,
            Clock clock) {
        this.applications = applications;
        this.planState = planState;
        this.carryOut = carryOut;
        this.audit = audit;
        this.wall = wall;
        this.clock = clock;
    }

    /**
     * Begins to apply a document.
     *
     * @param digest of the plan that was seen
     */
    public ApplyOutcome apply(byte[] document, String digest, IdempotencyKey key) {
        var read = StateReader.read(document);
        if (read.state().isEmpty()) {
            return new Faulty(read.faults());
        }
        var wanted = read.state().get();
        var outcome =
                QuarkusTransaction.requiringNew().call(() -> begin(document, wanted, digest, key));
        if (outcome instanceof Begun(var job)) {
            Thread.ofVirtual().name("state " + job).start(() -> wall.seeAll(() -> goOn(job)));
        }
        return outcome;
    }

    private ApplyOutcome begin(
            byte[] document, DesiredState wanted, String digest, IdempotencyKey key) {
        var actor = audit.currentActor();
        var earlier = applications.earlier(actor.account(), key);
        if (earlier.isPresent()) {
            return earlier.get().digest.equals(digest)
                    ? new Begun(earlier.get().id)
                    : new KeyReused();
        }
        var plan = planState.plan(wanted, actor.account());
        if (!plan.digest().equals(digest)) {
            return new MovedOn();
        }
        var job = job(actor, plan, key);
        job.document = new String(document, StandardCharsets.UTF_8);
        applications.persist(job);
        return new Begun(job.id);
    }

    private ApplicationEntity job(Actor actor, Plan plan, IdempotencyKey key) {
        var job = new ApplicationEntity();
        job.id = UUID.randomUUID();
        job.idempotencyKey = key.value();
        job.digest = plan.digest();
        job.approved = plan.items().stream().map(Item::digest).toList();
        job.results = Map.of();
        job.state = State.RUNNING;
        job.askedRole = actor.role();
        job.askedAccount = actor.account();
        job.askedRequest = actor.request();
        job.receivedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return job;
    }

    /** Does what is left of a job, as far as Keycloak answers and mails may be sent. */
    void goOn(UUID job) {
        try {
            while (QuarkusTransaction.requiringNew().call(() -> step(job))) {
                Log.debugf("Another change of %s is done", job);
            }
        } catch (IdentityProviderUnavailable e) {
            Log.warnf("The application of a document waits: %s", e.getMessage());
        } catch (RuntimeException e) {
            // The kind only: a message may quote what was to be kept.
            Log.errorf("A document could not be applied: %s", e.getClass().getName());
        }
    }

    /** Returns whether there may be more to do now. */
    private boolean step(UUID id) {
        var job = applications.take(id).orElseThrow();
        if (job.state == State.DONE) {
            return false;
        }
        var actor = job.actor();
        var plan = planState.plan(wanted(job), actor.account());
        var next =
                plan.items().stream()
                        .filter(item -> item.hindrance().filter(Hindrance::prevents).isEmpty())
                        .filter(item -> job.approved.contains(item.digest()))
                        .filter(item -> !job.results.containsKey(item.digest()))
                        .findFirst();
        if (next.isEmpty()) {
            finish(job, plan);
            return false;
        }
        var key = new IdempotencyKey(id + "-" + next.get().digest());
        var result = audit.onBehalfOf(actor, () -> carryOut.carryOut(next.get(), actor, key));
        result.ifPresent(its -> note(job, next.get().digest(), its));
        return result.isPresent();
    }

    private static DesiredState wanted(ApplicationEntity job) {
        var document = Optional.ofNullable(job.document).orElseThrow();
        return StateReader.read(document.getBytes(StandardCharsets.UTF_8)).state().orElseThrow();
    }

    private static void note(ApplicationEntity job, String item, Result result) {
        var results = new HashMap<>(job.results);
        results.put(item, result);
        job.results = results;
    }

    /** What was done just before an interruption is not in the plan any more. */
    private void finish(ApplicationEntity job, Plan plan) {
        var left = plan.items().stream().map(Item::digest).toList();
        job.approved.stream()
                .filter(item -> !job.results.containsKey(item))
                .forEach(
                        item ->
                                note(
                                        job,
                                        item,
                                        left.contains(item) ? Result.HINDERED : Result.DONE));
        job.state = State.DONE;
        job.document = null;
        job.finishedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
