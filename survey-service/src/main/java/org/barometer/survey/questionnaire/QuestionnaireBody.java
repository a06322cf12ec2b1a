package org.barometer.survey.questionnaire;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Precision;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Row;
import org.barometer.survey.questionnaire.model.Rule;
import org.barometer.survey.questionnaire.model.Section;
import org.barometer.survey.questionnaire.model.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as it is sent in. Here it only has to be one; whether it can be used, the model
 * says.
 */
record QuestionnaireBody(
        @Nullable @Size(min = 1, max = 20) List<@NotNull String> languages,
        @Nullable @Size(max = 100) List<@NotNull @Valid SectionBody> sections,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid QuestionBody> questions,
        @Nullable @Size(max = 500) List<@NotNull @Valid RuleBody> rules) {

    Questionnaire toModel(int version) {
        return new Questionnaire(
                version,
                requireNonNullElse(languages, Questionnaire.USUAL_LANGUAGES),
                all(sections).stream().map(SectionBody::toModel).toList(),
                questions.stream().map(QuestionBody::toModel).toList(),
                all(rules).stream().map(RuleBody::toModel).toList());
    }

    record SectionBody(
            @NotNull String code,
            @NotNull Map<String, @NotNull String> title,
            @Nullable Map<String, @NotNull String> help,
            @Nullable String relevant) {

        Section toModel() {
            return new Section(code, sorted(title), sorted(help), relevant);
        }
    }

    record QuestionBody(
            @NotNull String code,
            @Nullable String measure,
            @NotNull QuestionType type,
            @Nullable String section,
            @NotNull Map<String, @NotNull String> text,
            @Nullable Map<String, @NotNull String> help,
            @Nullable List<@NotNull @Valid OptionBody> options,
            @Nullable List<@NotNull MissingCode> missing,
            @Nullable Boolean required,
            @Nullable String relevant,
            @Nullable List<@NotNull @Valid RowBody> rows,
            @Nullable @Digits(integer = 13, fraction = 6) BigDecimal min,
            @Nullable @Digits(integer = 13, fraction = 6) BigDecimal max,
            @Nullable @Min(0) @Max(6) Integer decimals,
            @Nullable @Min(1) @Max(10_000) Integer maxLength,
            @Nullable Integer atMost,
            @Nullable Map<String, @NotNull String> unit,
            @Nullable Map<String, @NotNull String> base,
            @Nullable Precision precision,
            @Nullable String earlierWording) {

        Question toModel() {
            return new Question(
                    code,
                    requireNonNullElse(measure, code),
                    type,
                    section,
                    sorted(text),
                    sorted(help),
                    all(options).stream().map(OptionBody::toModel).toList(),
                    all(missing),
                    requireNonNullElse(required, false),
                    relevant,
                    all(rows).stream().map(RowBody::toModel).toList(),
                    min,
                    max,
                    decimals,
                    maxLength,
                    atMost,
                    sorted(unit),
                    sorted(base),
                    precision,
                    earlierWording);
        }
    }

    record OptionBody(
            @NotNull String code,
            @NotNull Map<String, @NotNull String> label,
            @Nullable Boolean exclusive) {

        Option toModel() {
            return new Option(code, sorted(label), requireNonNullElse(exclusive, false));
        }
    }

    record RowBody(@NotNull String code, @NotNull Map<String, @NotNull String> label) {

        Row toModel() {
            return new Row(code, sorted(label));
        }
    }

    record RuleBody(
            @NotNull String code,
            @NotNull Severity severity,
            @NotNull String holds,
            @NotNull String question,
            @NotNull Map<String, @NotNull String> message) {

        Rule toModel() {
            return new Rule(code, severity, holds, question, sorted(message));
        }
    }

    private static <T> List<T> all(@Nullable List<T> given) {
        return requireNonNullElse(given, List.of());
    }

    /** In a fixed order, so that equal texts are written equally. */
    private static Map<String, String> sorted(@Nullable Map<String, String> text) {
        return new TreeMap<>(requireNonNullElse(text, Map.of()));
    }
}
