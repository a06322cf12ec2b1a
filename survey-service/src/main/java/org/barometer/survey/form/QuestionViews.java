package org.barometer.survey.form;

import java.text.Collator;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.barometer.survey.form.QuestionView.Choice;
import org.barometer.survey.form.QuestionView.Line;
import org.barometer.survey.form.model.Advice;
import org.barometer.survey.form.model.Entries;
import org.barometer.survey.form.model.FieldNames;
import org.barometer.survey.form.model.FilledForm;
import org.barometer.survey.form.model.MarkedText;
import org.barometer.survey.form.model.TextLanguage;
import org.barometer.survey.pages.Words;
import org.barometer.survey.pages.model.Language;
import org.barometer.survey.questionnaire.model.Countries;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Precision;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Rule;
import org.barometer.survey.questionnaire.model.Violation;
import org.jspecify.annotations.Nullable;

/** Shows questions with what stands in their fields. */
final class QuestionViews {
    /** Fields for mentions beyond those that are filled, where there is no limit. */
    private static final int FREE_MENTIONS = 5;

    private static final int MOST_FIELDS = 20;

    private static final int USUAL_LENGTH = 2000;

    private final Questionnaire questionnaire;
    private final TextLanguage texts;
    private final Language language;
    private final FormMessages words;
    private final Advice advice;

    QuestionViews(Visit visit) {
        questionnaire = visit.questionnaire();
        texts = visit.texts();
        language = visit.language();
        words = Words.in(language, FormMessages.class);
        advice = new Advice(language, texts);
    }

    QuestionView of(
            Question question, boolean hidden, Entries entries, List<Violation> violations) {
        var own =
                violations.stream()
                        .filter(one -> FilledForm.questionOf(one).equals(question.code()))
                        .toList();
        var name = FieldNames.of(question.code());
        return new QuestionView(
                question.code(),
                name,
                kind(question),
                texts.of(question.text()),
                texts.of(question.help()),
                texts.of(question.base()),
                texts.of(question.unit()),
                hint(question),
                question.required(),
                hidden,
                choices(question, entries),
                apart(question, entries),
                lines(question, entries, own),
                ranks(question, entries),
                months(question, entries),
                values(question, entries),
                maxLength(question),
                decimals(question),
                own.stream().map(one -> advice(one, question)).distinct().toList(),
                marked(entries.first(name), own));
    }

    String advice(Violation violation, Question question) {
        return advice.on(violation, question, rule(violation, question));
    }

    private Optional<Rule> rule(Violation violation, Question question) {
        return questionnaire.rules().stream()
                .filter(rule -> rule.code().equals(violation.code()))
                .filter(rule -> rule.question().equals(question.code()))
                .findFirst();
    }

    private static String kind(Question question) {
        return switch (question.type()) {
            case SINGLE_CHOICE, SCALE, DIRECTION -> "one";
            case MULTIPLE_CHOICE -> "several";
            case MATRIX -> "matrix";
            case RANKING -> "ranking";
            case MENTIONS -> "mentions";
            case NUMBER, COUNT -> "number";
            case OPEN_TEXT -> "text";
            case COUNTRY -> "country";
            case DATE -> "date";
        };
    }

    private String hint(Question question) {
        return switch (question.type()) {
            case MULTIPLE_CHOICE -> atMost(question, words.chooseAll());
            case MENTIONS -> atMost(question, words.mentionHint());
            case RANKING -> atMost(question, words.rankHint());
            case NUMBER, COUNT -> advice.bounds(question).orElse("");
            case OPEN_TEXT -> words.textHint(language.count(maxLength(question)));
            case DATE ->
                    question.precision() == Precision.MONTH ? words.monthHint() : words.yearHint();
            case SINGLE_CHOICE, SCALE, DIRECTION, MATRIX, COUNTRY -> "";
        };
    }

    private String atMost(Question question, String hint) {
        var given = question.atMost();
        return given == null ? hint : hint + " " + words.atMost(language.count(given));
    }

    /** What one chooses from; of a matrix the columns, of mentions the register. */
    private List<Choice> choices(Question question, Entries entries) {
        var name = FieldNames.of(question.code());
        return switch (question.type()) {
            case SINGLE_CHOICE, SCALE, DIRECTION ->
                    options(question, _ -> true, chosen(entries, name));
            case MULTIPLE_CHOICE ->
                    options(question, option -> !option.exclusive(), chosen(entries, name));
            case MENTIONS -> options(question, option -> !option.exclusive(), _ -> false);
            case MATRIX ->
                    Stream.concat(
                                    options(question, _ -> true, _ -> false).stream(),
                                    reasons(question, _ -> false).stream())
                            .toList();
            case COUNTRY -> countries(chosen(entries, name));
            case RANKING, NUMBER, COUNT, OPEN_TEXT, DATE -> List.of();
        };
    }

