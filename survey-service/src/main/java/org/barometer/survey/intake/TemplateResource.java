package org.barometer.survey.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.MediaTypes;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.intake.Template.Shape;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/editions/{edition}/template")
@RunOnVirtualThread
@Tag(name = "Files")
class TemplateResource {
    private final EditionStore editions;

    TemplateResource(EditionStore editions) {
        this.editions = editions;
    }

    @GET
    @Produces(MediaTypes.XLSX)
    @RolesAllowed({"respondent", "coordinator", "analyst"})
    @Operation(
            summary = "Get the file to fill in",
            description =
                    "One row a response, one column a question, an option or a line. As text/csv the"
                            + " header alone; the workbook has a second sheet with the codes and their"
                            + " labels.")
    public RestResponse<StreamingOutput> workbook(@Pattern(regexp = Codes.CODE) String edition) {
        var questionnaire = asked(edition);
        return file(edition, "xlsx", to -> Template.workbook(questionnaire, Shape.WIDE, to));
    }

    @GET
    @Produces(MediaTypes.CSV)
    @RolesAllowed({"respondent", "coordinator", "analyst"})
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> csv(@Pattern(regexp = Codes.CODE) String edition) {
        var header = Template.csv(asked(edition), Shape.WIDE);
        return file(edition, "csv", to -> to.write(header));
    }

    private Questionnaire asked(String edition) {
        return editions.form(edition).orElseThrow(ProblemException::notFound).questionnaire();
    }

    private static RestResponse<StreamingOutput> file(
            String edition, String extension, StreamingOutput content) {
        return RestResponse.ResponseBuilder.ok(content)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-template.%s\"".formatted(edition, extension))
                .build();
    }
}
