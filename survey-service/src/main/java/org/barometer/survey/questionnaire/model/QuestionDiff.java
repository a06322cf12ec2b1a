package org.barometer.survey.questionnaire.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds everything in which two versions of one question differ, and what each means. */
final class QuestionDiff {
    /** A question with what its questionnaire adds to it. */
    record Placed(
            Question question,
            @Nullable Section section,
            List<Rule> rules,
            List<String> languages) {}

    private final Placed earlier;
    private final Placed later;
    private final Question was;
    private final Question is;
    private final Judgement judgement;
    private final Predicate<String> answered;
    private final List<Difference> found = new ArrayList<>();

    /** Whether an option was answered is only asked of those that are not there any more. */
    QuestionDiff(Placed earlier, Placed later, Judgement judgement, Predicate<String> answered) {
        this.earlier = earlier;
        this.later = later;
        was = earlier.question();
        is = later.question();
        this.judgement = judgement;
        this.answered = answered;
    }

    List<Difference> differences() {
        compareWhatIsAsked();
        compareTexts();
        compareOptions();
        compareRows();
        compareWhoIsAsked();
        compareLimits();
        compareRules();
        return List.copyOf(found);
    }

    static Set<String> codesOf(Question question) {
        return labelsOf(question.options(), Option::code, Option::label).keySet();
    }

    private void compareWhatIsAsked() {
        compare(ChangeKind.CODE, Verdict.MINOR, null, was.code(), is.code());
        compare(
                ChangeKind.TYPE,
                kindOf(was.type()) == kindOf(is.type()) ? Verdict.MINOR : Verdict.BREAK,
                null,
                was.type().name(),
                is.type().name());
        compare(
                ChangeKind.MISSING_CODES,
                Verdict.MINOR,
                null,
                was.missing().stream().sorted().map(MissingCode::name).collect(joined()),
                is.missing().stream().sorted().map(MissingCode::name).collect(joined()));
        compare(
                ChangeKind.REQUIRED,
                Verdict.MINOR,
                null,
                Boolean.toString(was.required()),
                Boolean.toString(is.required()));
        compare(
                ChangeKind.PRECISION,
                Verdict.BREAK,
                null,
                text(was.precision()),
                text(is.precision()));
    }

    /** Types whose answers are counted alike. */
    private static int kindOf(QuestionType type) {
        return switch (type) {
            case SINGLE_CHOICE, SCALE, DIRECTION, COUNTRY -> 1;
            case MULTIPLE_CHOICE, MENTIONS -> 2;
            case NUMBER, COUNT -> 3;
            case MATRIX -> 4;
            case RANKING -> 5;
            case OPEN_TEXT -> 6;
            case DATE -> 7;
        };
    }

    private void compareTexts() {
        for (var language : earlier.languages()) {
            if (!later.languages().contains(language)) {
                found.add(
                        new Difference(
                                ChangeKind.LANGUAGE, Verdict.MINOR, language, language, null));
            }
        }
        for (var language : later.languages()) {
            if (!earlier.languages().contains(language)) {
                found.add(
                        new Difference(
                                ChangeKind.LANGUAGE, Verdict.MINOR, language, null, language));
            }
        }
        compareByLanguage(ChangeKind.WORDING, Question::text, this::wording);
        compareByLanguage(ChangeKind.HELP, Question::help, (before, after) -> Verdict.MINOR);
        compareByLanguage(ChangeKind.BASE, Question::base, QuestionDiff::meaning);
        compareByLanguage(ChangeKind.UNIT, Question::unit, QuestionDiff::meaning);
    }

    private Verdict wording(String before, String after) {
        return Wording.isTouchedUp(before, after) ? Verdict.MINOR : Verdict.BREAK;
    }

    /** Writing down what was not written down before does not change what was asked. */
    private static Verdict meaning(String before, String after) {
        return before.isEmpty() || after.isEmpty() || Wording.readsTheSame(before, after)
                ? Verdict.MINOR
                : Verdict.BREAK;
    }

