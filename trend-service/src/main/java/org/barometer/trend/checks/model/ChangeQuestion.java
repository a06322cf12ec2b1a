package org.barometer.trend.checks.model;

import java.math.BigDecimal;
import java.util.Map;
import org.barometer.trend.checks.model.Fault.Rule;
import org.barometer.trend.estimate.model.ChangeCheck;

/** Whether a stated change in percent is that from one figure to another. */
public record ChangeQuestion(BigDecimal earlier, BigDecimal later, BigDecimal stated) {

    public static Asked<ChangeQuestion> read(Map<String, String> given) {
        var fields = new Fields(given);
        var earlier = fields.number("earlier");
        var later = fields.number("later");
        var stated = fields.number("stated");
        if (earlier.filter(number -> number.signum() <= 0).isPresent()) {
            fields.fault("earlier", Rule.ABOVE_ZERO);
        }
        if (later.filter(number -> number.signum() < 0).isPresent()) {
            fields.fault("later", Rule.NOT_NEGATIVE);
        }
        return fields.asked(
                () ->
                        new ChangeQuestion(
                                earlier.orElseThrow(), later.orElseThrow(), stated.orElseThrow()));
    }

    public ChangeCheck answer() {
        return ChangeCheck.of(earlier, later, stated);
    }
}
