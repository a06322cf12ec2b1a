package org.barometer.survey.questionnaire.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A question of which a test says only what matters to it. */
public final class AQuestion {
    public static final Map<String, String> TEXT = Map.of("en", "?", "sv", "?");

    private String code;
    private QuestionType type;
    private String measure;
    private @Nullable String section;
    private Map<String, String> text = TEXT;
    private Map<String, String> help = Map.of();
    private List<Option> options = List.of();
    private List<MissingCode> missing = List.of(MissingCode.DONT_KNOW);
    private boolean required;
    private @Nullable String relevant;
    private List<Row> rows = List.of();
    private @Nullable BigDecimal min;
    private @Nullable BigDecimal max;
    private @Nullable Integer decimals;
    private @Nullable Integer maxLength;
    private @Nullable Integer atMost;
    private Map<String, String> unit = Map.of();
    private Map<String, String> base = Map.of();
    private @Nullable Precision precision;
    private @Nullable String earlierWording;

    private AQuestion(String code, QuestionType type) {
        this.code = code;
        this.type = type;
        measure = code;
    }

    public static AQuestion of(String code, QuestionType type) {
        return new AQuestion(code, type);
    }

    /** The same question, to change something about it. */
    public static AQuestion like(Question question) {
        var copy = new AQuestion(question.code(), question.type());
        copy.measure = question.measure();
        copy.section = question.section();
        copy.text = question.text();
        copy.help = question.help();
        copy.options = question.options();
        copy.missing = question.missing();
        copy.required = question.required();
        copy.relevant = question.relevant();
        copy.rows = question.rows();
        copy.min = question.min();
        copy.max = question.max();
        copy.decimals = question.decimals();
        copy.maxLength = question.maxLength();
        copy.atMost = question.atMost();
        copy.unit = question.unit();
        copy.base = question.base();
        copy.precision = question.precision();
        copy.earlierWording = question.earlierWording();
        return copy;
    }

    public AQuestion code(String value) {
        code = value;
        return this;
    }

    public AQuestion type(QuestionType value) {
        type = value;
        return this;
    }

    public AQuestion measure(String value) {
        measure = value;
        return this;
    }

    public AQuestion section(@Nullable String value) {
        section = value;
        return this;
    }

    public AQuestion text(String en, String sv) {
        text = Map.of("en", en, "sv", sv);
        return this;
    }

    public AQuestion help(String en, String sv) {
        help = Map.of("en", en, "sv", sv);
        return this;
    }

    /** By code; the labels are all the same. */
    public AQuestion options(String... codes) {
        options = Arrays.stream(codes).map(option -> new Option(option, TEXT)).toList();
        return this;
    }

    public AQuestion options(List<Option> value) {
        options = value;
        return this;
    }

    public AQuestion missing(MissingCode... codes) {
        missing = List.of(codes);
        return this;
    }

    public AQuestion required() {
        required = true;
        return this;
    }

    public AQuestion relevant(@Nullable String expression) {
        relevant = expression;
        return this;
    }

    /** By code; the labels are all the same. */
    public AQuestion rows(String... codes) {
        rows = Arrays.stream(codes).map(row -> new Row(row, TEXT)).toList();
        return this;
    }

    public AQuestion rows(List<Row> value) {
        rows = value;
        return this;
    }

    public AQuestion min(@Nullable Number value) {
        min = value == null ? null : new BigDecimal(value.toString());
        return this;
    }

    public AQuestion max(@Nullable Number value) {
        max = value == null ? null : new BigDecimal(value.toString());
        return this;
    }

    public AQuestion decimals(@Nullable Integer value) {
        decimals = value;
        return this;
    }

    public AQuestion maxLength(@Nullable Integer value) {
        maxLength = value;
        return this;
    }

    public AQuestion atMost(@Nullable Integer value) {
        atMost = value;
        return this;
    }

    public AQuestion unit(String en, String sv) {
        unit = Map.of("en", en, "sv", sv);
        return this;
    }

    public AQuestion base(String en, String sv) {
        base = Map.of("en", en, "sv", sv);
        return this;
    }

    public AQuestion precision(@Nullable Precision value) {
        precision = value;
        return this;
    }

    /** By lot, somebody else is asked that one instead. */
    public AQuestion earlierWording(@Nullable String value) {
        earlierWording = value;
        return this;
    }

    public Question build() {
        return new Question(
                code,
                measure,
                type,
                section,
                text,
                help,
                options,
                missing,
                required,
                relevant,
                rows,
                min,
                max,
                decimals,
                maxLength,
                atMost,
                unit,
                base,
                precision,
                earlierWording);
    }

    /** Without sections and rules, in English and Swedish. */
    public static Questionnaire questionnaire(int version, Question... questions) {
        return new Questionnaire(
                version, Questionnaire.USUAL_LANGUAGES, List.of(), List.of(questions), List.of());
    }
}