    private List<Choice> apart(Question question, Entries entries) {
        var chosen =
                switch (question.type()) {
                    case SINGLE_CHOICE, SCALE, DIRECTION, COUNTRY, MULTIPLE_CHOICE, MATRIX ->
                            chosen(entries, FieldNames.of(question.code()));
                    case RANKING, MENTIONS, NUMBER, COUNT, OPEN_TEXT, DATE ->
                            chosen(entries, FieldNames.alone(question.code()));
                };
        var exclusive =
                question.type().takesSeveral()
                        ? options(question, Option::exclusive, chosen)
                        : List.<Choice>of();
        return Stream.concat(exclusive.stream(), reasons(question, chosen).stream()).toList();
    }

    private List<Line> lines(Question question, Entries entries, List<Violation> violations) {
        return question.rows().stream()
                .map(
                        row -> {
                            var name = FieldNames.row(question.code(), row.code());
                            return new Line(
                                    name,
                                    texts.of(row.label()),
                                    Stream.concat(
                                                    options(
                                                            question,
                                                            _ -> true,
                                                            chosen(entries, name))
                                                            .stream(),
                                                    reasons(question, chosen(entries, name))
                                                            .stream())
                                            .toList(),
                                    violations.stream()
                                            .anyMatch(
                                                    one ->
                                                            one.pointer()
                                                                    .endsWith("/" + row.code())));
                        })
                .toList();
    }

    private List<Line> ranks(Question question, Entries entries) {
        if (question.type() != QuestionType.RANKING) {
            return List.of();
        }
        int free = (int) question.options().stream().filter(one -> !one.exclusive()).count();
        var most = question.atMost();
        return IntStream.rangeClosed(1, most == null ? free : Math.min(most, free))
                .mapToObj(rank -> rank(question, rank, entries))
                .toList();
    }

    private Line rank(Question question, int rank, Entries entries) {
        var name = FieldNames.rank(question.code(), rank);
        return new Line(
                name,
                words.rank(rank),
                options(question, option -> !option.exclusive(), chosen(entries, name)),
                false);
    }

    private List<Choice> months(Question question, Entries entries) {
        if (question.precision() != Precision.MONTH) {
            return List.of();
        }
        var chosen = chosen(entries, FieldNames.month(question.code()));
        return Arrays.stream(Month.values())
                .map(
                        month -> {
                            var value = "%02d".formatted(month.getValue());
                            return new Choice(
                                    value,
                                    month.getDisplayName(
                                            TextStyle.FULL_STANDALONE, language.locale()),
                                    chosen.test(value));
                        })
                .toList();
    }

    /** Of mentions there are always some fields to spare. */
    private static List<String> values(Question question, Entries entries) {
        var name = FieldNames.of(question.code());
        if (question.type() != QuestionType.MENTIONS) {
            return entries.all(name);
        }
        var filled = new ArrayList<>(entries.filled(name));
        var most = question.atMost();
        int shown =
                most == null
                        ? filled.size() + FREE_MENTIONS
                        : Math.max(Math.min(most, MOST_FIELDS), filled.size());
        while (filled.size() < shown) {
            filled.add("");
        }
        return List.copyOf(filled);
    }

    private List<Choice> options(
            Question question, Predicate<Option> wanted, Predicate<String> chosen) {
        return question.options().stream()
                .filter(wanted)
                .map(
                        option ->
                                new Choice(
                                        option.code(),
                                        texts.of(option.label()),
                                        chosen.test(option.code())))
                .toList();
    }

    private List<Choice> reasons(Question question, Predicate<String> chosen) {
        return question.missing().stream()
                .filter(reason -> reason != MissingCode.NOT_ASKED)
                .map(
                        reason ->
                                new Choice(
                                        reason.name(),
                                        Words.missing(language, reason.name()),
                                        chosen.test(reason.name())))
                .toList();
    }

    private List<Choice> countries(Predicate<String> chosen) {
        return Countries.codes().stream()
                .map(code -> new Choice(code, language.country(code), chosen.test(code)))
                .sorted(
                        Comparator.comparing(
                                Choice::label, Collator.getInstance(language.locale())))
                .toList();
    }

    private static Predicate<String> chosen(Entries entries, String name) {
        return value -> entries.has(name, value);
    }

    private static int maxLength(Question question) {
        @Nullable Integer given = question.maxLength();
        return given == null ? USUAL_LENGTH : given;
    }

    private static int decimals(Question question) {
        @Nullable Integer given = question.decimals();
        return given == null ? 0 : given;
    }

    private static List<MarkedText.Piece> marked(String text, List<Violation> violations) {
        var spans = violations.stream().flatMap(one -> one.spans().stream()).toList();
        return spans.isEmpty() ? List.of() : MarkedText.of(text.replace("\r\n", "\n"), spans);
    }
}
