package org.barometer.trend.checks.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.barometer.trend.checks.model.Fault.Rule;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.disclosure.model.Breakdown;

/** Reads the fields of a question and keeps all that is wrong, so that it is told in one pass. */
final class Fields {
    private static final Pattern PERCENTAGE =
            Pattern.compile("(100(\\.0{1,9})?|[0-9]{1,2}(\\.[0-9]{1,9})?)");
    private static final Pattern COUNT = Pattern.compile("0*[1-9][0-9]{0,11}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    private final Map<String, String> given;
    private final List<Fault> faults = new ArrayList<>();

    Fields(Map<String, String> given) {
        this.given = Map.copyOf(given);
    }

    /** The question, if nothing was wrong with its fields. */
    <Q> Asked<Q> asked(Supplier<Q> question) {
        return faults.isEmpty()
                ? new Asked.Understood<>(question.get())
                : new Asked.Unclear<>(faults);
    }

    boolean has(String field) {
        return given.containsKey(field);
    }

    boolean is(String field, String text) {
        return text.equals(given.get(field));
    }

    void fault(String field, Rule rule) {
        faults.add(new Fault(field, rule));
    }

    Optional<BigDecimal> percentage(String field) {
        return required(field, PERCENTAGE, Rule.PERCENTAGE).map(BigDecimal::new);
    }

    Optional<BigDecimal> number(String field) {
        return required(field, NUMBER, Rule.NUMBER).map(BigDecimal::new);
    }

    Optional<Long> count(String field) {
        return required(field, COUNT, Rule.COUNT).map(Long::valueOf);
    }

    Optional<String> name(String field) {
        return required(field, NAME, Rule.NAME);
    }

    <E extends Enum<E>> Optional<E> one(String field, E[] values, Rule rule) {
        return required(
                field,
                text -> Arrays.stream(values).filter(one -> one.name().equals(text)).findFirst(),
                rule);
    }

    /** The figure that is named, if any field names one. */
    Optional<FigureName> figureIfNamed() {
        return Stream.of("measure", "edition", "option", "by", "area", "release")
                        .anyMatch(this::has)
                ? figure()
                : Optional.empty();
    }

    /** The figure that is named; empty if something is wrong with its name. */
    Optional<FigureName> figure() {
        var measure = name("measure");
        var edition = name("edition");
        var option = name("option");
        var area = area();
        var release = has("release") ? name("release") : Optional.<String>empty();
        if (measure.isEmpty() || edition.isEmpty() || option.isEmpty() || area.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new FigureName(measure.get(), edition.get(), option.get(), area.get(), release));
    }

    private Optional<Area> area() {
        var by =
                has("by")
                        ? one("by", Breakdown.values(), Rule.BREAKDOWN)
                        : Optional.of(Breakdown.WORLD);
        if (by.isPresent() && by.get() != Breakdown.WORLD) {
            return name("area").map(code -> new Area(by.get(), code));
        }
        if (by.isPresent() && !given.getOrDefault("area", Area.WORLD.code()).equals("WORLD")) {
            fault("area", Rule.NO_AREA);
            return Optional.empty();
        }
        return by.map(_ -> Area.WORLD);
    }

    private Optional<String> required(String field, Pattern form, Rule rule) {
        return required(field, text -> Optional.of(text).filter(form.asMatchPredicate()), rule);
    }

    private <T> Optional<T> required(
            String field, Function<String, Optional<T>> reading, Rule rule) {
        var text = given.get(field);
        if (text == null) {
            fault(field, Rule.MISSING);
            return Optional.empty();
        }
        var value = reading.apply(text);
        if (value.isEmpty()) {
            fault(field, rule);
        }
        return value;
    }
}
