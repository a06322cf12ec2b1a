package org.barometer.trend.series.model;

import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.barometer.trend.estimate.model.Confidence;
import org.barometer.trend.estimate.model.Garwood;

/**
 * What exactly figures count. Only figures under one and the same definition may be compared.
 *
 * @param counted what is counted, by language
 * @param window the time within which, by language; empty where it does not matter
 */
public record Definition(
        String code,
        Map<String, String> counted,
        Map<String, String> window,
        Unit unit,
        Origin origin) {

    /** In what figures are told. */
    public enum Unit {
        COUNT,
        PERCENT
    }

    /** How figures come about, which decides whether they have an interval. */
    public enum Origin {
        /** All that a register holds: nothing was sampled, so there is no sampling error. */
        REGISTER,
        /** Events that happen independently: as many are expected as an interval tells. */
        EVENTS,
        /** A survey of which the error is not known here. */
        SURVEY
    }

    /** In what two definitions can differ. */
    public enum Aspect {
        COUNTED,
        WINDOW,
        UNIT,
        ORIGIN
    }

    public Definition {
        counted = Map.copyOf(counted);
        window = Map.copyOf(window);
    }

    /** In what it differs from another one; in nothing where only the codes differ. */
    public Set<Aspect> differencesFrom(Definition other) {
        var differences = EnumSet.noneOf(Aspect.class);
        if (!counted.equals(other.counted)) {
            differences.add(Aspect.COUNTED);
        }
        if (!window.equals(other.window)) {
            differences.add(Aspect.WINDOW);
        }
        if (unit != other.unit) {
            differences.add(Aspect.UNIT);
        }
        if (origin != other.origin) {
            differences.add(Aspect.ORIGIN);
        }
        return differences;
    }

    /** Garwood's 95 % interval, of independent events only, rounded outwards to whole numbers. */
    public Optional<Span> interval(Figure figure) {
        if (origin != Origin.EVENTS || figure.precision() != Figure.Precision.EXACT) {
            return Optional.empty();
        }
        var exact = Garwood.interval(figure.value().longValueExact(), Confidence.OF_95_PERCENT);
        return Optional.of(
                new Span(
                        Span.whole(exact.lower(), RoundingMode.FLOOR),
                        Span.whole(exact.upper(), RoundingMode.CEILING)));
    }
}
