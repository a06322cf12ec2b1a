package org.barometer.trend.checks;

import java.math.BigDecimal;
import java.util.Map;
import org.barometer.trend.checks.model.ChangeQuestion;
import org.barometer.trend.estimate.model.ChangeCheck;
import org.jspecify.annotations.Nullable;

/**
 * A stated change, done again.
 *
 * @param ofEarlier in percent of the earlier figure, as a change is meant
 * @param ofLater in percent of the later figure; none where that is 0
 */
record ChangeView(
        ChangeCheck.Verdict verdict,
        String ofEarlier,
        @Nullable String ofLater,
        String difference,
        Map<String, String> sentence) {

    static ChangeView of(ChangeQuestion asked, ChangeCheck check) {
        return new ChangeView(
                check.verdict(),
                check.ofEarlier().toPlainString(),
                check.ofLater().map(BigDecimal::toPlainString).orElse(null),
                check.difference().toPlainString(),
                Sentences.inEach(words -> words.change(asked, check)));
    }
}
