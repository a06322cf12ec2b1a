package org.barometer.agency.state;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.barometer.agency.wall.Wall;

/** Goes on with documents whose application was interrupted, or had to wait. */
@ApplicationScoped
class TakeUpApplications {
    private final ApplicationStore applications;
    private final ApplyState applyState;
    private final Wall wall;

    TakeUpApplications(ApplicationStore applications, ApplyState applyState, Wall wall) {
        this.applications = applications;
        this.applyState = applyState;
        this.wall = wall;
    }

    @Scheduled(
            identity = "interrupted applications",
            every = "{agency.rounds.interrupted-people}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void takeUp() {
        wall.seeAll(
                () ->
                        QuarkusTransaction.requiringNew()
                                .call(applications::running)
                                .forEach(applyState::goOn));
    }
}
