package org.barometer.survey.exchange;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.barometer.survey.exchange.model.FormOutcome;
import org.barometer.survey.exchange.model.FormReader;
import org.barometer.survey.exchange.model.FormWriter;
import org.barometer.survey.exchange.model.Misfit;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.MediaTypes;
import org.barometer.survey.http.Problem;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.intake.FileRefused;
import org.barometer.survey.programme.ProgrammeStore;
import org.barometer.survey.questionnaire.QuestionnaireStore;
import org.barometer.survey.questionnaire.ReplaceAnswer;
import org.barometer.survey.questionnaire.ReplaceQuestionnaire;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/programmes/{programme}/questionnaires/{version}")
@RunOnVirtualThread
@RolesAllowed("analyst")
@Tag(name = "Questionnaires")
class FormResource {
    private final ProgrammeStore programmes;
    private final QuestionnaireStore store;
    private final ReplaceQuestionnaire replaceQuestionnaire;

    FormResource(
            ProgrammeStore programmes,
            QuestionnaireStore store,
            ReplaceQuestionnaire replaceQuestionnaire) {
        this.programmes = programmes;
        this.store = store;
        this.replaceQuestionnaire = replaceQuestionnaire;
    }

    @GET
    @Path("/xlsform")
    @Produces(MediaTypes.XLSX)
    @Operation(
            summary = "Export a version of the questions as an XLSForm",
            description = "Importing it again gives the same questions.")
    @APIResponse(
            responseCode = "200",
            description = "A workbook",
            content =
                    @Content(
                            mediaType = MediaTypes.XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> exportForm(
            @Pattern(regexp = Codes.CODE) String programme, @Min(1) int version) {
        var file = FormFile.write(FormWriter.sheets(programme, questionnaire(programme, version)));
        return RestResponse.ResponseBuilder.ok(file)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%d.xlsx\"".formatted(programme, version))
                .build();
    }

    @GET
    @Path("/ddi")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(summary = "Export a version of the questions as DDI-Codebook 2.5")
    @APIResponse(
            responseCode = "200",
            description = "A codebook",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> exportCodebook(
            @Pattern(regexp = Codes.CODE) String programme, @Min(1) int version) {
        return RestResponse.ok(
                DdiCodebook.write(
                        programme,
                        programmes.titleOf(programme),
                        questionnaire(programme, version)));
    }

    @PUT
    @Path("/xlsform")
    @Consumes(MediaTypes.XLSX)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Write a version of the questions from an XLSForm",
            description =
                    "Everything that cannot be taken over is named by sheet, row and column, and"
                            + " then nothing is.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaTypes.XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(Questionnaire.class)
    public RestResponse<Questionnaire> importForm(
            @Pattern(regexp = Codes.CODE) String programme,
            @Min(1) int version,
            @NotNull byte[] workbook) {
        var questionnaire = read(workbook, version);
        return ReplaceAnswer.of(
                replaceQuestionnaire.replace(programme, questionnaire), questionnaire);
    }

    private Questionnaire questionnaire(String programme, int version) {
        return store.kept(programme, version)
                .orElseThrow(ProblemException::notFound)
                .questionnaire();
    }

    private static Questionnaire read(byte[] workbook, int version) {
        try {
            return switch (FormReader.read(FormFile.read(workbook), version)) {
                case FormOutcome.Read(var questionnaire) -> questionnaire;
                case FormOutcome.Misfitting(var misfits) -> throw misfitting(misfits);
            };
        } catch (FileRefused refused) {
            throw new ProblemException(
                    422,
                    "file-refused",
                    "The workbook cannot be read (%s): save it as .xlsx without anything but its"
                                    .formatted(refused.mistake().code())
                            + " sheets");
        }
    }

    private static ProblemException misfitting(List<Misfit> misfits) {
        return new ProblemException(
                422,
                "form-unsupported",
                "%d things in the form cannot be taken over".formatted(misfits.size()),
                misfits.stream().map(FormResource::violation).toList());
    }

    /** The sheet, the row as a spreadsheet counts, and the header of the column. */
    private static Problem.Violation violation(Misfit misfit) {
        return new Problem.Violation(
                "/%s/%d/%s"
                        .formatted(
                                Violation.escaped(misfit.sheet()),
                                misfit.row(),
                                Violation.escaped(misfit.column())),
                misfit.code(),
                misfit.remedy());
    }
}