    /** A translation that alone was changed says better what the other languages say already. */
    private void compareByLanguage(
            ChangeKind kind,
            Function<Question, Map<String, String>> text,
            BiFunction<String, String, Verdict> judge) {
        var main = later.languages().getFirst();
        boolean onlyTranslated =
                text.apply(was)
                        .getOrDefault(main, "")
                        .equals(text.apply(is).getOrDefault(main, ""));
        for (var language : later.languages()) {
            if (earlier.languages().contains(language)) {
                var before = text.apply(was).getOrDefault(language, "");
                var after = text.apply(is).getOrDefault(language, "");
                compare(
                        kind,
                        onlyTranslated ? Verdict.MINOR : judge.apply(before, after),
                        language,
                        before,
                        after);
            }
        }
    }

    private void compareOptions() {
        var before = labelsOf(was.options(), Option::code, Option::label);
        var after = labelsOf(is.options(), Option::code, Option::label);
        for (var option : before.keySet()) {
            if (!after.containsKey(option)) {
                found.add(
                        new Difference(
                                ChangeKind.OPTION_REMOVED, removed(option), option, option, null));
            }
        }
        for (var option : after.keySet()) {
            if (!before.containsKey(option)) {
                found.add(
                        new Difference(
                                ChangeKind.OPTION_ADDED, added(option), option, null, option));
            }
        }
        compareLabels(ChangeKind.OPTION_RELABELLED, before, after);
        compareExclusive();
        compareOrder(
                ChangeKind.OPTIONS_REORDERED,
                // A step of a scale means what it means by its place.
                is.type() == QuestionType.SCALE ? Verdict.BREAK : Verdict.MINOR,
                before.keySet(),
                after.keySet());
    }

    private Verdict removed(String option) {
        if (judgement.bridgesFrom(option)) {
            return Verdict.BRIDGED;
        }
        return answered.test(option) ? Verdict.BREAK : Verdict.MINOR;
    }

    /** Where each option is chosen or not by itself, another takes nothing from it. */
    private Verdict added(String option) {
        if (judgement.bridgesTo(option)) {
            return Verdict.BRIDGED;
        }
        return kindOf(is.type()) == kindOf(QuestionType.MULTIPLE_CHOICE)
                ? Verdict.MINOR
                : Verdict.BREAK;
    }

    private void compareExclusive() {
        var before =
                was.options().stream().collect(Collectors.toMap(Option::code, Option::exclusive));
        for (var option : is.options()) {
            var exclusive = before.get(option.code());
            if (exclusive != null && exclusive != option.exclusive()) {
                found.add(
                        new Difference(
                                ChangeKind.OPTION_EXCLUSIVE,
                                is.type().takesSeveral() ? Verdict.BREAK : Verdict.MINOR,
                                option.code(),
                                exclusive.toString(),
                                Boolean.toString(option.exclusive())));
            }
        }
    }

    private void compareRows() {
        var before = labelsOf(was.rows(), Row::code, Row::label);
        var after = labelsOf(is.rows(), Row::code, Row::label);
        for (var row : before.keySet()) {
            if (!after.containsKey(row)) {
                found.add(new Difference(ChangeKind.ROW_REMOVED, Verdict.MINOR, row, row, null));
            }
        }
        for (var row : after.keySet()) {
            if (!before.containsKey(row)) {
                found.add(new Difference(ChangeKind.ROW_ADDED, Verdict.MINOR, row, null, row));
            }
        }
        compareLabels(ChangeKind.ROW_RELABELLED, before, after);
        compareOrder(ChangeKind.ROWS_REORDERED, Verdict.MINOR, before.keySet(), after.keySet());
    }

