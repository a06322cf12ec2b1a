package org.barometer.agency.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.barometer.agency.audit.model.Act;
import org.barometer.agency.audit.model.Actor;

/**
 * Keeps who did what in the transaction of what was done: neither is ever there without the other.
 */
@ApplicationScoped
public class AuditLog {
    /** Under which the acts of a transaction are remembered until it commits. */
    private static final Object ACTS = AuditLog.class;

    private record ActOf(Actor actor, Act act) {}

    private final TransactionSynchronizationRegistry transaction;
    private final CurrentActor currentActor;
    private final Chain chain;

    AuditLog(
            TransactionSynchronizationRegistry transaction,
            CurrentActor currentActor,
            Chain chain) {
        this.transaction = transaction;
        this.currentActor = currentActor;
        this.chain = chain;
    }

    /** Whoever makes the current request did this; outside of one it was the service. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Act act) {
        add(act, currentActor());
    }

    /** Did this although the current request, if any, is another's: an interrupted one goes on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Act act, Actor actor) {
        acts().add(new ActOf(actor, act));
    }

    /** Who makes the current request, to be remembered with what is carried out later. */
    public Actor currentActor() {
        return currentActor.actor();
    }

    /** Does something for whoever asked for it in a request that is over. */
    public <T> T onBehalfOf(Actor actor, Supplier<T> work) {
        return ScopedValue.where(CurrentActor.ASKED, actor).call(work::get);
    }

    @SuppressWarnings("unchecked")
    private List<ActOf> acts() {
        var known = (List<ActOf>) transaction.getResource(ACTS);
        if (known != null) {
            return known;
        }
        var acts = new ArrayList<ActOf>();
        transaction.putResource(ACTS, acts);
        transaction.registerInterposedSynchronization(
                new Synchronization() {
                    // Not earlier, since whoever appends holds up all others who want to: this way
                    // for a moment only, and after every other lock that the transaction takes.
                    @Override
                    public void beforeCompletion() {
                        acts.forEach(each -> chain.append(each.actor(), each.act()));
                    }

                    @Override
                    public void afterCompletion(int status) {}
                });
        return acts;
    }
}
