package org.barometer.trend.query;

import java.util.List;
import java.util.Map;
import org.barometer.trend.catalogue.model.Bridge;
import org.barometer.trend.catalogue.model.Comparability;
import org.barometer.trend.catalogue.model.OptionBreak;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.estimate.model.Estimand;
import org.barometer.trend.estimate.model.IntervalMethod;
import org.barometer.trend.estimate.model.Reliability.Grade;
import org.barometer.trend.release.model.Flag;
import org.barometer.trend.release.model.IntervalRule;
import org.barometer.trend.release.model.PublishedChange;
import org.barometer.trend.release.model.PublishedEdition;
import org.jspecify.annotations.Nullable;

/** One measure over the editions of a release. */
record TrendView(
        String measure,
        Map<String, String> text,
        String type,
        Breakdown by,
        List<Breakdown> breakdowns,
        String release,
        Map<String, String> source,
        boolean synthetic,
        List<OptionView> options,
        List<PublishedEdition> editions,
        List<ComparabilityView> comparability,
        Estimand estimand,
        IntervalRule interval,
        List<PublishedChange> changes,
        List<Row> observations) {

    /** An option with its latest label. */
    record OptionView(String code, Map<String, String> label) {}

    /**
     * Whether an edition's figures may be compared with those of the edition that asked before.
     *
     * @param note why the analyst decided otherwise than the reason suggests; may be empty
     * @param bridges the options that are counted together to compare
     * @param optionBreaks the options that may not be compared, whatever the verdict
     */
    record ComparabilityView(
            String edition,
            String with,
            Comparability.Verdict verdict,
            Map<String, String> reason,
            Map<String, String> note,
            List<Bridge> bridges,
            List<OptionBreak> optionBreaks) {}

    /** One figure; everything that is not shown is null. */
    record Row(
            String edition,
            int year,
            String area,
            String option,
            @Nullable Double estimate,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Long x,
            @Nullable Long n,
            @Nullable Integer agencies,
            @Nullable IntervalMethod method,
            @Nullable Grade reliability,
            int questionnaireVersion,
            String release,
            List<Flag> flags) {}
}