    /** Codes keep their meaning, so another label is a better word for the same. */
    private void compareLabels(
            ChangeKind kind,
            Map<String, Map<String, String>> before,
            Map<String, Map<String, String>> after) {
        after.forEach(
                (code, label) -> {
                    var old = before.get(code);
                    if (old != null) {
                        compare(kind, Verdict.MINOR, code, shared(old), shared(label));
                    }
                });
    }

    /** A label in the languages of both versions. */
    private String shared(Map<String, String> label) {
        return earlier.languages().stream()
                .filter(later.languages()::contains)
                .map(language -> label.getOrDefault(language, ""))
                .collect(Collectors.joining(" / "));
    }

    private void compareOrder(
            ChangeKind kind, Verdict verdict, Set<String> before, Set<String> after) {
        compare(kind, verdict, null, inCommon(before, after), inCommon(after, before));
    }

    private static String inCommon(Set<String> codes, Set<String> others) {
        var common = new LinkedHashSet<>(codes);
        common.retainAll(others);
        return String.join(", ", common);
    }

    private void compareWhoIsAsked() {
        compare(ChangeKind.ROUTING, Verdict.BREAK, null, routing(earlier), routing(later));
        var before = earlier.section();
        var after = later.section();
        compare(
                ChangeKind.SECTION,
                Verdict.MINOR,
                null,
                before == null ? "" : before.code() + ": " + shared(before.title()),
                after == null ? "" : after.code() + ": " + shared(after.title()));
    }

    private static String routing(Placed placed) {
        var section = placed.section();
        var ofSection = section == null ? null : section.relevant();
        var own = placed.question().relevant();
        if (ofSection == null) {
            return own == null ? "" : spaced(own);
        }
        return own == null
                ? spaced(ofSection)
                : "(%s) and (%s)".formatted(spaced(ofSection), spaced(own));
    }

    private static String spaced(String expression) {
        return expression.strip().replaceAll("\\s+", " ");
    }

    private void compareLimits() {
        compareBound("min", plain(was.min()), plain(is.min()));
        compareBound("max", plain(was.max()), plain(is.max()));
        compareBound("decimals", text(was.decimals()), text(is.decimals()));
        compareBound("maxLength", text(was.maxLength()), text(is.maxLength()));
        compare(ChangeKind.AT_MOST, Verdict.BREAK, null, text(was.atMost()), text(is.atMost()));
    }

    /** What is refused or asked again changes answers, though not what was asked. */
    private void compareRules() {
        var before = byCode(earlier.rules());
        var after = byCode(later.rules());
        var codes = new LinkedHashSet<>(before.keySet());
        codes.addAll(after.keySet());
        for (var code : codes) {
            compare(
                    ChangeKind.RULE,
                    Verdict.MINOR,
                    code,
                    before.getOrDefault(code, ""),
                    after.getOrDefault(code, ""));
        }
    }

    private static Map<String, String> byCode(List<Rule> rules) {
        var byCode = new LinkedHashMap<String, String>();
        rules.forEach(
                rule -> byCode.put(rule.code(), rule.severity() + ": " + spaced(rule.holds())));
        return byCode;
    }

    private void compareBound(String bound, String before, String after) {
        compare(ChangeKind.BOUNDS, Verdict.MINOR, bound, before, after);
    }

    private void compare(
            ChangeKind kind,
            Verdict verdict,
            @Nullable String subject,
            String before,
            String after) {
        if (!before.equals(after)) {
            found.add(
                    new Difference(
                            kind,
                            verdict,
                            subject,
                            before.isEmpty() ? null : before,
                            after.isEmpty() ? null : after));
        }
    }

    private static String plain(@Nullable BigDecimal bound) {
        return bound == null ? "" : bound.stripTrailingZeros().toPlainString();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(", ");
    }

    private static <T> Map<String, Map<String, String>> labelsOf(
            List<T> coded, Function<T, String> code, Function<T, Map<String, String>> label) {
        var labels = new LinkedHashMap<String, Map<String, String>>();
        coded.forEach(one -> labels.put(code.apply(one), label.apply(one)));
        return labels;
    }
}
