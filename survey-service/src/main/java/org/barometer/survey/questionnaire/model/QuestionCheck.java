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
                "duplicate",
                "Name each code once");
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
                "options-missing",
                "Give at least one option");
        violations.addIf(
                !type.hasOptions() && !options.isEmpty(),
                pointer,
                "options-unused",
                "Leave out the options, which a %s does not have".formatted(type));
        violations.addIf(
                type == QuestionType.DIRECTION && !Direction.isMadeOf(options),
                pointer,
                "options-fixed",
                "Leave out the options, or label INCREASE, UNCHANGED and DECREASE in this order");
        int most = type == QuestionType.MENTIONS ? LONGEST_REGISTER : MOST_OPTIONS;
        violations.addIf(
                options.size() > most,
                pointer,
                "too-many",
                "Give at most %d options".formatted(most));
        violations.checkOnce(options.stream().map(Option::code).toList(), pointer, "option");
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
                "reserved",
                "Name %s under 'missing' instead".formatted(option.code()));
    }

    private void checkRows(Question question, String pointer) {
        var rows = question.rows();
        boolean isMatrix = question.type() == QuestionType.MATRIX;
        violations.addIf(
                isMatrix && rows.isEmpty(), pointer, "rows-missing", "Give at least one row");
        violations.addIf(
                !isMatrix && !rows.isEmpty(),
                pointer,
                "rows-unused",
                "Leave out the rows, which only a MATRIX has");
        violations.addIf(
                rows.size() > MOST_ROWS,
                pointer,
                "too-many",
                "Give at most %d rows".formatted(MOST_ROWS));
        violations.checkOnce(rows.stream().map(Row::code).toList(), pointer, "row");
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
                "not-a-number",
                "Leave out min, max and decimals, which only a NUMBER or COUNT has");
        violations.addIf(
                min != null && max != null && min.compareTo(max) > 0,
                pointer + "/min",
                "min-above-max",
                "Make min at most max");
        violations.addIf(
                !type.isNumeric() && !question.unit().isEmpty(),
                pointer + "/unit",
                "not-a-number",
                "Leave out the unit, which only a NUMBER or COUNT has");
        if (type == QuestionType.COUNT) {
            var decimals = question.decimals();
            violations.addIf(
                    decimals != null && decimals > 0,
                    pointer + "/decimals",
                    "count-is-whole",
                    "Leave out the decimals, or ask for a NUMBER");
            for (var bound : bounds(question)) {
                violations.addIf(
                        bound.signum() < 0,
                        pointer,
                        "count-below-zero",
                        "Make the bounds of a COUNT at least 0, or ask for a NUMBER");
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
                "not-a-text",
                "Leave out maxLength, which only an OPEN_TEXT has");
    }

    private void checkAtMost(Question question, String pointer) {
        var atMost = question.atMost();
        if (atMost == null) {
            return;
        }
        violations.addIf(
                !question.type().takesSeveral(),
                pointer,
                "one-answer-only",
                "Leave out atMost, as a %s takes one answer".formatted(question.type()));
        violations.addIf(
                question.type().takesSeveral()
                        && (atMost < 1 || atMost > question.options().size()),
                pointer,
                "at-most-out-of-range",
                "Give a number from 1 to that of the options");
    }

    private void checkDate(Question question, String pointer) {
        boolean isDate = question.type() == QuestionType.DATE;
        violations.addIf(
                isDate && question.precision() == null,
                pointer,
                "precision-missing",
                "Say whether a YEAR or a MONTH is asked");
        violations.addIf(
                !isDate && question.precision() != null,
                pointer,
                "not-a-date",
                "Leave out the precision, which only a DATE has");
    }
}
