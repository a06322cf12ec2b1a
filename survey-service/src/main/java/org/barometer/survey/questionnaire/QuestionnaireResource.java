package org.barometer.survey.questionnaire;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.net.URI;
import java.util.List;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.ETags;
import org.barometer.survey.http.IdempotencyKey;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.questionnaire.CopyQuestionnaire.Outcome.Copied;
import org.barometer.survey.questionnaire.CopyQuestionnaire.Outcome.KeyReused;
import org.barometer.survey.questionnaire.CopyQuestionnaire.Outcome.NoSuchVersion;
import org.barometer.survey.questionnaire.QuestionnaireStore.Kept;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Rule;
import org.barometer.survey.questionnaire.model.Section;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/programmes/{programme}/questionnaires")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Questionnaires")
class QuestionnaireResource {
    record VersionView(
            int version, boolean frozen, List<String> languages, int sections, int questions) {
        static VersionView of(Kept kept) {
            var questionnaire = kept.questionnaire();
            return new VersionView(
                    questionnaire.version(),
                    kept.frozen(),
                    questionnaire.languages(),
                    questionnaire.sections().size(),
                    questionnaire.questions().size());
        }
    }

    record QuestionnaireView(
            String programme,
            int version,
            boolean frozen,
            List<String> languages,
            List<Section> sections,
            List<Question> questions,
            List<Rule> rules,
            @Nullable Lock lock) {
        static QuestionnaireView of(String programme, Kept kept) {
            var questionnaire = kept.questionnaire();
            return new QuestionnaireView(
                    programme,
                    questionnaire.version(),
                    kept.frozen(),
                    questionnaire.languages(),
                    questionnaire.sections(),
                    questionnaire.questions(),
                    questionnaire.rules(),
                    kept.lock().orElse(null));
        }
    }

    record NewCopy(@Min(1) int copyOf) {}

    private final ReplaceQuestionnaire replaceQuestionnaire;
    private final CopyQuestionnaire copyQuestionnaire;
    private final QuestionnaireStore store;
    private final ETags etags;

    QuestionnaireResource(
            ReplaceQuestionnaire replaceQuestionnaire,
            CopyQuestionnaire copyQuestionnaire,
            QuestionnaireStore store,
            ETags etags) {
        this.replaceQuestionnaire = replaceQuestionnaire;
        this.copyQuestionnaire = copyQuestionnaire;
        this.store = store;
        this.etags = etags;
    }

    @GET
    @RolesAllowed({
        "respondent",
        "coordinator",
        "analyst",
        "publisher",
        "dashboard",
        "administrator"
    })
    @Operation(summary = "List the versions of a programme's questions")
    @APIResponseSchema(VersionView[].class)
    public RestResponse<List<VersionView>> list(
            @Pattern(regexp = Codes.CODE) String programme, @Context Request request) {
        var versions = store.versions(programme);
        if (versions.isEmpty()) {
            throw ProblemException.notFound();
        }
        return etags.answer(request, versions.stream().map(VersionView::of).toList());
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({
        "respondent",
        "coordinator",
        "analyst",
        "publisher",
        "dashboard",
        "administrator"
    })
    @Operation(summary = "Read a version of the questions")
    @APIResponseSchema(QuestionnaireView.class)
    public RestResponse<QuestionnaireView> read(
            @Pattern(regexp = Codes.CODE) String programme,
            @Min(1) int version,
            @Context Request request) {
        var kept = store.kept(programme, version).orElseThrow(ProblemException::notFound);
        return etags.answer(request, QuestionnaireView.of(programme, kept));
    }

    @POST
    @RolesAllowed("analyst")
    @Operation(
            summary = "Make the next version from an earlier one",
            description =
                    "Sending it again with the same Idempotency-Key makes no other version and"
                            + " gives the first with status 200.")
    @APIResponseSchema(value = Questionnaire.class, responseCode = "201")
    public RestResponse<Questionnaire> copy(
            @Pattern(regexp = Codes.CODE) String programme,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @NotNull @Valid NewCopy body) {
        return switch (copyQuestionnaire.copy(
                programme, body.copyOf(), IdempotencyKey.required(key))) {
            case Copied(var copy, var isNew) ->
                    RestResponse.ResponseBuilder.create(
                                    isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                                    copy)
                            .location(
                                    URI.create(
                                            "/api/v1/programmes/%s/questionnaires/%d"
                                                    .formatted(programme, copy.version())))
                            .build();
            case KeyReused() ->
                    throw new ProblemException(
                            409,
                            "idempotency-key-reused",
                            "This key was used to copy another version: use a new one");
            case NoSuchVersion() -> throw ProblemException.notFound();
        };
    }

    @PUT
    @Path("/{version}")
    @RolesAllowed("analyst")
    @Operation(
            summary = "Write a version of the questions",
            description =
                    "Frozen by its first answer; sending the same questions again is no change.")
    @APIResponseSchema(Questionnaire.class)
    public RestResponse<Questionnaire> replace(
            @Pattern(regexp = Codes.CODE) String programme,
            @Min(1) int version,
            @NotNull @Valid QuestionnaireBody body) {
        var questionnaire = body.toModel(version);
        return ReplaceAnswer.of(
                replaceQuestionnaire.replace(programme, questionnaire), questionnaire);
    }
}
