package org.barometer.trend.provisional;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.barometer.trend.catalogue.model.Comparability;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.estimate.model.Change;
import org.barometer.trend.estimate.model.Composition;
import org.barometer.trend.estimate.model.Confidence;
import org.barometer.trend.estimate.model.Estimand;
import org.barometer.trend.estimate.model.Estimate;
import org.barometer.trend.estimate.model.Interval;
import org.barometer.trend.estimate.model.PooledDesignEffect;
import org.barometer.trend.estimate.model.Proportion;
import org.barometer.trend.provisional.ProvisionalView.ChangeView;

/**
 * A question as two editions ask it, one after the other; of one design, the agencies of either.
 */
record AskedTwice(Answered earlier, Answered later) {

    AskedTwice within(Predicate<String> agencies) {
        return new AskedTwice(earlier.within(agencies), later.within(agencies));
    }

    /**
     * What changed in an area, of each option that both editions offer and that may be compared.
     */
    Stream<ChangeView> changes(String area, PooledDesignEffect pooled) {
        return earlier.question().options().stream()
                .map(Option::code)
                .filter(this::compares)
                .flatMap(option -> change(area, option, pooled).stream());
    }

    /** Whether both offer the option and what is said of it may be compared. */
    boolean compares(String option) {
        return earlier.question().offers(option)
                && later.question().offers(option)
                && Comparability.breakAfter(
                                earlier.edition().code(), later.question().comparability(), option)
                        .isEmpty();
    }

    private Optional<ChangeView> change(String area, String option, PooledDesignEffect pooled) {
        var before = earlier.sums(option);
        var after = later.sums(option);
        return Composition.of(before, after)
                .map(
                        composition -> {
                            var change =
                                    new Change(
                                            Proportion.of(before, Estimand.RESPONDENTS)
                                                    .orElseThrow(),
                                            Proportion.of(after, Estimand.RESPONDENTS)
                                                    .orElseThrow());
                            var interval = change.interval(pooled, Confidence.OF_95_PERCENT);
                            var influential = composition.mostInfluential();
                            return new ChangeView(
                                    earlier.edition().code(),
                                    later.edition().code(),
                                    area,
                                    option,
                                    composition.raw().value(),
                                    interval.map(Interval::lower).orElse(null),
                                    interval.map(Interval::upper).orElse(null),
                                    change.pValue().orElse(null),
                                    composition.matched().map(Estimate::value).orElse(null),
                                    composition.standardised().map(Estimate::value).orElse(null),
                                    composition.dueToWhoAnswered().orElse(null),
                                    influential.map(Composition.Influence::country).orElse(null),
                                    influential
                                            .map(Composition.Influence::changeWithout)
                                            .orElse(null));
                        });
    }
}
