package org.barometer.survey.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.intake.ImportFiles;
import org.barometer.survey.intake.ImportStore;
import org.barometer.survey.intake.TakeFile;
import org.barometer.survey.intake.model.ImportJob;
import org.barometer.survey.intake.model.Remedies;
import org.barometer.survey.pages.Frame;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/** One file that was sent: how far it has come, and everything that is wrong with it. */
@Path("/desk/{edition}/files/{job}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed("coordinator")
class OwnFileResource {
    private static final int PAGE = 100;

    /**
     * Faults in the order of the file.
     *
     * @param range which of all these are
     * @param hasSheets whether any lies in a sheet of a workbook
     */
    record Faults(
            List<FaultLine> lines,
            String range,
            boolean hasSheets,
            @Nullable String first,
            @Nullable String next) {}

    private final Desk desk;
    private final ImportStore store;
    private final ImportFiles files;
    private final TakeFile takeFile;
    private final EditionStore editions;

    OwnFileResource(
            Desk desk,
            ImportStore store,
            ImportFiles files,
            TakeFile takeFile,
            EditionStore editions) {
        this.desk = desk;
        this.store = store;
        this.files = files;
        this.takeFile = takeFile;
        this.editions = editions;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance file(
                Frame frame, Head head, String code, JobNote job, Faults faults);

        static native TemplateInstance progress(JobNote job);
    }

    @GET
    public Response read(
            @Pattern(regexp = Codes.CODE) String edition,
            UUID job,
            @QueryParam("after") long after) {
        var own = desk.edition(edition);
        var found = find(edition, job);
        return desk.page(
                Templates.file(
                        desk.frame(),
                        desk.head(own, Tab.FILES),
                        edition,
                        note(found),
                        found.state().isOver()
                                ? faults(found, Math.max(after, 0))
                                : new Faults(List.of(), "", false, null, null)));
    }

    /** What changes while the file is read; asked for again and again by the page. */
    @GET
    @Path("/progress")
    public Response progress(@Pattern(regexp = Codes.CODE) String edition, UUID job) {
        var found = find(edition, job);
        var page = desk.page(Templates.progress(note(found)));
        return found.state().isOver()
                ? Response.fromResponse(page).header("HX-Refresh", "true").build()
                : page;
    }

    private ImportJob find(String edition, UUID job) {
        return store.find(job, edition, desk.agency()).orElseThrow(ProblemException::notFound);
    }

    private JobNote note(ImportJob job) {
        var isKept = files.isKept(job);
        return JobNote.of(
                job,
                isKept,
                takeFile.lock(job.edition(), job.agency()).isEmpty(),
                desk.language(),
                desk.words());
    }

    private Questionnaire asked(ImportJob job) {
        return editions.form(job.edition()).orElseThrow(ProblemException::notFound).questionnaire();
    }

    private Faults faults(ImportJob job, long after) {
        var found = store.faults(job.id(), after, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var language = desk.language();
        var remedies = new Remedies(asked(job));
        var address = JobLine.address(job);
        return new Faults(
                shown.stream().map(one -> FaultLine.of(one.fault(), remedies, language)).toList(),
                shown.isEmpty()
                        ? ""
                        : desk.words()
                                .faultsFrom(
                                        language.count(shown.getFirst().number()),
                                        language.count(shown.getLast().number()),
                                        language.count(job.counts().faults())),
                shown.stream().anyMatch(one -> !one.fault().sheet().isEmpty()),
                after == 0 ? null : address,
                found.size() > PAGE ? address + "?after=" + shown.getLast().number() : null);
    }
}
