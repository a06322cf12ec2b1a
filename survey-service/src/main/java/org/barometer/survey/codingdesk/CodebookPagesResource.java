package org.barometer.survey.codingdesk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.barometer.survey.coding.CodebookKey;
import org.barometer.survey.coding.CodebookStore;
import org.barometer.survey.coding.CodebookStore.Kept;
import org.barometer.survey.coding.ReplaceCodebook;
import org.barometer.survey.coding.model.Codebook;
import org.barometer.survey.codingdesk.model.CodebookText;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.pages.Frame;
import org.barometer.survey.pages.Reader;
import org.barometer.survey.pages.Words;
import org.barometer.survey.programme.ProgrammeStore;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The codebook of a measure: its versions, what they do differently, and how they are written. */
@Path(Addresses.CODEBOOK)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Caller.ANALYST)
class CodebookPagesResource {
    private static final String EDIT = "/{version: [1-9][0-9]{0,8}}/edit";
    private static final Pattern NAME = Pattern.compile(Codes.CODE);

    private final CodebookStore store;
    private final ReplaceCodebook replaceCodebook;
    private final ProgrammeStore programmes;
    private final Reader reader;

    CodebookPagesResource(
            CodebookStore store,
            ReplaceCodebook replaceCodebook,
            ProgrammeStore programmes,
            Reader reader) {
        this.store = store;
        this.replaceCodebook = replaceCodebook;
        this.programmes = programmes;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "codingdesk")
    static class Templates {
        static native TemplateInstance codebook(Frame frame, CodebookPage page);

        static native TemplateInstance codebookform(Frame frame, CodebookFormPage page);
    }

    /**
     * Shows a version, or else the newest.
     *
     * @param saved whether it has been written just before
     */
    @GET
    public Response codebook(
            String programme,
            String measure,
            @RestQuery @Nullable Integer version,
            @RestQuery boolean saved) {
        var versions = versions(programme, measure);
        var shown =
                versions.stream()
                        .filter(kept -> version == null || kept.codebook().version() == version)
                        .reduce((_, later) -> later)
                        .orElse(null);
        if (shown == null && version != null) {
            throw ProblemException.notFound();
        }
        var notice = saved && version != null ? Notice.good(words().codebookSaved(version)) : null;
        var page = CodebookPage.of(programme, measure, versions, shown, notice, reader.language());
        return reader.page(Templates.codebook(reader.frame(), page));
    }

    /** A version that is not frozen, or the next one, which starts as a copy of the newest. */
    @GET
    @Path(EDIT)
    public Response edit(String programme, String measure, int version) {
        var key = new CodebookKey(programme, measure, version);
        var versions = versions(programme, measure);
        var known = store.kept(key);
        if (known.map(Kept::frozen).orElse(false)) {
            return see(key, "");
        }
        int newest = versions.isEmpty() ? 0 : versions.getLast().codebook().version();
        if (known.isEmpty() && version != newest + 1) {
            throw ProblemException.notFound();
        }
        var start =
                known.isPresent() || versions.isEmpty() ? known.orElse(null) : versions.getLast();
        return start == null
                ? form(200, key, 2, "", List.of())
                : form(
                        200,
                        key,
                        start.codebook().coders(),
                        CodebookText.write(start.codebook()),
                        List.of());
    }

    @POST
    @Path(EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(
            String programme,
            String measure,
            int version,
            @RestForm @DefaultValue("2") int coders,
            @RestForm @DefaultValue("") String text) {
        var key = new CodebookKey(programme, measure, version);
        int people = coders == 1 ? 1 : 2;
        return switch (CodebookText.read(text, version, people, NAME)) {
            case CodebookText.Outcome.Read(var codebook) -> replace(key, codebook, text);
            case CodebookText.Outcome.Faulty(var problems) ->
                    form(
                            422,
                            key,
                            people,
                            text,
                            CodebookFormPage.told(problems, reader.language()));
        };
    }

    private Response replace(CodebookKey key, Codebook codebook, String text) {
        return switch (replaceCodebook.replace(key, codebook)) {
            case ReplaceCodebook.Outcome.Replaced _, ReplaceCodebook.Outcome.Unchanged _ ->
                    see(key, "&saved=true");
            case ReplaceCodebook.Outcome.Frozen _ ->
                    form(409, key, codebook.coders(), text, List.of(words().frozenMeanwhile()));
            case ReplaceCodebook.Outcome.Unusable _ ->
                    throw new IllegalStateException("Read without a fault, and yet unusable");
            case ReplaceCodebook.Outcome.NoSuchProgramme _ -> throw ProblemException.notFound();
        };
    }

    private List<Kept> versions(String programme, String measure) {
        if (programmes.unitOf(programme).isEmpty()) {
            throw ProblemException.notFound();
        }
        return store.ofMeasure(programme, measure);
    }

    private CodingMessages words() {
        return Words.in(reader.language(), CodingMessages.class);
    }

    private Response form(
            int status, CodebookKey key, int coders, String text, List<String> problems) {
        var page = CodebookFormPage.of(key, coders, text, problems);
        return reader.page(status, Templates.codebookform(reader.frame(), page));
    }

    private static Response see(CodebookKey key, String more) {
        return Response.seeOther(
                        URI.create(
                                Addresses.codebook(key.programme(), key.measure())
                                        + "?version="
                                        + key.version()
                                        + more))
                .build();
    }
}
