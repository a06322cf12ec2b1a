package org.barometer.survey.coding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.barometer.survey.coding.ReplaceCodebook.Outcome.Frozen;
import org.barometer.survey.coding.ReplaceCodebook.Outcome.NoSuchProgramme;
import org.barometer.survey.coding.ReplaceCodebook.Outcome.Replaced;
import org.barometer.survey.coding.ReplaceCodebook.Outcome.Unchanged;
import org.barometer.survey.coding.ReplaceCodebook.Outcome.Unusable;
import org.barometer.survey.coding.model.Code;
import org.barometer.survey.coding.model.Codebook;
import org.barometer.survey.coding.model.Drift;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.Localised;
import org.barometer.survey.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/programmes/{programme}/codebooks/{measure}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("analyst")
@Tag(name = "Codebooks")
class CodebookResource {
    record NewCodebook(
            @Nullable @Min(1) @Max(2) Integer coders,
            @NotEmpty @Size(max = 1000) List<@NotNull @Valid NewCode> codes) {

        Codebook toModel(int version) {
            return new Codebook(
                    version,
                    coders == null ? 2 : coders,
                    codes.stream().map(NewCode::toModel).toList());
        }
    }

    record NewCode(
            @NotNull @Pattern(regexp = Codes.CODE) String code,
            @Nullable @Pattern(regexp = Codes.CODE) String parent,
            @NotNull @Valid Localised label,
            @Nullable @Valid Localised definition) {

        Code toModel() {
            return new Code(
                    code,
                    parent,
                    label.byLanguage(),
                    definition == null ? Map.of() : definition.byLanguage());
        }
    }

    record CodebookView(int version, int coders, boolean frozen, List<Code> codes) {
        static CodebookView of(CodebookStore.Kept kept) {
            var codebook = kept.codebook();
            return new CodebookView(
                    codebook.version(), codebook.coders(), kept.frozen(), codebook.codes());
        }
    }

    record DriftView(int recoded, int later, List<DriftLine> codes) {
        static DriftView of(Drift drift) {
            return new DriftView(
                    drift.recoded(),
                    drift.later(),
                    drift.lines().stream().map(DriftLine::of).toList());
        }
    }

    record DriftLine(
            String code,
            double before,
            double beforeRecoded,
            double after,
            double change,
            double byRecoding,
            double byRespondents) {
        static DriftLine of(Drift.Line line) {
            return new DriftLine(
                    line.code(),
                    line.before(),
                    line.beforeRecoded(),
                    line.after(),
                    line.change(),
                    line.byRecoding(),
                    line.byRespondents());
        }
    }

    private final ReplaceCodebook replaceCodebook;
    private final CodebookStore store;
    private final CompareCodings compareCodings;

    CodebookResource(
            ReplaceCodebook replaceCodebook, CodebookStore store, CompareCodings compareCodings) {
        this.replaceCodebook = replaceCodebook;
        this.store = store;
        this.compareCodings = compareCodings;
    }

    @GET
    @Transactional
    @Operation(summary = "List the versions of a measure's codebook")
    public List<CodebookView> list(
            @Pattern(regexp = Codes.CODE) String programme,
            @Pattern(regexp = Codes.NAME) String measure) {
        return store.ofMeasure(programme, measure).stream().map(CodebookView::of).toList();
    }

    @GET
    @Path("/{version}")
    @Transactional
    @Operation(summary = "Read a version of a codebook")
    public CodebookView read(
            @Pattern(regexp = Codes.CODE) String programme,
            @Pattern(regexp = Codes.NAME) String measure,
            @Min(1) int version) {
        return store.kept(new CodebookKey(programme, measure, version))
                .map(CodebookView::of)
                .orElseThrow(ProblemException::notFound);
    }

    @PUT
    @Path("/{version}")
    @Operation(
            summary = "Write a version of a codebook",
            description =
                    "Frozen by its first coding. 'coders' is how many code each answer without"
                            + " seeing each other: 2 where it is left out.")
    @APIResponseSchema(CodebookView.class)
    public RestResponse<CodebookView> replace(
            @Pattern(regexp = Codes.CODE) String programme,
            @Pattern(regexp = Codes.NAME) String measure,
            @Min(1) int version,
            @NotNull @Valid NewCodebook body) {
        var codebook = body.toModel(version);
        var view = new CodebookView(version, codebook.coders(), false, codebook.codes());
        var key = new CodebookKey(programme, measure, version);
        return switch (replaceCodebook.replace(key, codebook)) {
            case Replaced(var isNew) ->
                    RestResponse.status(
                            isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK, view);
            case Unchanged() -> RestResponse.ok(read(programme, measure, version));
            case Frozen() ->
                    throw new ProblemException(
                            409,
                            "codebook-frozen",
                            "Answers have been coded with it, so its codes stay as they are: write"
                                    + " a new version");
            case Unusable(var violations) ->
                    throw CodingProblems.invalid("codebook-unusable", violations);
            case NoSuchProgramme() -> throw ProblemException.notFound();
        };
    }

    @GET
    @Path("/drift")
    @Operation(
            summary = "Tell recoding from change",
            description =
                    "How the share of each code changed from one edition to another, and how much of"
                            + " that comes from coding with another version: the earlier edition's"
                            + " answers under both versions are compared.")
    public DriftView drift(
            @Pattern(regexp = Codes.CODE) String programme,
            @Pattern(regexp = Codes.NAME) String measure,
            @QueryParam("from") @NotNull @Pattern(regexp = Codes.CODE) String from,
            @QueryParam("fromVersion") @NotNull @Min(1) Integer fromVersion,
            @QueryParam("to") @NotNull @Pattern(regexp = Codes.CODE) String to,
            @QueryParam("toVersion") @NotNull @Min(1) Integer toVersion) {
        return compareCodings
                .drift(programme, measure, from, fromVersion, to, toVersion)
                .map(DriftView::of)
                .orElseThrow(ProblemException::notFound);
    }
}
