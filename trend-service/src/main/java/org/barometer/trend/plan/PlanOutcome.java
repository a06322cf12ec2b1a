package org.barometer.trend.plan;

import org.barometer.trend.release.CompilationOutcome;

/** What can come of planning a release, of changing a plan and of having it compiled. */
sealed interface PlanOutcome {
    record Planned(ReleasePlan plan) implements PlanOutcome {}

    record Unknown() implements PlanOutcome {}

    /** The caller's key already stands for another plan. */
    record KeyReused() implements PlanOutcome {}

    /** Somebody has changed it since the caller read it. */
    record MovedOn() implements PlanOutcome {}

    /** It is being compiled at this moment. */
    record UnderWay() implements PlanOutcome {}

    /** It has been compiled, and nobody has refused the release. */
    record Compiled(String release) implements PlanOutcome {}

    /** It cannot be compiled. */
    record Hindered(CompilationOutcome.Refused why) implements PlanOutcome {}
}
