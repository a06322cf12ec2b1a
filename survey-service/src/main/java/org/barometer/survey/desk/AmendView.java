package org.barometer.survey.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.barometer.survey.intake.model.ColumnName;
import org.barometer.survey.pages.model.Language;
import org.barometer.survey.questionnaire.model.Countries;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.response.model.AmendReason;
import org.barometer.survey.response.model.WarningReason;
import org.jspecify.annotations.Nullable;

/**
 * A response in a form to amend it.
 *
 * @param notice what keeps it from being taken that no field can mend
 */
record AmendView(
        String href,
        String number,
        int revision,
        int version,
        List<Asked> questions,
        List<Unusual> unusual,
        List<Choice> reasons,
        @Nullable String notice,
        boolean faulty) {

    /** What stands in a cell. */
    enum Kind {
        CHOICE,
        MARK,
        LINE,
        TEXT
    }

    /**
     * A question with its fields and what is wrong with them.
     *
     * @param plain whether the question's own text is the label of its one field
     */
    record Asked(
            String code,
            String text,
            String hint,
            boolean plain,
            List<Field> fields,
            List<String> wrong) {}

    record Field(
            String name, String id, String label, Kind kind, String value, List<Choice> choices) {
        public boolean isChoice() {
            return kind == Kind.CHOICE;
        }

        public boolean isMark() {
            return kind == Kind.MARK;
        }

        public boolean isText() {
            return kind == Kind.TEXT;
        }
    }

    /** A rule that warns, to be answered with a reason. */
    record Unusual(String rule, String name, String text, List<Choice> reasons) {}

    /** By the names of cells. */
    record Filled(Map<String, String> cells, Language language, DeskMessages words) {

        Asked asked(Question question, List<String> wrong) {
            var fields = fields(question);
            return new Asked(
                    question.code(),
                    language.text(question.text()),
                    hint(question),
                    fields.size() == 1,
                    fields,
                    wrong);
        }

        private String hint(Question question) {
            var typed =
                    switch (question.type()) {
                        case NUMBER, COUNT, DATE, MENTIONS, OPEN_TEXT -> true;
                        case SINGLE_CHOICE,
                                MULTIPLE_CHOICE,
                                SCALE,
                                DIRECTION,
                                MATRIX,
                                RANKING,
                                COUNTRY ->
                                false;
                    };
            return Stream.of(
                            language.text(question.help()),
                            language.text(question.unit()),
                            question.relevant() == null ? "" : words.conditional(),
                            typed && !question.missing().isEmpty()
                                    ? words.amendOr(missing(question))
                                    : "")
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(". "));
        }

        private static String missing(Question question) {
            return question.missing().stream()
                    .map(MissingCode::name)
                    .collect(Collectors.joining(", "));
        }

        private List<Field> fields(Question question) {
            var plain = new PlainAnswer(question, language, words);
            return switch (question.type()) {
                case SINGLE_CHOICE, SCALE, DIRECTION ->
                        List.of(choice(question.code(), "", codes(question, plain)));
                case COUNTRY -> List.of(choice(question.code(), "", countries(question, plain)));
                case MATRIX ->
                        question.rows().stream()
                                .map(
                                        row ->
                                                choice(
                                                        ColumnName.of(question.code(), row.code()),
                                                        language.text(row.label()),
                                                        codes(question, plain)))
                                .toList();
                case MULTIPLE_CHOICE ->
                        ColumnName.of(question).stream()
                                .map(name -> field(name, label(question, name, plain), Kind.MARK))
                                .toList();
                case RANKING -> ranks(question, plain);
                case NUMBER, COUNT, DATE, MENTIONS ->
                        List.of(field(question.code(), "", Kind.LINE));
                case OPEN_TEXT -> List.of(field(question.code(), "", Kind.TEXT));
            };
        }

        private List<Field> ranks(Question question, PlainAnswer plain) {
            var fields = new ArrayList<Field>();
            question.options()
                    .forEach(
                            option ->
                                    fields.add(
                                            field(
                                                    ColumnName.of(question.code(), option.code()),
                                                    language.text(option.label()),
                                                    Kind.LINE)));
            if (!question.missing().isEmpty()) {
                var reasons = question.missing().stream().map(MissingCode::name);
                fields.add(choice(question.code(), words.amendInstead(), choices(reasons, plain)));
            }
            return fields;
        }

        private static String label(Question question, String name, PlainAnswer plain) {
            return plain.label(name.substring(ColumnName.of(question.code(), "").length()));
        }

        private static List<Choice> codes(Question question, PlainAnswer plain) {
            return choices(
                    Stream.concat(
                            question.options().stream().map(Option::code),
                            question.missing().stream().map(MissingCode::name)),
                    plain);
        }

        private List<Choice> countries(Question question, PlainAnswer plain) {
            var choices = new ArrayList<Choice>();
            Countries.options(List.of(language.tag()))
                    .forEach(
                            option ->
                                    choices.add(
                                            new Choice(
                                                    option.code(),
                                                    language.text(option.label()),
                                                    false)));
            choices.addAll(choices(question.missing().stream().map(MissingCode::name), plain));
            return choices;
        }

        private static List<Choice> choices(Stream<String> codes, PlainAnswer plain) {
            return codes.map(code -> new Choice(code, plain.label(code), false)).toList();
        }

        private Field choice(String name, String label, List<Choice> choices) {
            var value = cells.getOrDefault(name, "");
            var all = new ArrayList<Choice>();
            all.add(new Choice("", words.notAnswered(), value.isEmpty()));
            choices.forEach(
                    one ->
                            all.add(
                                    new Choice(
                                            one.value(), one.label(), one.value().equals(value))));
            return new Field(name, "field-" + name, label, Kind.CHOICE, value, all);
        }

        private Field field(String name, String label, Kind kind) {
            return new Field(
                    name, "field-" + name, label, kind, cells.getOrDefault(name, ""), List.of());
        }
    }

    static List<Choice> amendReasons(AmendReason chosen, DeskMessages words) {
        return Choice.of(AmendReason.class, words::changeReason, chosen.name());
    }

    static Unusual unusual(String rule, String text, @Nullable String chosen, DeskMessages words) {
        return new Unusual(
                rule,
                reasonName(rule),
                text,
                Choice.of(WarningReason.class, words::warningReason, chosen));
    }

    /** No cell is named so: a colon is no part of a code. */
    static String reasonName(String rule) {
        return ":reason:" + rule;
    }
}
