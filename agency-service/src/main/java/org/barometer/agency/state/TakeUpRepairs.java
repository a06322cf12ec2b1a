package org.barometer.agency.state;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.barometer.agency.identity.IdentityProviderUnavailable;
import org.barometer.agency.wall.Wall;

/** Carries out repairs that were interrupted. */
@ApplicationScoped
class TakeUpRepairs {
    private final RepairStore repairs;
    private final CarryOutRepair carryOut;
    private final Wall wall;

    TakeUpRepairs(RepairStore repairs, CarryOutRepair carryOut, Wall wall) {
        this.repairs = repairs;
        this.carryOut = carryOut;
        this.wall = wall;
    }

    @Scheduled(
            identity = "interrupted repairs",
            every = "{agency.rounds.interrupted-people}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void takeUp() {
        wall.seeAll(
                () -> QuarkusTransaction.requiringNew().call(repairs::left).forEach(this::takeUp));
    }

    /** One that cannot be carried out does not hold up the others. */
    private void takeUp(UUID repair) {
        try {
            carryOut.carryOut(repair);
        } catch (IdentityProviderUnavailable e) {
            Log.warnf("A repair waits: %s", e.getMessage());
        } catch (RuntimeException e) {
            // The kind only: a message may quote what was to be kept.
            Log.errorf("A repair could not be carried out: %s", e.getClass().getName());
        }
    }
}
