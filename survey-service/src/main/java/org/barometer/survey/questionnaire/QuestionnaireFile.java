package org.barometer.survey.questionnaire;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.QuestionnaireMistake;
import org.barometer.survey.questionnaire.model.Violation;
import org.jspecify.annotations.Nullable;

/** Questionnaires as files in JSON; what is written can be read again. */
@ApplicationScoped
public class QuestionnaireFile {

    /** What reading a file gives. */
    public sealed interface Outcome {
        record Read(Questionnaire questionnaire) implements Outcome {}

        record Faulty(List<Violation> violations) implements Outcome {
            public Faulty {
                violations = List.copyOf(violations);
            }
        }
    }

    private final ObjectMapper json;
    private final Validator validator;

    QuestionnaireFile(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** Whether it can be used, the model says. */
    public Outcome read(byte[] file, int version) {
        try {
            var body = json.readValue(file, QuestionnaireBody.class);
            var violations =
                    validator.validate(body).stream()
                            .map(QuestionnaireFile::violation)
                            .sorted(Comparator.comparing(Violation::pointer))
                            .toList();
            return violations.isEmpty()
                    ? new Outcome.Read(body.toModel(version))
                    : new Outcome.Faulty(violations);
        } catch (JsonProcessingException e) {
            return new Outcome.Faulty(List.of(violation(e)));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
    }

    public byte[] write(Questionnaire questionnaire) {
        var body = new LinkedHashMap<String, Object>();
        body.put("languages", questionnaire.languages());
        body.put("sections", questionnaire.sections());
        body.put("questions", questionnaire.questions());
        body.put("rules", questionnaire.rules());
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A questionnaire could not be written", e);
        }
    }

    private static Violation violation(ConstraintViolation<QuestionnaireBody> violation) {
        var pointer = new StringBuilder();
        for (var node : violation.getPropertyPath()) {
            @Nullable Integer index = node.getIndex();
            @Nullable Object key = node.getKey();
            if (index != null) {
                pointer.append('/').append(index);
            } else if (key != null) {
                pointer.append('/').append(Violation.escaped(key.toString()));
            }
            // Elements of lists and maps have names in brackets, which are no fields.
            if (!node.getName().startsWith("<")) {
                pointer.append('/').append(Violation.escaped(node.getName()));
            }
        }
        return mistaken(pointer.toString(), violation.getConstraintDescriptor().getAnnotation());
    }

    /** By its place only: messages of the reader quote what stands there. */
    private static Violation violation(JsonProcessingException e) {
        var pointer = new StringBuilder();
        if (e instanceof JsonMappingException mapping) {
            for (var step : mapping.getPath()) {
                pointer.append('/')
                        .append(
                                step.getFieldName() == null
                                        ? Integer.toString(step.getIndex())
                                        : Violation.escaped(step.getFieldName()));
            }
        }
        var mistake =
                e instanceof UnrecognizedPropertyException
                        ? QuestionnaireMistake.UNKNOWN_FIELD
                        : QuestionnaireMistake.MALFORMED;
        @Nullable JsonLocation location = e.getLocation();
        return mistake.at(
                pointer.toString(),
                location == null ? "?" : location.getLineNr(),
                location == null ? "?" : location.getColumnNr());
    }

    private static Violation mistaken(String pointer, Annotation constraint) {
        return switch (constraint) {
            case NotNull _ -> QuestionnaireMistake.FIELD_MISSING.at(pointer);
            case NotEmpty _ -> QuestionnaireMistake.TOO_FEW.at(pointer);
            case Size size ->
                    QuestionnaireMistake.TOO_MANY_PARTS.at(pointer, size.min(), size.max());
            case Digits digits ->
                    QuestionnaireMistake.TOO_MANY_DIGITS.at(
                            pointer, digits.integer(), digits.fraction());
            case Min min -> QuestionnaireMistake.TOO_SMALL.at(pointer, min.value());
            case Max max -> QuestionnaireMistake.TOO_GREAT.at(pointer, max.value());
            default -> throw new IllegalStateException("A body is not checked by " + constraint);
        };
    }
}
