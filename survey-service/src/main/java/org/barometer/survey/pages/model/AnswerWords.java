package org.barometer.survey.pages.model;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * Says answers in words, on every page the same: by their labels, with their units.
 *
 * @param language in which numbers, months and countries are written
 * @param tag the language of the questions, which need not be that of the page
 * @param missing says why there is no answer
 */
public record AnswerWords(Language language, String tag, UnaryOperator<String> missing) {
    private static final int LENGTH_OF_MONTH = "2026-01".length();
    private static final String NO_BREAK_SPACE = "\u00a0";

    /**
     * One thing that was answered: the only one, a choice among several, or a line of a matrix.
     *
     * @param row the label of the line; empty where it is none
     * @param missing whether it says why there is no answer
     */
    public record Said(String row, String text, boolean missing) {
        @Override
        public String toString() {
            return row.isEmpty() ? text : row + ": " + text;
        }
    }

    /** One for each thing that was answered; none where nothing was. */
    public List<Said> of(Question question, @Nullable Object answer) {
        return switch (answer) {
            case null -> List.of();
            case List<?> codes ->
                    codes.stream().map(code -> said(question, "", String.valueOf(code))).toList();
            case Map<?, ?> lines -> lines(question, lines);
            case Number number -> List.of(new Said("", amount(question, number), false));
            default -> List.of(said(question, "", String.valueOf(answer)));
        };
    }

    /** The label of an option or of a reason for no answer; the code where there is none. */
    public String label(Question question, String code) {
        return question.options().stream()
                .filter(option -> option.code().equals(code))
                .map(Option::label)
                .map(this::text)
                .findFirst()
                .orElseGet(() -> MissingCode.isOne(code) ? missing.apply(code) : code);
    }

    /** In the order of the questionnaire, which is not that of the codes. */
    private List<Said> lines(Question question, Map<?, ?> lines) {
        return question.rows().stream()
                .filter(row -> lines.containsKey(row.code()))
                .map(row -> line(question, row, String.valueOf(lines.get(row.code()))))
                .toList();
    }

    private Said line(Question question, Row row, String code) {
        return said(question, text(row.label()), code);
    }

    private Said said(Question question, String row, String answer) {
        if (isMissing(question, answer)) {
            return new Said(row, missing.apply(answer), true);
        }
        var text =
                switch (question.type()) {
                    case COUNTRY -> language.country(answer);
                    case DATE -> date(answer);
                    case OPEN_TEXT -> answer;
                    case SINGLE_CHOICE,
                            MULTIPLE_CHOICE,
                            SCALE,
                            DIRECTION,
                            NUMBER,
                            COUNT,
                            MATRIX,
                            RANKING,
                            MENTIONS ->
                            label(question, answer);
                };
        return new Said(row, text, false);
    }

    /** Somebody's own words may be those of a code. */
    private static boolean isMissing(Question question, String answer) {
        return MissingCode.isOne(answer)
                && (question.type() != QuestionType.OPEN_TEXT
                        || question.missing().contains(MissingCode.valueOf(answer)));
    }

    /** All decimals that were given: a rounded number would not be what was answered. */
    private String amount(Question question, Number number) {
        var value = new BigDecimal(number.toString()).stripTrailingZeros();
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(Math.max(value.scale(), 0));
        var unit = text(question.unit());
        var written = format.format(value);
        return unit.isEmpty() ? written : written + NO_BREAK_SPACE + unit;
    }

    private String date(String date) {
        return date.length() == LENGTH_OF_MONTH
                ? DateTimeFormatter.ofPattern("LLLL yyyy", language.locale())
                        .format(YearMonth.parse(date))
                : date;
    }

    private String text(Map<String, String> texts) {
        return Language.text(tag, texts);
    }
}
