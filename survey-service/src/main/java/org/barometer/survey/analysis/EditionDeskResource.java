package org.barometer.survey.analysis;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.barometer.survey.analysis.EditionPage.StepForm;
import org.barometer.survey.edition.ChangeEdition;
import org.barometer.survey.edition.CopyEdition;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.edition.MoveEdition;
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
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.pages.Frame;
import org.barometer.survey.pages.Reader;
import org.jspecify.annotations.Nullable;

/** The page of one edition: its plan, its states, and what it can be compared with. */
@Path("/analysis/editions/{edition}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed("analyst")
class EditionDeskResource {
    private final Reader reader;
    private final Caller caller;
    private final ReadEdition readEdition;
    private final EditionStore editions;
    private final MoveEdition moveEdition;
    private final ChangeEdition changeEdition;
    private final CopyEdition copyEdition;

    EditionDeskResource(
            Reader reader,
            Caller caller,
            ReadEdition readEdition,
            EditionStore editions,
            MoveEdition moveEdition,
            ChangeEdition changeEdition,
            CopyEdition copyEdition) {
        this.reader = reader;
        this.caller = caller;
        this.readEdition = readEdition;
        this.editions = editions;
        this.moveEdition = moveEdition;
        this.changeEdition = changeEdition;
        this.copyEdition = copyEdition;
    }

    @CheckedTemplate(basePath = "analysis")
    static class Templates {
        static native TemplateInstance edition(Frame frame, EditionPage page);
    }

    @GET
    public Response read(
            @Pattern(regexp = Codes.CODE) String edition,
            @QueryParam("done") @Nullable String done) {
        return show(200, edition, done, null);
    }

    @POST
    @Path("/state")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(
            @Pattern(regexp = Codes.CODE) String edition, MultivaluedMap<String, String> sent) {
        var filled = filled(sent);
        var state = state(filled.value("state"));
        var reason = filled.reason(StepForm.reasonOf(state.name()));
        if (!filled.isSound()) {
            return show(422, edition, null, filled);
        }
        var wish =
                new MoveEdition.Wish(
                        edition,
                        state,
                        reason,
                        filled.is("seen", "yes") ? filled.value("comparability") : null,
                        caller.subject());
        return answer(
                edition,
                moveEdition.move(wish).orElseThrow(ProblemException::notFound),
                "moved",
                filled);
    }

    @POST
    @Path("/embargo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response moveEmbargo(
            @Pattern(regexp = Codes.CODE) String edition, MultivaluedMap<String, String> sent) {
        var filled = filled(sent);
        var embargo = moment(filled, "embargo");
        if (!filled.isSound()) {
            return show(422, edition, null, filled);
        }
        return plan(edition, known(edition).plan().withEmbargo(embargo), "embargo", filled);
    }

    @POST
    @Path("/plan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(
            @Pattern(regexp = Codes.CODE) String edition, MultivaluedMap<String, String> sent) {
        var known = known(edition);
        var filled = filled(sent).withBoxes("synthetic", "anonymous");
        var plan = Plans.read(known.programme(), known.embargo(), filled);
        return filled.isSound()
                ? plan(edition, plan, "planned", filled)
                : show(422, edition, null, filled);
    }

    @POST
    @Path("/copies")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response copy(
            @Pattern(regexp = Codes.CODE) String edition, MultivaluedMap<String, String> sent) {
        var filled = filled(sent);
        var wish =
                new CopyEdition.Wish(
                        edition,
                        filled.code("copyCode"),
                        filled.number("copyYear", Plans.FIRST_YEAR, Plans.LAST_YEAR),
                        filled.optionalNumber("copyVersion", 1, Integer.MAX_VALUE),
                        caller.subject());
        if (!filled.isSound()) {
            return show(422, edition, null, filled);
        }
        return switch (copyEdition.copy(wish)) {
            case CopyEdition.Outcome.Copied(var copy, _) -> to(copy.code(), "copied");
            case CopyEdition.Outcome.CodeTaken() ->
                    refuse(edition, filled, "copyCode", readEdition.words().codeTaken());
            case CopyEdition.Outcome.NoSuchQuestionnaire() ->
                    refuse(edition, filled, "copyVersion", readEdition.words().versionUnknown());
            case CopyEdition.Outcome.NoSuchEdition() -> throw ProblemException.notFound();
        };
    }

    private Response plan(String edition, Edition.Plan plan, String done, Filled filled) {
        return changeEdition
                .plan(edition, plan, caller.subject())
                .map(change -> answer(edition, change, done, filled))
                .orElseGet(
                        () ->
                                refuse(
                                        edition,
                                        filled,
                                        "version",
                                        readEdition.words().versionUnknown()));
    }

    private Response answer(String edition, Change change, String done, Filled filled) {
        return switch (change) {
            case Changed _, Unchanged _ -> to(edition, done);
            case ReasonMissing(_, var to) ->
                    refuse(
                            edition,
                            filled,
                            StepForm.reasonOf(to.name()),
                            readEdition.words().reasonNeeded());
            case NotReady(var obstacles) -> {
                obstacles.forEach(
                        obstacle ->
                                filled.fault(
                                        "seen",
                                        obstacle.code().equals("comparability-not-seen")
                                                ? readEdition.words().seenNeeded()
                                                : obstacle.message()));
                yield show(422, edition, null, filled);
            }
            case NoWay _, TooLate _, OtherProgramme _ ->
                    refuse(409, edition, filled, "state", readEdition.words().changedMeanwhile());
        };
    }

    private Response refuse(String edition, Filled filled, String field, String text) {
        return refuse(422, edition, filled, field, text);
    }

    private Response refuse(int status, String edition, Filled filled, String field, String text) {
        filled.fault(field, text);
        return show(status, edition, null, filled);
    }

    private Response show(
            int status, String edition, @Nullable String done, @Nullable Filled filled) {
        var page = readEdition.page(edition, done, filled).orElseThrow(ProblemException::notFound);
        return reader.page(status, Templates.edition(reader.frame(), page));
    }

    private static Response to(String edition, String done) {
        return Response.seeOther(URI.create(EditionHead.hrefOf(edition) + "?done=" + done)).build();
    }

    private Edition known(String edition) {
        return editions.form(edition).orElseThrow(ProblemException::notFound).edition();
    }

    private Filled filled(MultivaluedMap<String, String> sent) {
        return Filled.of(sent, readEdition.words());
    }

    private @Nullable Instant moment(Filled filled, String field) {
        if (!filled.has(field)) {
            return null;
        }
        try {
            return LocalDateTime.parse(filled.value(field)).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            filled.fault(field, readEdition.words().momentWanted());
            return null;
        }
    }

    /** The page offers only states that there are. */
    private static EditionState state(String name) {
        return Arrays.stream(EditionState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }
}
