package org.barometer.survey.questionnaire.model;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds what is wrong with one question. */
final class QuestionCheck {
    private static final int MOST_OPTIONS = 500;
    private static final int LONGEST_REGISTER = 5000;
    private static final int MOST_ROWS = 100;

    private final Violations violations;

    QuestionCheck(Violations violations) {
        this.violations = violations;
    }

    void check(Question question, String pointer) {
        violations.checkName(question.code(), pointer + "/code");
        violations.checkName(question.measure(), pointer + "/measure");
        violations.checkText(question.text(), pointer + "/text");
        violations.checkTextIfAny(question.help(), pointer + "/help");
        violations.checkTextIfAny(question.base(), pointer + "/base");
        violations.checkTextIfAny(question.unit(), pointer + "/unit");
        checkOptions(question, pointer + "/options");
        checkRows(question, pointer + "/rows");
        violations.addIf(
                new HashSet<>(question.missing()).size() < question.missing().size(),
                pointer + "/missing",
                QuestionnaireMistake.MISSING_REPEATED);
        checkNumber(question, pointer);
        checkText(question, pointer);
        checkAtMost(question, pointer + "/atMost");
        checkDate(question, pointer + "/precision");
    }

    private void checkOptions(Question question, String pointer) {
        var options = question.options();
        var type = question.type();
        violations.addIf(
                type.hasOptions() && options.isEmpty(),
                pointer,
                QuestionnaireMistake.OPTIONS_MISSING);
        violations.addIf(
                !type.hasOptions() && !options.isEmpty(),
                pointer,
                QuestionnaireMistake.OPTIONS_UNUSED,
                type);
        violations.addIf(
                type == QuestionType.DIRECTION && !Direction.isMadeOf(options),
                pointer,
                QuestionnaireMistake.OPTIONS_FIXED);
        int most = type == QuestionType.MENTIONS ? LONGEST_REGISTER : MOST_OPTIONS;
        violations.addIf(
                options.size() > most, pointer, QuestionnaireMistake.TOO_MANY_OPTIONS, most);
        violations.checkOnce(
                options.stream().map(Option::code).toList(),
                pointer,
                QuestionnaireMistake.OPTION_REPEATED);
        for (int i = 0; i < options.size(); i++) {
            checkOption(options.get(i), pointer + "/" + i);
        }
    }

    private void checkOption(Option option, String pointer) {
        violations.checkCode(option.code(), pointer + "/code");
        violations.checkText(option.label(), pointer + "/label");
        violations.addIf(
                MissingCode.isOne(option.code()),
                pointer + "/code",
                QuestionnaireMistake.RESERVED,
                option.code());
    }

    private void checkRows(Question question, String pointer) {
        var rows = question.rows();
        boolean isMatrix = question.type() == QuestionType.MATRIX;
        violations.addIf(isMatrix && rows.isEmpty(), pointer, QuestionnaireMistake.ROWS_MISSING);
        violations.addIf(!isMatrix && !rows.isEmpty(), pointer, QuestionnaireMistake.ROWS_UNUSED);
        violations.addIf(
                rows.size() > MOST_ROWS, pointer, QuestionnaireMistake.TOO_MANY_ROWS, MOST_ROWS);
        violations.checkOnce(
                rows.stream().map(Row::code).toList(), pointer, QuestionnaireMistake.ROW_REPEATED);
        for (int i = 0; i < rows.size(); i++) {
            violations.checkCode(rows.get(i).code(), pointer + "/" + i + "/code");
            violations.checkText(rows.get(i).label(), pointer + "/" + i + "/label");
        }
    }

    private void checkNumber(Question question, String pointer) {
        var min = question.min();
        var max = question.max();
        var type = question.type();
        violations.addIf(
                !type.isNumeric() && (min != null || max != null || question.decimals() != null),
                pointer,
                QuestionnaireMistake.BOUNDS_UNUSED);
        violations.addIf(
                min != null && max != null && min.compareTo(max) > 0,
                pointer + "/min",
                QuestionnaireMistake.MIN_ABOVE_MAX);
        violations.addIf(
                !type.isNumeric() && !question.unit().isEmpty(),
                pointer + "/unit",
                QuestionnaireMistake.UNIT_UNUSED);
        if (type == QuestionType.COUNT) {
            var decimals = question.decimals();
            violations.addIf(
                    decimals != null && decimals > 0,
                    pointer + "/decimals",
                    QuestionnaireMistake.COUNT_IS_WHOLE);
            for (var bound : bounds(question)) {
                violations.addIf(
                        bound.signum() < 0, pointer, QuestionnaireMistake.COUNT_BELOW_ZERO);
            }
        }
    }

    private static List<BigDecimal> bounds(Question question) {
        return Stream.of(question.min(), question.max()).filter(Objects::nonNull).toList();
    }

    private void checkText(Question question, String pointer) {
        violations.addIf(
                question.type() != QuestionType.OPEN_TEXT && question.maxLength() != null,
                pointer + "/maxLength",
                QuestionnaireMistake.LENGTH_UNUSED);
    }

    private void checkAtMost(Question question, String pointer) {
        var atMost = question.atMost();
        if (atMost == null) {
            return;
        }
        violations.addIf(
                !question.type().takesSeveral(),
                pointer,
                QuestionnaireMistake.ONE_ANSWER_ONLY,
                question.type());
        violations.addIf(
                question.type().takesSeveral()
                        && (atMost < 1 || atMost > question.options().size()),
                pointer,
                QuestionnaireMistake.AT_MOST_OUT_OF_RANGE);
    }

    private void checkDate(Question question, String pointer) {
        boolean isDate = question.type() == QuestionType.DATE;
        violations.addIf(
                isDate && question.precision() == null,
                pointer,
                QuestionnaireMistake.PRECISION_MISSING);
        violations.addIf(
                !isDate && question.precision() != null,
                pointer,
                QuestionnaireMistake.PRECISION_UNUSED);
    }
}
