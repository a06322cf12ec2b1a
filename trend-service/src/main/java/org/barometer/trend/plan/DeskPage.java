package org.barometer.trend.plan;

import java.util.List;

/** What is planned, and what has become of what was. */
record DeskPage(boolean mayPlan, List<PlanLine> plans, List<ReleaseLine> releases) {

    record PlanLine(String code, String title, String state, String tone, String plannedFor) {}

    record ReleaseLine(
            String code,
            String title,
            String state,
            String tone,
            String plannedFor,
            String published) {}
}
