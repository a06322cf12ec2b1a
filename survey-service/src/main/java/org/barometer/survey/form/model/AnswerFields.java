package org.barometer.survey.form.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Precision;
import org.barometer.survey.questionnaire.model.Question;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer to a question from the fields of a form, and writes it there: the values are
 * those of the API. What cannot be read stays as it was typed, for the same judgement as there.
 */
public final class AnswerFields {
    private final Question question;
    private final String name;

    public AnswerFields(Question question) {
        this.question = question;
        name = FieldNames.of(question.code());
    }

    /** Absent where nothing was entered. */
    public @Nullable Object read(Entries entries) {
        return switch (question.type()) {
            case SINGLE_CHOICE, SCALE, DIRECTION, COUNTRY -> one(entries.filled(name));
            case MULTIPLE_CHOICE -> list(entries.filled(name));
            case RANKING -> list(withAlone(ranked(entries), entries));
            case MENTIONS ->
                    list(
                            withAlone(
                                    entries.filled(name).stream().map(this::named).toList(),
                                    entries));
            case MATRIX -> lines(entries);
            case NUMBER, COUNT -> orReason(number(entries), entries);
            case OPEN_TEXT -> orReason(text(entries), entries);
            case DATE -> orReason(date(entries), entries);
        };
    }

    /** Whether there is both an answer and a reason for none, or more than one reason. */
    public boolean isContradictory(Entries entries) {
        return switch (question.type()) {
            case SINGLE_CHOICE,
                    SCALE,
                    DIRECTION,
                    COUNTRY,
                    MULTIPLE_CHOICE,
                    RANKING,
                    MENTIONS,
                    MATRIX ->
                    false;
            case NUMBER, COUNT -> isContradictory(number(entries), entries);
            case OPEN_TEXT -> isContradictory(text(entries), entries);
            case DATE -> isContradictory(date(entries), entries);
        };
    }

    /** The fields that say this answer. */
    public Entries write(Object answer, TextLanguage texts, char decimalMark) {
        var fields = new Entries.Builder();
        if (answer instanceof String reason && isMissing(reason)) {
            writeReason(reason, fields);
            return fields.build();
        }
        switch (question.type()) {
            case SINGLE_CHOICE, SCALE, DIRECTION, COUNTRY, OPEN_TEXT ->
                    fields.add(name, String.valueOf(answer));
            case MULTIPLE_CHOICE -> codes(answer).forEach(code -> fields.add(name, code));
            case RANKING -> writeRanks(codes(answer), fields);
            case MENTIONS -> codes(answer).forEach(code -> writeMention(code, texts, fields));
            case MATRIX -> writeLines(answer, fields);
            case NUMBER, COUNT -> fields.add(name, typed(answer, decimalMark));
            case DATE -> writeDate(String.valueOf(answer), fields);
        }
        return fields.build();
    }

    /** An option by its label in any language, however it is capitalised, or by its code. */
    public Optional<Option> optionNamed(String typed) {
        return question.options().stream()
                .filter(
                        option ->
                                option.code().equals(typed)
                                        || option.label().values().stream()
                                                .anyMatch(label -> label.equalsIgnoreCase(typed)))
                .findFirst();
    }

    private boolean isMissing(String text) {
        return question.missing().stream().map(MissingCode::name).anyMatch(text::equals);
    }

    private boolean isExclusive(String code) {
        return question.options().stream()
                .anyMatch(option -> option.exclusive() && option.code().equals(code));
    }

    private static @Nullable Object one(List<String> filled) {
        return filled.isEmpty() ? null : filled.getFirst();
    }

    private @Nullable Object list(List<String> codes) {
        if (codes.isEmpty()) {
            return null;
        }
        return codes.size() == 1 && isMissing(codes.getFirst()) ? codes.getFirst() : codes;
    }

    private List<String> withAlone(List<String> codes, Entries entries) {
        var all = new ArrayList<>(codes);
        all.addAll(entries.filled(FieldNames.alone(question.code())));
        return List.copyOf(all);
    }

    private List<String> ranked(Entries entries) {
        var codes = new ArrayList<String>();
        for (int rank = 1; rank <= question.options().size(); rank++) {
            codes.addAll(entries.filled(FieldNames.rank(question.code(), rank)));
        }
        return codes;
    }

    private String named(String typed) {
        return optionNamed(typed).map(Option::code).orElse(typed);
    }

