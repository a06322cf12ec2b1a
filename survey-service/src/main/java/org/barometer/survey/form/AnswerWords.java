package org.barometer.survey.form;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.barometer.survey.form.model.TextLanguage;
import org.barometer.survey.pages.Words;
import org.barometer.survey.pages.model.Language;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Question;

/** Says answers as a reader would, by their labels. */
final class AnswerWords {
    private static final int LENGTH_OF_MONTH = 7;

    private final TextLanguage texts;
    private final Language language;
    private final FormMessages words;

    AnswerWords(Visit visit) {
        texts = visit.texts();
        language = visit.language();
        words = Words.in(language, FormMessages.class);
    }

    /** One line for each thing that the answer names. */
    List<String> of(Question question, Object answer) {
        return switch (answer) {
            case List<?> codes ->
                    codes.stream().map(code -> label(question, String.valueOf(code))).toList();
            case Map<?, ?> lines ->
                    question.rows().stream()
                            .filter(row -> lines.containsKey(row.code()))
                            .map(
                                    row ->
                                            texts.of(row.label())
                                                    + ": "
                                                    + label(
                                                            question,
                                                            String.valueOf(lines.get(row.code()))))
                            .toList();
            case Number number -> List.of(amount(question, number));
            default -> List.of(said(question, String.valueOf(answer)));
        };
    }

    private String said(Question question, String answer) {
        if (MissingCode.isOne(answer)) {
            return words.missing(answer);
        }
        return switch (question.type()) {
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
    }

    private String label(Question question, String code) {
        return question.options().stream()
                .filter(option -> option.code().equals(code))
                .map(Option::label)
                .map(texts::of)
                .findFirst()
                .orElseGet(() -> MissingCode.isOne(code) ? words.missing(code) : code);
    }

    private String amount(Question question, Number number) {
        var value = new BigDecimal(number.toString());
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(Math.max(value.scale(), 0));
        var unit = texts.of(question.unit());
        return unit.isEmpty() ? format.format(value) : format.format(value) + "\u00a0" + unit;
    }

    private String date(String date) {
        return date.length() == LENGTH_OF_MONTH
                ? DateTimeFormatter.ofPattern("LLLL yyyy", language.locale())
                        .format(YearMonth.parse(date))
                : date;
    }
}
