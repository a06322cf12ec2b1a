package org.barometer.trend.plan;

import java.util.Set;
import org.barometer.trend.plan.model.Job;
import org.barometer.trend.release.CompilationRequest;

/**
 * A release that is meant to be made.
 *
 * @param revision grows with every change of what is wanted
 * @param makers the accounts of all who planned it or had it compiled
 */
record ReleasePlan(
        String code, long revision, CompilationRequest wish, Set<String> makers, Job job) {

    ReleasePlan {
        makers = Set.copyOf(makers);
    }
}
