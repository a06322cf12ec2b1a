package org.barometer.survey.desk;

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
import org.barometer.survey.intake.Template;
import org.barometer.survey.intake.Template.Shape;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.jboss.resteasy.reactive.RestResponse;

/** The files to fill in, by addresses of their own: a link cannot say which format it accepts. */
@Path("/desk/{edition}/files/template")
@RunOnVirtualThread
@RolesAllowed("coordinator")
class TemplateFileResource {
    private final EditionStore editions;

    TemplateFileResource(EditionStore editions) {
        this.editions = editions;
    }

    @GET
    @Path("/{shape: wide|long}.xlsx")
    @Produces(MediaTypes.XLSX)
    public RestResponse<StreamingOutput> workbook(
            @Pattern(regexp = Codes.CODE) String edition, String shape) {
        var questionnaire = asked(edition);
        return file(
                edition,
                shape + ".xlsx",
                to -> Template.workbook(questionnaire, Shape.named(shape), to));
    }

    @GET
    @Path("/{shape: wide|long}.csv")
    @Produces(MediaTypes.CSV)
    public RestResponse<StreamingOutput> csv(
            @Pattern(regexp = Codes.CODE) String edition, String shape) {
        var header = Template.csv(asked(edition), Shape.named(shape));
        return file(edition, shape + ".csv", to -> to.write(header));
    }

    private Questionnaire asked(String edition) {
        return editions.form(edition).orElseThrow(ProblemException::notFound).questionnaire();
    }

    private static RestResponse<StreamingOutput> file(
            String edition, String name, StreamingOutput content) {
        return RestResponse.ResponseBuilder.ok(content)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-template-%s\"".formatted(edition, name))
                .build();
    }
}
