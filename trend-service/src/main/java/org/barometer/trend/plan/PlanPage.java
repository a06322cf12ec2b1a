package org.barometer.trend.plan;

import java.util.List;
import org.barometer.trend.plan.model.Failure;
import org.jspecify.annotations.Nullable;

/**
 * A plan, or the form of a new one.
 *
 * @param code empty for a new one
 * @param open whether it can be changed now
 * @param release what it was compiled as
 */
record PlanPage(
        String code,
        DeskForm form,
        boolean open,
        String state,
        List<Choice> editions,
        List<MeasureChoice> measures,
        List<Choice> revisable,
        List<Choice> reasons,
        List<String> zones,
        @Nullable Progress progress,
        @Nullable Failure failure,
        @Nullable String release) {

    /** Something that can be chosen in a form. */
    record Choice(String value, String label, boolean chosen) {}

    /** A measure with what can be wanted of it. */
    record MeasureChoice(
            String measure,
            String text,
            boolean only,
            boolean byRegion,
            boolean byType,
            boolean byCountry) {}

    /**
     * How far the compilation has come.
     *
     * @param all nothing while it waits
     */
    record Progress(int done, @Nullable Integer all) {}

    public boolean underWay() {
        return progress != null;
    }

    public String action() {
        return code.isEmpty() ? "/desk/plans" : "/desk/plans/" + code;
    }
}
