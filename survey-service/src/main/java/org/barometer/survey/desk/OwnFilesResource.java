package org.barometer.survey.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.IdempotencyKey;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.intake.ImportStore;
import org.barometer.survey.intake.TakeFile;
import org.barometer.survey.intake.model.ImportJob.Format;
import org.barometer.survey.intake.model.ImportJob.Mode;
import org.barometer.survey.pages.Frame;
import org.barometer.survey.pages.LockNote;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Files of responses: the template, the way in, and what became of earlier ones. */
@Path("/desk/{edition}/files")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed("coordinator")
class OwnFilesResource {
    /** What every XLSX begins with, since it is a zip file; no CSV does. */
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final String DRY = "true";
    private static final String REAL = "false";

    /** Something to be mended in the form, and where. */
    record Wrong(String field, String text) {}

    /**
     * The form as it was filled in.
     *
     * @param key names this filling in, so that sending it twice makes one job
     * @param dry whether only to check; absent until chosen
     */
    record Upload(String key, @Nullable Boolean dry, List<Choice> modes, List<Wrong> wrong) {
        public boolean checks() {
            return dry != null && dry;
        }

        public boolean stores() {
            return dry != null && !dry;
        }

        public @Nullable String fault(String field) {
            return wrong.stream()
                    .filter(one -> one.field().equals(field))
                    .map(Wrong::text)
                    .findFirst()
                    .orElse(null);
        }
    }

    private final Desk desk;
    private final TakeFile takeFile;
    private final ImportStore store;

    OwnFilesResource(Desk desk, TakeFile takeFile, ImportStore store) {
        this.desk = desk;
        this.takeFile = takeFile;
        this.store = store;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance files(
                Frame frame,
                Head head,
                String code,
                String limit,
                Upload upload,
                List<JobLine> jobs,
                @Nullable LockNote lock);
    }

    /** After a check, with what was chosen then. */
    @GET
    public Response files(
            @Pattern(regexp = Codes.CODE) String edition,
            @QueryParam("store") @Nullable String store) {
        var checked = Choice.named(Mode.class, store);
        return desk.page(
                page(
                        desk.edition(edition),
                        upload(checked.isEmpty(), checked.orElse(Mode.ALL_OR_NOTHING), List.of())));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(
            @Pattern(regexp = Codes.CODE) String edition,
            @RestForm @Nullable String key,
            @RestForm @Nullable String dry,
            @RestForm @Nullable String mode,
            @RestForm @Nullable FileUpload file)
            throws IOException {
        var own = desk.edition(edition);
        var chosenMode = Choice.named(Mode.class, mode);
        var wrong = new ArrayList<Wrong>();
        if (file == null || file.size() == 0) {
            wrong.add(new Wrong("file", desk.words().fileMissing()));
        }
        if (!DRY.equals(dry) && !REAL.equals(dry)) {
            wrong.add(new Wrong("dry", desk.words().choiceMissing()));
        }
        if (chosenMode.isEmpty()) {
            wrong.add(new Wrong("mode", desk.words().choiceMissing()));
        }
        if (file == null || !wrong.isEmpty()) {
            var again = upload(dryOf(dry), chosenMode.orElse(null), wrong);
            return desk.page(422, page(own, again));
        }
        var wish =
                new TakeFile.Wish(
                        edition,
                        desk.agency(),
                        keyOf(key),
                        formatOf(file),
                        chosenMode.orElseThrow(),
                        DRY.equals(dry));
        return answer(edition, take(wish, file));
    }

    private TakeFile.Outcome take(TakeFile.Wish wish, FileUpload file) throws IOException {
        var outcome = take(wish, file.uploadedFile());
        // Whoever goes back in the browser and chooses another file means another job.
        return outcome instanceof TakeFile.Outcome.KeyReused
                ? take(under(wish, newKey()), file.uploadedFile())
                : outcome;
    }

    private TakeFile.Outcome take(TakeFile.Wish wish, java.nio.file.Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return takeFile.take(wish, content);
        }
    }

    private static Response answer(String edition, TakeFile.Outcome outcome) {
        return switch (outcome) {
            case TakeFile.Outcome.Taken(var job) ->
                    Response.seeOther(URI.create(JobLine.address(job))).build();
            case TakeFile.Outcome.Locked(var lock) -> throw ProblemException.locked(lock);
            case TakeFile.Outcome.NoSuchEdition() -> throw ProblemException.notFound();
            case TakeFile.Outcome.KeyReused() ->
                    // Another click was faster: what became of it is in the list.
                    Response.seeOther(URI.create(Tab.FILES.of(edition))).build();
        };
    }

    private static IdempotencyKey keyOf(@Nullable String key) {
        try {
            return new IdempotencyKey(UUID.fromString(String.valueOf(key)).toString());
        } catch (IllegalArgumentException e) {
            return newKey();
        }
    }

    private static IdempotencyKey newKey() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }

    private static TakeFile.Wish under(TakeFile.Wish wish, IdempotencyKey key) {
        return new TakeFile.Wish(
                wish.edition(), wish.agency(), key, wish.format(), wish.mode(), wish.dryRun());
    }

    /** By its content: names and declared types of files are guesses of the sender's computer. */
    private static Format formatOf(FileUpload file) throws IOException {
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            return Arrays.equals(content.readNBytes(ZIP.length), ZIP) ? Format.XLSX : Format.CSV;
        }
    }

    private static @Nullable Boolean dryOf(@Nullable String dry) {
        return DRY.equals(dry) ? Boolean.TRUE : REAL.equals(dry) ? Boolean.FALSE : null;
    }

    private Upload upload(@Nullable Boolean dry, @Nullable Mode mode, List<Wrong> wrong) {
        return new Upload(
                newKey().value(),
                dry,
                Choice.of(Mode.class, desk.words()::mode, mode == null ? null : mode.name()),
                wrong);
    }

    private TemplateInstance page(OwnEdition own, Upload upload) {
        var lock = takeFile.lock(own.code(), desk.agency()).orElse(null);
        return Templates.files(
                desk.frame(),
                desk.head(own, Tab.FILES),
                own.code(),
                size(takeFile.limit()),
                upload,
                store.latest(own.code(), desk.agency()).stream()
                        .map(job -> JobLine.of(job, desk.language(), desk.words()))
                        .toList(),
                lock == null ? null : LockNote.of(lock, desk.language()));
    }

    private static String size(long bytes) {
        return (bytes >> 20) + "\u00a0MB";
    }
}
