package org.barometer.survey.edition;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.barometer.survey.edition.model.Change;
import org.barometer.survey.edition.model.Change.Changed;
import org.barometer.survey.edition.model.Change.NoWay;
import org.barometer.survey.edition.model.Change.NotReady;
import org.barometer.survey.edition.model.Change.OtherProgramme;
import org.barometer.survey.edition.model.Change.ReasonMissing;
import org.barometer.survey.edition.model.Change.TooLate;
import org.barometer.survey.edition.model.Change.Unchanged;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.edition.model.Form;
import org.barometer.survey.edition.model.Transition;
import org.barometer.survey.edition.model.WithEarlier;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.Localised;
import org.barometer.survey.http.Problem;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.questionnaire.model.MeasureComparison;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Verdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/editions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Editions")
class EditionResource {
    record NewEdition(
            @NotNull @Pattern(regexp = Codes.CODE) String programme,
            @Min(1900) @Max(2200) int year,
            @NotNull @Valid Localised title,
            @Min(1) int questionnaireVersion,
            boolean synthetic,
            @Nullable Boolean anonymous,
            @NotNull @Valid Localised source,
            @Nullable Instant embargo) {

        Edition.Plan toModel() {
            return new Edition.Plan(
                    programme,
                    year,
                    title.byLanguage(),
                    questionnaireVersion,
                    synthetic,
                    anonymous != null && anonymous,
                    source.byLanguage(),
                    embargo == null ? null : embargo.truncatedTo(ChronoUnit.MILLIS));
        }
    }

    record NewState(
            @NotNull EditionState state,
            @Nullable
                    @Size(min = 3, max = 500)
                    @Pattern(regexp = Localised.PRINTABLE)
                    @Schema(description = "Why; needed for a step back")
                    String reason,
            @Nullable
                    @Size(max = 64)
                    @Schema(
                            description =
                                    "The digest of the comparability that was looked at, as read with"
                                            + " the edition; needed to open it where a measure breaks")
                    String comparability) {}

    record EditionView(
            String edition,
            String programme,
            int year,
            Map<String, String> title,
            EditionState state,
            Instant since,
            int questionnaireVersion,
            boolean synthetic,
            boolean anonymous,
            Map<String, String> source,
            @Nullable Instant embargo,
            int revision,
            @Nullable Lock lock) {
        static EditionView of(Edition edition) {
            return new EditionView(
                    edition.code(),
                    edition.programme(),
                    edition.year(),
                    edition.title(),
                    edition.state(),
                    edition.since(),
                    edition.questionnaireVersion(),
                    edition.synthetic(),
                    edition.anonymous(),
                    edition.source(),
                    edition.embargo(),
                    edition.revision(),
                    edition.lock().orElse(null));
        }
    }

    record FormView(
            String edition,
            String programme,
            int year,
            Map<String, String> title,
            EditionState state,
            Instant since,
            boolean synthetic,
            boolean anonymous,
            Map<String, String> source,
            @Nullable Instant embargo,
            Questionnaire questionnaire,
            boolean frozen,
            @Nullable Lock questionnaireLock,
            int revision,
            @Nullable Lock lock,
            @Nullable ComparabilityView comparability) {
        static FormView of(Form form, @Nullable WithEarlier earlier) {
            var edition = form.edition();
            return new FormView(
                    edition.code(),
                    edition.programme(),
                    edition.year(),
                    edition.title(),
                    edition.state(),
                    edition.since(),
                    edition.synthetic(),
                    edition.anonymous(),
                    edition.source(),
                    edition.embargo(),
                    form.questionnaire(),
                    form.frozen(),
                    form.questionsLock().orElse(null),
                    edition.revision(),
                    edition.lock().orElse(null),
                    earlier == null ? null : ComparabilityView.of(earlier));
        }
    }

    /** How what is asked compares with the edition before. */
    record ComparabilityView(
            String with, int questionnaireVersion, String digest, List<MeasureView> measures) {
        static ComparabilityView of(WithEarlier earlier) {
            return new ComparabilityView(
                    earlier.edition(),
                    earlier.comparison().with(),
                    earlier.digest(),
                    earlier.comparison().measures().stream().map(MeasureView::of).toList());
        }
    }

    record MeasureView(
            String measure,
            @Nullable String question,
            Verdict verdict,
            Map<String, String> reason,
            Map<String, String> note) {
        static MeasureView of(MeasureComparison measure) {
            return new MeasureView(
                    measure.measure(),
                    measure.question(),
                    measure.verdict(),
                    measure.reason(),
                    measure.judgement().note());
        }
    }

    record TransitionView(
            @Nullable EditionState from,
            EditionState to,
            @Nullable String reason,
            String role,
            String subject,
            Instant at) {
        static TransitionView of(Transition transition) {
            return new TransitionView(
                    transition.from(),
                    transition.to(),
                    transition.reason(),
                    transition.role(),
                    transition.subject(),
                    transition.at());
        }
    }

