package org.barometer.survey.questionnaire;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.Localised;
import org.barometer.survey.http.Problem;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.questionnaire.ReplaceQuestionnaire.Outcome.Frozen;
import org.barometer.survey.questionnaire.ReplaceQuestionnaire.Outcome.NoSuchProgramme;
import org.barometer.survey.questionnaire.ReplaceQuestionnaire.Outcome.Replaced;
import org.barometer.survey.questionnaire.ReplaceQuestionnaire.Outcome.Unchanged;
import org.barometer.survey.questionnaire.ReplaceQuestionnaire.Outcome.Unusable;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/programmes/{programme}/questionnaires")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Questionnaires")
class QuestionnaireResource {
    record NewQuestionnaire(
            @NotEmpty @Size(max = 500) List<@NotNull @Valid NewQuestion> questions) {}

    record NewQuestion(
            @NotNull @Pattern(regexp = Codes.NAME) String code,
            @Nullable @Pattern(regexp = Codes.NAME) String measure,
            @NotNull QuestionType type,
            @NotNull @Valid Localised text,
            @Nullable @Size(max = 500) List<@NotNull @Valid NewOption> options,
            @Nullable List<@NotNull MissingCode> missing,
            boolean required,
            @Nullable @Digits(integer = 13, fraction = 6) BigDecimal min,
            @Nullable @Digits(integer = 13, fraction = 6) BigDecimal max,
            @Nullable @Min(0) @Max(6) Integer decimals,
            @Nullable @Min(1) @Max(10_000) Integer maxLength) {

        Question toModel() {
            return new Question(
                    code,
                    measure == null ? code : measure,
                    type,
                    text.byLanguage(),
                    options == null ? List.of() : options.stream().map(NewOption::toModel).toList(),
                    missing == null ? List.of() : missing,
                    required,
                    min,
                    max,
                    decimals,
                    maxLength);
        }
    }

    record NewOption(
            @NotNull @Pattern(regexp = Codes.CODE) String code, @NotNull @Valid Localised label) {

        Option toModel() {
            return new Option(code, label.byLanguage());
        }
    }

    private final ReplaceQuestionnaire replaceQuestionnaire;

    QuestionnaireResource(ReplaceQuestionnaire replaceQuestionnaire) {
        this.replaceQuestionnaire = replaceQuestionnaire;
    }

    @PUT
    @Path("/{version}")
    @RolesAllowed("analyst")
    @Operation(
            summary = "Write a version of the questions",
            description =
                    "Frozen by its first answer; sending the same questions again is no change.")
    @APIResponseSchema(Questionnaire.class)
    public RestResponse<Questionnaire> replace(
            @Pattern(regexp = Codes.CODE) String programme,
            @Min(1) int version,
            @NotNull @Valid NewQuestionnaire body) {
        var questionnaire =
                new Questionnaire(
                        version, body.questions().stream().map(NewQuestion::toModel).toList());
        return switch (replaceQuestionnaire.replace(programme, questionnaire)) {
            case Replaced(var isNew) ->
                    RestResponse.status(
                            isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                            questionnaire);
            case Unchanged() -> RestResponse.ok(questionnaire);
            case Frozen() ->
                    throw new ProblemException(
                            409,
                            "questionnaire-frozen",
                            "It has been answered, so its questions stay as they are: write a new"
                                    + " version");
            case Unusable(var violations) ->
                    throw new ProblemException(
                            422,
                            "questionnaire-unusable",
                            "%d things would make answers ambiguous".formatted(violations.size()),
                            violations.stream()
                                    .map(
                                            violation ->
                                                    new Problem.Violation(
                                                            violation.pointer(),
                                                            violation.code(),
                                                            violation.message()))
                                    .toList());
            case NoSuchProgramme() -> throw ProblemException.notFound();
        };
    }
}
