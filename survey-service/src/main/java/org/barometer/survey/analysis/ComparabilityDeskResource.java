package org.barometer.survey.analysis;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.pages.Frame;
import org.barometer.survey.pages.Reader;
import org.barometer.survey.questionnaire.JudgeComparability;
import org.barometer.survey.questionnaire.model.Judgement;
import org.barometer.survey.questionnaire.model.Verdict;
import org.jspecify.annotations.Nullable;

/** The page on which two versions of a programme's questions are compared and judged. */
@Path("/analysis/programmes/{programme}/comparability")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed("analyst")
class ComparabilityDeskResource {
    private final Reader reader;
    private final Caller caller;
    private final ReadComparability readComparability;
    private final ReadEdition readEdition;
    private final JudgeComparability judgeComparability;

    ComparabilityDeskResource(
            Reader reader,
            Caller caller,
            ReadComparability readComparability,
            ReadEdition readEdition,
            JudgeComparability judgeComparability) {
        this.reader = reader;
        this.caller = caller;
        this.readComparability = readComparability;
        this.readEdition = readEdition;
        this.judgeComparability = judgeComparability;
    }

    @CheckedTemplate(basePath = "analysis")
    static class Templates {
        static native TemplateInstance comparability(Frame frame, ComparabilityPage page);
    }

    @GET
    public Response read(
            @Pattern(regexp = Codes.CODE) String programme,
            @QueryParam("from") @NotNull @Min(1) Integer from,
            @QueryParam("to") @NotNull @Min(1) Integer to,
            @QueryParam("done") @Nullable String done) {
        return show(200, programme, from, to, done, null);
    }

    @POST
    @Path("/{measure}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response judge(
            @Pattern(regexp = Codes.CODE) String programme,
            @Pattern(regexp = Codes.NAME) String measure,
            @QueryParam("from") @NotNull @Min(1) Integer from,
            @QueryParam("to") @NotNull @Min(1) Integer to,
            MultivaluedMap<String, String> sent) {
        var words = readEdition.words();
        var filled = Filled.of(sent, words);
        var fields = new BridgeFields(measure);
        var verdict = verdict(filled.value("verdict"));
        if (verdict != null) {
            filled.text("noteEn");
            filled.text("noteSv");
        } else if (filled.has("noteEn") || filled.has("noteSv")) {
            filled.fault(fields.verdict(), words.verdictWanted());
        }
        var judgement = new Judgement(fields.read(filled, words), verdict, note(verdict, filled));
        if (!filled.isSound()) {
            return show(422, programme, from, to, null, filled);
        }
        var which = new JudgeComparability.Which(programme, to, from, measure);
        return switch (judgeComparability.judge(which, judgement, caller.subject())) {
            case JudgeComparability.Outcome.Judged _ ->
                    Response.seeOther(
                                    URI.create(
                                            "%s&done=judged#m-%s"
                                                    .formatted(
                                                            ReadComparability.hrefOf(
                                                                    programme, from, to),
                                                            measure)))
                            .build();
            case JudgeComparability.Outcome.Meaningless(var violations) -> {
                violations.forEach(
                        violation ->
                                filled.fault(fields.of(violation), reader.text(violation.text())));
                yield show(422, programme, from, to, null, filled);
            }
            case JudgeComparability.Outcome.NotInBoth() -> throw ProblemException.notFound();
        };
    }

    private static Map<String, String> note(@Nullable Verdict verdict, Filled filled) {
        return verdict == null
                ? Map.of()
                : new TreeMap<>(Map.of("en", filled.value("noteEn"), "sv", filled.value("noteSv")));
    }

    private static @Nullable Verdict verdict(String name) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Response show(
            int status,
            String programme,
            int from,
            int to,
            @Nullable String done,
            @Nullable Filled filled) {
        var page =
                readComparability
                        .read(programme, from, to, done, filled)
                        .orElseThrow(ProblemException::notFound);
        return reader.page(status, Templates.comparability(reader.frame(), page));
    }
}
