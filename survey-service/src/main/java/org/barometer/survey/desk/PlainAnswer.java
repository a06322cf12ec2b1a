package org.barometer.survey.desk;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.barometer.survey.pages.model.Language;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Row;
import org.jspecify.annotations.Nullable;

/** Says answers in words: labels where the response has codes. */
record PlainAnswer(Question question, Language language, DeskMessages words) {
    private static final int MOST_DECIMALS = 12;

    /** One line for each thing that was answered; none where nothing was. */
    List<String> of(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> codes -> codes.stream().map(code -> label(String.valueOf(code))).toList();
            case Map<?, ?> lines -> lines(lines);
            case Number number -> List.of(amount(new BigDecimal(number.toString())));
            case String text -> List.of(text(text));
            default -> List.of(String.valueOf(value));
        };
    }

    /** The label of an option or of a reason for no answer; the code where there is none. */
    String label(String code) {
        if (MissingCode.isOne(code)) {
            return words.missing(code);
        }
        return question.options().stream()
                .filter(option -> option.code().equals(code))
                .map(Option::label)
                .map(language::text)
                .findFirst()
                .orElse(code);
    }

    private String text(String text) {
        if (question.type().hasOptions() || MissingCode.isOne(text)) {
            return label(text);
        }
        return question.type() == QuestionType.COUNTRY ? language.country(text) : text;
    }

    /** In the order of the questionnaire, which is not that of the codes. */
    private List<String> lines(Map<?, ?> answered) {
        return question.rows().stream()
                .filter(row -> answered.containsKey(row.code()))
                .map(row -> line(row, String.valueOf(answered.get(row.code()))))
                .toList();
    }

    private String line(Row row, String code) {
        return language.text(row.label()) + ": " + label(code);
    }

    private String amount(BigDecimal number) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return Stream.of(format.format(number), language.text(question.unit()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\u00a0"));
    }
}
