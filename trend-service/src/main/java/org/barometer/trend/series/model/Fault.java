package org.barometer.trend.series.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.barometer.trend.series.model.Definition.Origin;
import org.barometer.trend.series.model.Definition.Unit;
import org.barometer.trend.series.model.Figure.Precision;

/** A place in what was sent, and the rule that it breaks. */
public record Fault(String pointer, Rule rule) {

    /** What a figure and a definition have to be. */
    public enum Rule {
        WHOLE("A count is a whole number"),
        PERCENTAGE("A percentage is at most 100: send it, or use a definition that counts"),
        ROUNDED_TO("Send the unit to which it is rounded, above 0, and only with ROUNDED"),
        MULTIPLE("Send a value that is a multiple of roundedTo, as a rounded figure is"),
        BASE("Only a percentage has a base: remove it"),
        EARLIER("Send a year before that of the figure"),
        EVENTS("Only counts are of independent events: send REGISTER or SURVEY"),
        TWICE("Another definition has this code: send another one"),
        SAME("Another definition says the same: use that one");

        private final String remedy;

        Rule(String remedy) {
            this.remedy = remedy;
        }

        public String remedy() {
            return remedy;
        }
    }

    /** All that is wrong with what is said of a year. */
    public static List<Fault> of(Definition definition, int year, Reported reported) {
        var faults = new ArrayList<Fault>();
        var figure = reported.figure();
        if (figure != null) {
            faults.addAll(of(definition, figure));
        }
        var claim = reported.claim();
        if (claim != null && claim.since() >= year) {
            faults.add(new Fault("/claim/since", Rule.EARLIER));
        }
        return faults;
    }

    private static List<Fault> of(Definition definition, Figure figure) {
        var faults = new ArrayList<Fault>();
        if (definition.unit() == Unit.COUNT) {
            if (!whole(figure.value())) {
                faults.add(new Fault("/figure/value", Rule.WHOLE));
            }
            if (figure.base() != null) {
                faults.add(new Fault("/figure/base", Rule.BASE));
            }
        } else if (figure.value().compareTo(BigDecimal.valueOf(100)) > 0) {
            faults.add(new Fault("/figure/value", Rule.PERCENTAGE));
        }
        var unit = figure.roundedTo();
        if ((unit != null && unit.signum() > 0) != (figure.precision() == Precision.ROUNDED)) {
            faults.add(new Fault("/figure/roundedTo", Rule.ROUNDED_TO));
        } else if (unit != null && figure.value().remainder(unit).signum() != 0) {
            faults.add(new Fault("/figure/value", Rule.MULTIPLE));
        }
        return faults;
    }

    /** All that is wrong with the definitions of a new series. */
    public static List<Fault> of(List<Definition> definitions) {
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < definitions.size(); i++) {
            for (var fault : of(definitions.subList(0, i), definitions.get(i))) {
                faults.add(new Fault("/definitions/" + i + fault.pointer(), fault.rule()));
            }
        }
        return faults;
    }

    /** All that is wrong with a further definition beside those that a series has. */
    public static List<Fault> of(List<Definition> known, Definition further) {
        var faults = new ArrayList<Fault>();
        if (further.origin() == Origin.EVENTS && further.unit() != Unit.COUNT) {
            faults.add(new Fault("/origin", Rule.EVENTS));
        }
        if (known.stream().anyMatch(one -> one.code().equals(further.code()))) {
            faults.add(new Fault("/code", Rule.TWICE));
        } else if (known.stream().anyMatch(one -> one.differencesFrom(further).isEmpty())) {
            faults.add(new Fault("/counted", Rule.SAME));
        }
        return faults;
    }

    private static boolean whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
