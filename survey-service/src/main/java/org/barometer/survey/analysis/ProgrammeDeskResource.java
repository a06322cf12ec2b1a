package org.barometer.survey.analysis;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import org.barometer.survey.edition.ChangeEdition;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.edition.model.Change;
import org.barometer.survey.exchange.FormFile;
import org.barometer.survey.exchange.model.FormOutcome;
import org.barometer.survey.exchange.model.FormReader;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.IdempotencyKey;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.intake.FileRefused;
import org.barometer.survey.pages.Frame;
import org.barometer.survey.pages.Reader;
import org.barometer.survey.questionnaire.CopyQuestionnaire;
import org.barometer.survey.questionnaire.QuestionnaireFile;
import org.barometer.survey.questionnaire.QuestionnaireStore;
import org.barometer.survey.questionnaire.ReplaceQuestionnaire;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The pages about a programme: the versions of its questions, and its editions. */
@Path("/analysis/programmes/{programme}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed("analyst")
class ProgrammeDeskResource {
    private static final String FILE = "file";
    private static final String VERSION = "fileVersion";

    private final Reader reader;
    private final Caller caller;
    private final ReadProgramme readProgramme;
    private final ReadEdition readEdition;
    private final QuestionnaireStore questionnaires;
    private final QuestionnaireFile questionnaireFile;
    private final ReplaceQuestionnaire replaceQuestionnaire;
    private final CopyQuestionnaire copyQuestionnaire;
    private final ChangeEdition changeEdition;
    private final EditionStore editions;

    ProgrammeDeskResource(
            Reader reader,
            Caller caller,
            ReadProgramme readProgramme,
            ReadEdition readEdition,
            QuestionnaireStore questionnaires,
            QuestionnaireFile questionnaireFile,
            ReplaceQuestionnaire replaceQuestionnaire,
            CopyQuestionnaire copyQuestionnaire,
            ChangeEdition changeEdition,
            EditionStore editions) {
        this.reader = reader;
        this.caller = caller;
        this.readProgramme = readProgramme;
        this.readEdition = readEdition;
        this.questionnaires = questionnaires;
        this.questionnaireFile = questionnaireFile;
        this.replaceQuestionnaire = replaceQuestionnaire;
        this.copyQuestionnaire = copyQuestionnaire;
        this.changeEdition = changeEdition;
        this.editions = editions;
    }

    @CheckedTemplate(basePath = "analysis")
    static class Templates {
        static native TemplateInstance programme(Frame frame, ProgrammePage page);

        static native TemplateInstance version(Frame frame, VersionPage page);
    }

    @GET
    public Response read(
            @Pattern(regexp = Codes.CODE) String programme,
            @QueryParam("done") @Nullable String done) {
        return show(200, programme, done, null);
    }

    @GET
    @Path("/questionnaires/{version}")
    public Response preview(
            @Pattern(regexp = Codes.CODE) String programme,
            @Min(1) int version,
            @QueryParam("in") @Nullable String language) {
        return readProgramme
                .version(programme, version, language)
                .map(page -> reader.page(Templates.version(reader.frame(), page)))
                .orElseThrow(ProblemException::notFound);
    }

    /** Without what the service knows besides, so that it can be sent in again. */
    @GET
    @Path("/questionnaires/{version}/json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response download(@Pattern(regexp = Codes.CODE) String programme, @Min(1) int version) {
        var kept = questionnaires.kept(programme, version).orElseThrow(ProblemException::notFound);
        return Response.ok(questionnaireFile.write(kept.questionnaire()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%d.json\"".formatted(programme, version))
                .build();
    }

    @POST
    @Path("/questionnaires")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @Pattern(regexp = Codes.CODE) String programme,
            @RestForm(VERSION) @Nullable String version,
            @RestForm(FILE) @Nullable FileUpload file) {
        var filled =
                new Filled(Map.of(VERSION, version == null ? "" : version), readEdition.words());
        var number = filled.number(VERSION, 1, Integer.MAX_VALUE);
        if (file == null || file.size() == 0) {
            filled.fault(FILE, readEdition.words().fileWanted());
        }
        var read = file == null || !filled.isSound() ? null : questionnaire(file, number, filled);
        if (read == null) {
            return show(422, programme, null, filled);
        }
        return switch (replaceQuestionnaire.replace(programme, read)) {
            case ReplaceQuestionnaire.Outcome.Replaced _,
                    ReplaceQuestionnaire.Outcome.Unchanged _ ->
                    to(programme, "written");
            case ReplaceQuestionnaire.Outcome.Unusable(var violations) -> {
                violations.forEach(
                        violation ->
                                filled.fault(
                                        FILE,
                                        violation.pointer()
                                                + ": "
                                                + reader.text(violation.text())));
                yield show(422, programme, null, filled);
            }
            case ReplaceQuestionnaire.Outcome.Frozen(var lock) -> {
                filled.fault(
                        VERSION, reader.text(lock.text()) + " " + readEdition.words().takeNext());
                yield show(409, programme, null, filled);
            }
            case ReplaceQuestionnaire.Outcome.NoSuchProgramme() ->
                    throw ProblemException.notFound();
        };
    }

    /** Nothing where it cannot be read; then the form says why, place by place. */
    private @Nullable Questionnaire questionnaire(FileUpload file, int version, Filled filled) {
        try {
            var content = Files.readAllBytes(file.uploadedFile());
            return isWorkbook(content)
                    ? fromForm(content, version, filled)
                    : fromJson(content, version, filled);
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be kept while it was read", e);
        }
    }

    private @Nullable Questionnaire fromForm(byte[] content, int version, Filled filled) {
        try {
            return switch (FormReader.read(FormFile.read(content), version)) {
                case FormOutcome.Read(var questionnaire) -> questionnaire;
                case FormOutcome.Misfitting(var misfits) -> {
                    misfits.forEach(
                            misfit ->
                                    filled.fault(
                                            FILE,
                                            readEdition
                                                    .words()
                                                    .misfit(
                                                            misfit.sheet(),
                                                            Integer.toString(misfit.row()),
                                                            misfit.column(),
                                                            reader.text(misfit.text()))));
                    yield null;
                }
            };
        } catch (FileRefused refused) {
            filled.fault(FILE, readEdition.words().workbookRefused());
            return null;
        }
    }

    private @Nullable Questionnaire fromJson(byte[] content, int version, Filled filled) {
        return switch (questionnaireFile.read(content, version)) {
            case QuestionnaireFile.Outcome.Read(var questionnaire) -> questionnaire;
            case QuestionnaireFile.Outcome.Faulty(var violations) -> {
                violations.forEach(
                        violation ->
                                filled.fault(
                                        FILE,
                                        violation.pointer()
                                                + ": "
                                                + reader.text(violation.text())));
                yield null;
            }
        };
    }

    /** A workbook is an archive, which begins with these letters. */
    private static boolean isWorkbook(byte[] content) {
        return content.length > 1 && content[0] == 'P' && content[1] == 'K';
    }

    @POST
    @Path("/questionnaires/copies")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response copy(
            @Pattern(regexp = Codes.CODE) String programme, MultivaluedMap<String, String> sent) {
        var filled = Filled.of(sent, readEdition.words());
        var version = filled.number("copyOf", 1, Integer.MAX_VALUE);
        if (!filled.isSound()) {
            return show(422, programme, null, filled);
        }
        var key = IdempotencyKey.required(filled.optional("key"));
        return switch (copyQuestionnaire.copy(programme, version, key)) {
            case CopyQuestionnaire.Outcome.Copied _, CopyQuestionnaire.Outcome.KeyReused _ ->
                    to(programme, "version");
            case CopyQuestionnaire.Outcome.NoSuchVersion() -> throw ProblemException.notFound();
        };
    }

    @POST
    @Path("/editions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(
            @Pattern(regexp = Codes.CODE) String programme, MultivaluedMap<String, String> sent) {
        var words = readEdition.words();
        var filled = Filled.of(sent, words).withBoxes("synthetic", "anonymous");
        var code = filled.code("code");
        var plan = Plans.read(programme, null, filled);
        if (filled.isSound() && editions.form(code).isPresent()) {
            filled.fault("code", words.codeTaken());
        }
        if (!filled.isSound()) {
            return show(422, programme, null, filled);
        }
        var change = changeEdition.plan(code, plan, caller.subject());
        if (change.isEmpty()) {
            filled.fault("version", words.versionUnknown());
            return show(422, programme, null, filled);
        }
        if (!(change.get() instanceof Change.Changed)) {
            filled.fault("code", words.codeTaken());
            return show(409, programme, null, filled);
        }
        return Response.seeOther(URI.create(EditionHead.hrefOf(code) + "?done=planned")).build();
    }

    private Response show(
            int status, String programme, @Nullable String done, @Nullable Filled filled) {
        var page =
                readProgramme
                        .programme(programme, done, filled)
                        .orElseThrow(ProblemException::notFound);
        return reader.page(status, Templates.programme(reader.frame(), page));
    }

    private static Response to(String programme, String done) {
        return Response.seeOther(URI.create(ReadProgramme.hrefOf(programme) + "?done=" + done))
                .build();
    }
}
