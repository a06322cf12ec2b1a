package org.barometer.survey.exchange.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Precision;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Row;
import org.jspecify.annotations.Nullable;

/** Reads questions from the rows of a form, all but their expressions. */
final class FormQuestions {
    private static final int MOST_DECIMALS = 6;

    private final FormChoices choices;
    private final FormPlaces places;

    FormQuestions(FormChoices choices, FormPlaces places) {
        this.choices = choices;
        this.places = places;
    }

    /** Names are written in small letters here, whatever a form does. */
    static String name(String given) {
        return given.strip().toLowerCase(Locale.ROOT);
    }

    /** The type that our own column names, where it is one that the form's type can stand for. */
    static QuestionType own(FormLine line, QuestionType usual, QuestionType... others) {
        var own = line.text(FormColumns.OWN_TYPE);
        if (own.isEmpty() || own.get().equals(usual.name())) {
            return usual;
        }
        return Arrays.stream(others)
                .filter(type -> type.name().equals(own.get()))
                .findFirst()
                .orElseGet(
                        () -> {
                            line.add(
                                    FormColumns.OWN_TYPE,
                                    FormMistake.OWN_TYPE_UNSUPPORTED,
                                    usual,
                                    Arrays.toString(others));
                            return usual;
                        });
    }

    Question read(
            FormLine line,
            String pointer,
            QuestionType type,
            @Nullable String list,
            @Nullable String section,
            List<Row> rows) {
        var code = name(line.text(FormColumns.NAME).orElseThrow());
        var chosen = list == null ? List.<FormChoices.Choice>of() : choices.of(line, list);
        var missing = new LinkedHashSet<>(missing(line));
        var options = new ArrayList<Option>();
        for (var choice : chosen) {
            if (choice.missing().isPresent()) {
                missing.add(choice.missing().get());
            } else {
                places.put(pointer + "/options/" + options.size(), FormSheet.CHOICES, choice.row());
                options.add(choice.option());
            }
        }
        var range = range(line);
        return new Question(
                code,
                line.text(FormColumns.MEASURE).orElse(code),
                type,
                section,
                line.texts(FormColumns.LABEL),
                line.texts(FormColumns.HINT),
                options,
                List.copyOf(missing),
                line.isYes(FormColumns.REQUIRED),
                null,
                rows,
                line.number(FormColumns.MIN).or(() -> range("start", range)).orElse(null),
                line.number(FormColumns.MAX).or(() -> range("end", range)).orElse(null),
                decimals(line, range),
                line.whole(FormColumns.MAX_LENGTH).orElse(null),
                line.whole(FormColumns.AT_MOST).orElse(null),
                line.texts(FormColumns.UNIT),
                line.texts(FormColumns.BASE),
                type == QuestionType.DATE ? precision(line) : null,
                line.text(FormColumns.EARLIER_WORDING).map(FormQuestions::name).orElse(null));
    }

    private static List<MissingCode> missing(FormLine line) {
        var codes = new ArrayList<MissingCode>();
        for (var code : line.text(FormColumns.MISSING).orElse("").strip().split("\\s+", -1)) {
            if (MissingCode.isOne(code)) {
                codes.add(MissingCode.valueOf(code));
            } else if (!code.isEmpty()) {
                line.add(
                        FormColumns.MISSING,
                        FormMistake.MISSING_UNKNOWN,
                        Arrays.toString(MissingCode.values()));
            }
        }
        return codes;
    }

    private static @Nullable Integer decimals(FormLine line, Map<String, BigDecimal> range) {
        var own = line.whole(FormColumns.DECIMALS);
        if (own.isPresent()) {
            return own.get();
        }
        var type = line.text(FormColumns.TYPE).orElse("");
        if (type.equals("decimal") && line.text(FormColumns.OWN_TYPE).isEmpty()) {
            return MOST_DECIMALS;
        }
        var step = range.get("step");
        return step == null || step.scale() <= 0 ? null : step.scale();
    }

    private static @Nullable Precision precision(FormLine line) {
        var how = line.text(FormColumns.APPEARANCE).orElse("").strip();
        if (how.equals("year")) {
            return Precision.YEAR;
        }
        if (how.equals("month-year")) {
            return Precision.MONTH;
        }
        line.add(FormColumns.APPEARANCE, FormMistake.DATE_TOO_EXACT);
        return null;
    }

    private static Optional<BigDecimal> range(String bound, Map<String, BigDecimal> range) {
        return Optional.ofNullable(range.get(bound));
    }

    /** The bounds and the step of a range. */
    private static Map<String, BigDecimal> range(FormLine line) {
        var read = new HashMap<String, BigDecimal>();
        var type = line.text(FormColumns.TYPE).orElse("");
        for (var parameter :
                line.text(FormColumns.PARAMETERS).orElse("").strip().split("[\\s,;]+", -1)) {
            var parts = parameter.split("=", -1);
            if (parameter.isEmpty()) {
                continue;
            }
            if (!type.equals("range")
                    || parts.length != 2
                    || !Set.of("start", "end", "step").contains(parts[0])
                    || !parts[1].matches("-?[0-9]{1,13}(\\.[0-9]{1,6})?")) {
                line.add(FormColumns.PARAMETERS, FormMistake.PARAMETER_UNSUPPORTED);
                continue;
            }
            read.put(parts[0], new BigDecimal(parts[1]).stripTrailingZeros());
        }
        var step = read.get("step");
        if (step != null && step.unscaledValue().intValue() != 1) {
            line.add(FormColumns.PARAMETERS, FormMistake.STEP_UNSUPPORTED);
        }
        read.replaceAll((_, bound) -> bound.scale() < 0 ? bound.setScale(0) : bound);
        if (type.equals("range")) {
            read.putIfAbsent("start", BigDecimal.ONE);
            read.putIfAbsent("end", BigDecimal.TEN);
        }
        return read;
    }
}
