package org.barometer.agency.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.barometer.agency.agency.ExportAgencies;
import org.barometer.agency.agency.ImportAgencies;
import org.barometer.agency.agency.ImportFile;
import org.barometer.agency.agency.ImportStore;
import org.barometer.agency.agency.model.ImportFault;
import org.barometer.agency.agency.model.ImportJob;
import org.barometer.agency.http.MediaTypes;
import org.barometer.agency.http.ProblemException;
import org.barometer.agency.pages.Frame;
import org.barometer.agency.pages.Reader;
import org.barometer.agency.pages.Words;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The pages on which a file of agencies is sent and followed. */
@Path("/agencies/imports")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("administrator")
@RunOnVirtualThread
class ImportDeskResource {
    private static final String KEY = "key";
    private static final String FILE = "file";
    private static final String DRY_RUN = "dryRun";
    private static final String UPDATE = "update";
    private static final String YES = "true";
    private static final String NO = "false";
    private static final int FAULTS = 100;

    private final Reader reader;
    private final ImportAgencies importAgencies;
    private final ImportStore imports;
    private final ExportAgencies exportAgencies;
    private final JsonWebToken token;

    ImportDeskResource(
            Reader reader,
            ImportAgencies importAgencies,
            ImportStore imports,
            ExportAgencies exportAgencies,
            JsonWebToken token) {
        this.reader = reader;
        this.importAgencies = importAgencies;
        this.imports = imports;
        this.exportAgencies = exportAgencies;
        this.token = token;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance importform(Frame frame, ImportFormPage page);

        static native TemplateInstance importjob(Frame frame, ImportPage page);
    }

    @GET
    public Response form() {
        return form(200, Filled.with(Map.of(DRY_RUN, YES, UPDATE, NO)));
    }

    @GET
    @Path("/template.csv")
    @Produces(MediaTypes.CSV)
    public Response csvTemplate() {
        return exportAgencies.csvTemplate();
    }

    @GET
    @Path("/template.xlsx")
    @Produces(MediaTypes.XLSX)
    public Response workbookTemplate() {
        return exportAgencies.workbookTemplate();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(
            @RestForm(KEY) @Nullable String key,
            @RestForm(DRY_RUN) @Nullable String dryRun,
            @RestForm(UPDATE) @Nullable String update,
            @RestForm(FILE) @Nullable FileUpload file) {
        var filled = filled(key, dryRun, update);
        if (file == null || file.size() == 0) {
            filled.fault(FILE, words().fileWanted());
            return form(422, filled);
        }
        var wanted =
                ImportAgencies.Wanted.of(
                        token.getSubject(),
                        filled.key(),
                        fileOf(file),
                        !filled.is(DRY_RUN, NO),
                        filled.is(UPDATE, YES));
        return switch (importAgencies.take(wanted)) {
            case ImportAgencies.Outcome.Taken(var job) ->
                    Response.seeOther(URI.create(hrefOf(job))).build();
            case ImportAgencies.Outcome.KeyReused() -> {
                filled.fault(FILE, words().keyReused());
                yield form(422, filled);
            }
        };
    }

    /**
     * What became of a file.
     *
     * @param after how many faults are skipped
     */
    @GET
    @Path("/{job}")
    public Response job(String job, @QueryParam("after") @Nullable Integer after) {
        var found = known(job);
        var first = after == null ? 0 : Math.clamp(after, 0, found.faults().size());
        var last = Math.min(first + FAULTS, found.faults().size());
        var page =
                new ImportPage(
                        hrefOf(found.id()),
                        found.isOver(),
                        tone(found),
                        outcome(found),
                        found.done(),
                        found.organizations(),
                        counts(found),
                        found.faults().subList(first, last).stream().map(this::fault).toList(),
                        last < found.faults().size()
                                ? hrefOf(found.id()) + "?after=" + last
                                : null);
        return reader.page(Templates.importjob(reader.frame(), page));
    }

    private static String tone(ImportJob job) {
        return switch (job.state()) {
            case RUNNING -> "wait";
            case DONE -> "good";
            case REFUSED -> "bad";
        };
    }

    private String outcome(ImportJob job) {
        var faults = job.faults().size();
        return switch (job.state()) {
            case RUNNING -> words().running(count(job.done()), count(job.organizations()));
            case DONE -> job.isDryRun() ? words().checked() : words().done();
            case REFUSED -> words().refused(faults, count(faults));
        };
    }

    private List<Fact> counts(ImportJob job) {
        return List.of(
                new Fact(words().described(), count(job.described())),
                new Fact(words().registered(), count(job.registered())),
                new Fact(words().changed(), count(job.changed())),
                new Fact(words().unchanged(), count(job.unchanged())));
    }

    private ImportPage.Fault fault(ImportFault fault) {
        var language = reader.language().tag();
        return new ImportPage.Fault(
                fault.sheet(),
                fault.row() == 0 ? "" : Integer.toString(fault.row()),
                fault.letters(),
                fault.name(),
                fault.mistake().message(language),
                fault.mistake().remedy(language));
    }

    private Response form(int status, Filled filled) {
        var page =
                new ImportFormPage(
                        filled,
                        List.of(new Choice(YES, words().check()), new Choice(NO, words().take())),
                        List.of(
                                new Choice(NO, words().updateIsFault()),
                                new Choice(YES, words().updateIsTaken())));
        return reader.page(status, Templates.importform(reader.frame(), page));
    }

    /** A number that cannot be one belongs to no job. */
    private ImportJob known(String job) {
        try {
            return imports.job(UUID.fromString(job)).orElseThrow(ProblemException::notFound);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    private static Filled filled(
            @Nullable String key, @Nullable String dryRun, @Nullable String update) {
        var values = new HashMap<String, String>();
        values.put(DRY_RUN, dryRun == null ? YES : dryRun);
        values.put(UPDATE, update == null ? NO : update);
        if (key != null) {
            values.put(KEY, key);
        }
        return Filled.with(values);
    }

    /** By its name, since browsers know no type for some files. */
    private static ImportFile fileOf(FileUpload file) {
        var isWorkbook = file.fileName().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        try {
            var content = Files.readAllBytes(file.uploadedFile());
            return isWorkbook ? ImportFile.workbook(content) : ImportFile.csv(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String count(long number) {
        return reader.language().count(number);
    }

    private ImportMessages words() {
        return Words.in(reader.language(), ImportMessages.class);
    }

    private static String hrefOf(UUID job) {
        return "/agencies/imports/" + job;
    }
}