    private @Nullable Object lines(Entries entries) {
        var lines = new LinkedHashMap<String, String>();
        for (var row : question.rows()) {
            var chosen = entries.filled(FieldNames.row(question.code(), row.code()));
            if (!chosen.isEmpty()) {
                lines.put(row.code(), chosen.getFirst());
            }
        }
        return lines.isEmpty() ? null : lines;
    }

    private @Nullable Object number(Entries entries) {
        var filled = entries.filled(name);
        return filled.isEmpty() ? null : TypedNumber.read(filled.getFirst(), decimals());
    }

    /** Browsers send every line break as two characters. */
    private @Nullable Object text(Entries entries) {
        var typed = entries.first(name).replace("\r\n", "\n");
        return typed.isBlank() ? null : typed;
    }

    private @Nullable Object date(Entries entries) {
        var year = String.join("", entries.filled(name));
        if (question.precision() != Precision.MONTH) {
            return year.isEmpty() ? null : year;
        }
        var month = String.join("", entries.filled(FieldNames.month(question.code())));
        return year.isEmpty() && month.isEmpty() ? null : year + "-" + month;
    }

    private @Nullable Object orReason(@Nullable Object answer, Entries entries) {
        return answer == null ? one(entries.filled(FieldNames.alone(question.code()))) : answer;
    }

    private boolean isContradictory(@Nullable Object answer, Entries entries) {
        int reasons = entries.filled(FieldNames.alone(question.code())).size();
        return reasons > (answer == null ? 1 : 0);
    }

    private int decimals() {
        var given = question.decimals();
        return given == null ? 0 : given;
    }

    private void writeReason(String reason, Entries.Builder fields) {
        switch (question.type()) {
            case SINGLE_CHOICE, SCALE, DIRECTION, COUNTRY, MULTIPLE_CHOICE ->
                    fields.add(name, reason);
            case MATRIX ->
                    question.rows()
                            .forEach(
                                    row ->
                                            fields.add(
                                                    FieldNames.row(question.code(), row.code()),
                                                    reason));
            case RANKING, MENTIONS, NUMBER, COUNT, OPEN_TEXT, DATE ->
                    fields.add(FieldNames.alone(question.code()), reason);
        }
    }

    private void writeRanks(List<String> codes, Entries.Builder fields) {
        int rank = 1;
        for (var code : codes) {
            if (standsAlone(code)) {
                fields.add(FieldNames.alone(question.code()), code);
            } else {
                fields.add(FieldNames.rank(question.code(), rank++), code);
            }
        }
    }

    private void writeMention(String code, TextLanguage texts, Entries.Builder fields) {
        if (standsAlone(code)) {
            fields.add(FieldNames.alone(question.code()), code);
        } else {
            fields.add(name, labelThatIsFound(code, texts));
        }
    }

    /** The code where two options of a register are called the same. */
    private String labelThatIsFound(String code, TextLanguage texts) {
        return question.options().stream()
                .filter(option -> option.code().equals(code))
                .map(option -> texts.of(option.label()).strip())
                .filter(
                        label ->
                                optionNamed(label)
                                        .filter(found -> found.code().equals(code))
                                        .isPresent())
                .findFirst()
                .orElse(code);
    }

    private boolean standsAlone(String code) {
        return isMissing(code) || isExclusive(code);
    }

    private void writeLines(Object answer, Entries.Builder fields) {
        if (answer instanceof Map<?, ?> lines) {
            lines.forEach(
                    (row, code) ->
                            fields.add(
                                    FieldNames.row(question.code(), String.valueOf(row)),
                                    String.valueOf(code)));
        }
    }

    private void writeDate(String date, Entries.Builder fields) {
        int between = date.indexOf('-');
        if (between < 0) {
            fields.add(name, date);
        } else {
            fields.add(name, date.substring(0, between));
            fields.add(FieldNames.month(question.code()), date.substring(between + 1));
        }
    }

    private static String typed(Object answer, char decimalMark) {
        return switch (answer) {
            case BigDecimal number -> TypedNumber.write(number, decimalMark);
            case Double number -> TypedNumber.write(BigDecimal.valueOf(number), decimalMark);
            default -> String.valueOf(answer);
        };
    }

    private static List<String> codes(Object answer) {
        return answer instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(answer));
    }
}
