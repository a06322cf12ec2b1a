package org.barometer.trend.plan;

import java.util.List;
import org.barometer.trend.plan.PlanPage.Choice;
import org.barometer.trend.release.model.CompilationReport;
import org.jspecify.annotations.Nullable;

/**
 * A release for those who make releases: what it shows, what was done to it and what can be done.
 *
 * @param own whether the reader planned or compiled it
 * @param visible whether its figures can be looked at
 * @param judgeable whether it waits for, or has, an approval and is not out
 */
record ReleasePage(
        String code,
        String title,
        String state,
        String tone,
        boolean open,
        @Nullable String embargo,
        @Nullable String revises,
        @Nullable String supersededBy,
        CompilationReport.Counts all,
        List<Part> parts,
        List<Attacked> attacked,
        List<Done> history,
        DeskForm form,
        boolean own,
        boolean judgeable,
        boolean approvable,
        boolean withdrawable,
        boolean visible,
        List<Choice> refusals,
        List<Choice> withdrawals,
        List<String> zones) {

    record Part(String measure, String by, CompilationReport.Counts counts) {}

    /** A question of an edition, and how much of what was attacked before it was told. */
    record Attacked(
            String measure, String edition, int facts, int secrets, int attackers, int hidden) {}

    /** A step: what was done, when and why. */
    record Done(String when, String what, String reason, String text) {}

    public String href() {
        return "/desk/releases/" + code;
    }
}
