package org.barometer.survey.questionnaire.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question as others count the answers to it: one choice, several, or a number. A question of a
 * richer type becomes several of these, or another of them; of a date nothing is counted.
 *
 * @param whole the measure of the whole question
 * @param row the line of a matrix, where it is one
 * @param earlierWording the question that others were asked instead, by lot
 * @param codebook by what its answers were coded, where they are open; its codes are the options
 */
public record PublishedQuestion(
        String whole,
        @Nullable String row,
        String code,
        String measure,
        QuestionType type,
        Map<String, String> text,
        List<Option> options,
        List<MissingCode> missing,
        @Nullable String earlierWording,
        @Nullable PublishedCodebook codebook) {
    private static final Map<String, String> RANKED_FIRST =
            Map.of("en", "ranked first", "sv", "rankad först");

    /** The questions of a questionnaire, in their order. */
    public static List<PublishedQuestion> of(Questionnaire questionnaire) {
        return questionnaire.questions().stream()
                .flatMap(question -> of(question, questionnaire.languages()))
                .toList();
    }

    private static Stream<PublishedQuestion> of(Question question, List<String> languages) {
        return switch (question.type()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, SCALE, NUMBER, OPEN_TEXT ->
                    Stream.of(as(question, question.type(), question.options()));
            case DIRECTION ->
                    Stream.of(as(question, QuestionType.SINGLE_CHOICE, question.options()));
            case MENTIONS ->
                    Stream.of(as(question, QuestionType.MULTIPLE_CHOICE, question.options()));
            case COUNTRY ->
                    Stream.of(
                            as(question, QuestionType.SINGLE_CHOICE, Countries.options(languages)));
            case COUNT -> Stream.of(as(question, QuestionType.NUMBER, List.of()));
            case RANKING ->
                    Stream.of(
                            as(question, QuestionType.MULTIPLE_CHOICE, question.options()),
                            first(question));
            case MATRIX -> question.rows().stream().map(row -> line(question, row));
            case DATE -> Stream.empty();
        };
    }

    private static PublishedQuestion as(
            Question question, QuestionType type, List<Option> options) {
        return new PublishedQuestion(
                question.measure(),
                null,
                question.code(),
                question.measure(),
                type,
                question.text(),
                options,
                question.missing(),
                question.earlierWording(),
                null);
    }

    private static PublishedQuestion first(Question question) {
        var text = new TreeMap<String, String>();
        question.text()
                .forEach(
                        (language, words) ->
                                text.put(
                                        language,
                                        "%s (%s)"
                                                .formatted(
                                                        words,
                                                        RANKED_FIRST.getOrDefault(language, "1"))));
        return new PublishedQuestion(
                question.measure(),
                null,
                ofFirst(question.code()),
                ofFirst(question.measure()),
                QuestionType.SINGLE_CHOICE,
                text,
                question.options(),
                question.missing(),
                null,
                null);
    }

    private static PublishedQuestion line(Question question, Row row) {
        var text = new TreeMap<String, String>();
        question.text()
                .forEach(
                        (language, words) ->
                                text.put(
                                        language,
                                        words + " – " + row.label().getOrDefault(language, "")));
        var code = ofRow(question.code(), row.code());
        var measure = ofRow(question.measure(), row.code());
        return new PublishedQuestion(
                question.measure(),
                row.code(),
                code,
                measure,
                QuestionType.SINGLE_CHOICE,
                text,
                question.options(),
                question.missing(),
                null,
                null);
    }

    /** The codes that do not continue those by which the same question was coded before. */
    public List<OptionBreak> breaksAfter(PublishedQuestion earlier) {
        return OptionBreak.between(earlier, this);
    }

    /** What is counted of one line of a matrix. */
    public static String ofRow(String question, String row) {
        return question + "_" + row.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    /** What is counted of the first place of a ranking. */
    public static String ofFirst(String question) {
        return question + "_first";
    }

    /** What is counted of a text once it has been coded. */
    public static String ofCoded(String question) {
        return question + "_coded";
    }

    /** The names made of the question's code or measure, beside that itself. */
    static List<String> derivedNames(Question question, String name) {
        return switch (question.type()) {
            case MATRIX -> question.rows().stream().map(row -> ofRow(name, row.code())).toList();
            case RANKING -> List.of(ofFirst(name));
            case OPEN_TEXT -> List.of(ofCoded(name));
            case SINGLE_CHOICE,
                    MULTIPLE_CHOICE,
                    SCALE,
                    DIRECTION,
                    NUMBER,
                    COUNT,
                    MENTIONS,
                    COUNTRY,
                    DATE ->
                    List.of();
        };
    }
}