    private final ChangeEdition changeEdition;
    private final MoveEdition moveEdition;
    private final EditionStore store;
    private final EditionHistory history;
    private final CompareEditions compareEditions;
    private final Caller caller;

    EditionResource(
            ChangeEdition changeEdition,
            MoveEdition moveEdition,
            EditionStore store,
            EditionHistory history,
            CompareEditions compareEditions,
            Caller caller) {
        this.changeEdition = changeEdition;
        this.moveEdition = moveEdition;
        this.store = store;
        this.history = history;
        this.compareEditions = compareEditions;
        this.caller = caller;
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
    @Operation(summary = "List the editions of all programmes")
    public List<EditionView> list() {
        return store.all().stream().map(EditionView::of).toList();
    }

    @GET
    @Path("/{edition}")
    @RolesAllowed({
        "respondent",
        "coordinator",
        "analyst",
        "publisher",
        "dashboard",
        "administrator"
    })
    @Operation(summary = "Read an edition with its questions")
    public FormView read(@Pattern(regexp = Codes.CODE) String edition) {
        return store.form(edition)
                .map(
                        form ->
                                FormView.of(
                                        form,
                                        compareEditions.withEarlier(form.edition()).orElse(null)))
                .orElseThrow(ProblemException::notFound);
    }

    @PUT
    @Path("/{edition}")
    @RolesAllowed("analyst")
    @Operation(
            summary = "Plan an edition",
            description =
                    "Only while it is a draft, but for the embargo; sending the same plan again is"
                            + " no change.")
    @APIResponseSchema(EditionView.class)
    public RestResponse<EditionView> plan(
            @Pattern(regexp = Codes.CODE) String edition, @NotNull @Valid NewEdition body) {
        return answer(
                changeEdition
                        .plan(edition, body.toModel(), caller.subject())
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                422,
                                                "questionnaire-unknown",
                                                "Write the programme and this version of its"
                                                        + " questionnaire first")));
    }

    @PUT
    @Path("/{edition}/state")
    @RolesAllowed("analyst")
    @Operation(
            summary = "Open, close, lock or archive an edition",
            description =
                    "From DRAFT to OPEN to CLOSED to LOCKED to ARCHIVED; with a reason back from"
                            + " CLOSED to OPEN and from LOCKED to CLOSED. Asking for the present"
                            + " state is no change. Where a measure cannot be compared with the"
                            + " edition before, opening names the digest of the comparability that"
                            + " was looked at.")
    @APIResponseSchema(EditionView.class)
    public RestResponse<EditionView> move(
            @Pattern(regexp = Codes.CODE) String edition, @NotNull @Valid NewState body) {
        return answer(
                moveEdition
                        .move(
                                new MoveEdition.Wish(
                                        edition,
                                        body.state(),
                                        body.reason(),
                                        body.comparability(),
                                        caller.subject()))
                        .orElseThrow(ProblemException::notFound));
    }

    @GET
    @Path("/{edition}/history")
    @RolesAllowed("analyst")
    @Operation(summary = "Read who moved an edition from state to state, when and why")
    public List<TransitionView> history(@Pattern(regexp = Codes.CODE) String edition) {
        var transitions = history.of(edition);
        if (transitions.isEmpty() && store.form(edition).isEmpty()) {
            throw ProblemException.notFound();
        }
        return transitions.stream().map(TransitionView::of).toList();
    }

    private static RestResponse<EditionView> answer(Change change) {
        return switch (change) {
            case Changed(var edition) ->
                    RestResponse.status(
                            edition.revision() == 1
                                    ? RestResponse.Status.CREATED
                                    : RestResponse.Status.OK,
                            EditionView.of(edition));
            case Unchanged(var edition) -> RestResponse.ok(EditionView.of(edition));
            case TooLate(var state, var lock) ->
                    throw new ProblemException(
                            409,
                            "edition-not-draft",
                            "The edition is %s, so its plan stays as it is".formatted(state),
                            lock);
            case OtherProgramme(var programme) ->
                    throw new ProblemException(
                            409,
                            "edition-of-another-programme",
                            "This code belongs to the programme " + programme);
            case NoWay(var from, var to, var lock) ->
                    throw new ProblemException(
                            409,
                            "edition-state",
                            "No step leads from %s to %s".formatted(from, to),
                            lock);
            case ReasonMissing(var from, var to) ->
                    throw new ProblemException(
                            422,
                            "reason-missing",
                            "Say why the edition goes back from %s to %s".formatted(from, to),
                            List.of(
                                    new Problem.Violation(
                                            "/reason", "required", "Give the reason in words")));
            case NotReady(var obstacles) ->
                    throw new ProblemException(
                            422,
                            "edition-not-ready",
                            "%d things are to be done before it can be opened"
                                    .formatted(obstacles.size()),
                            obstacles.stream()
                                    .map(
                                            obstacle ->
                                                    new Problem.Violation(
                                                            obstacle.pointer(),
                                                            obstacle.code(),
                                                            obstacle.message()))
                                    .toList());
        };
    }
}
