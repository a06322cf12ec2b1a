package org.barometer.survey.form;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.barometer.survey.audit.AuditHead;
import org.barometer.survey.audit.model.SignedHead;
import org.barometer.survey.form.QuestionView.Choice;
import org.barometer.survey.form.StartView.Filed;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.pages.LockNote;
import org.barometer.survey.pages.Reader;
import org.barometer.survey.pages.Words;
import org.barometer.survey.questionnaire.model.Lot;
import org.barometer.survey.response.ChangeResponse;
import org.barometer.survey.response.ResponsePages;
import org.barometer.survey.response.SignReceipt;
import org.barometer.survey.response.model.Outcome;
import org.barometer.survey.response.model.WithdrawReason;
import org.jspecify.annotations.Nullable;

/** Before the form and after it: what waits for answers, what is asked, and the receipts. */
@Path("/form")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Caller.RESPONDENT, Caller.COORDINATOR})
class FormResource {
    private static final int MOST_RECEIPTS = 100;

    private final Visits visits;
    private final OwnEditions ownEditions;
    private final ResponsePages responses;
    private final SignReceipt signReceipt;
    private final ChangeResponse changeResponse;
    private final Caller caller;
    private final Reader reader;
    private final UriInfo uri;

    FormResource(
            Visits visits,
            OwnEditions ownEditions,
            ResponsePages responses,
            SignReceipt signReceipt,
            ChangeResponse changeResponse,
            Caller caller,
            Reader reader,
            UriInfo uri) {
        this.visits = visits;
        this.ownEditions = ownEditions;
        this.responses = responses;
        this.signReceipt = signReceipt;
        this.changeResponse = changeResponse;
        this.caller = caller;
        this.reader = reader;
        this.uri = uri;
    }

    @GET
    public Response list() {
        return reader.page(FormTemplates.list(reader.frame(), ownEditions.list()));
    }

    @GET
    @Path("/{edition}")
    public Response start(
            @Pattern(regexp = Codes.CODE) String edition,
            @QueryParam("in") @Nullable String texts,
            @QueryParam("response") @Nullable UUID response) {
        // As many questions for everybody, in whichever words.
        var visit = visits.of(edition, texts, new Lot(edition));
        if (response != null) {
            return Response.seeOther(URI.create(amendment(visit, response))).build();
        }
        var stops = visit.questionnaire().sections();
        var view =
                new StartView(
                        ownEditions.card(visit),
                        visit.agency(),
                        visit.texts().tag(),
                        FormViews.languages(visit),
                        visit.questionnaire().questions().size(),
                        stops.stream().map(stop -> visit.texts().of(stop.title())).toList(),
                        visit.lock().isPresent() ? null : begin(visit),
                        filed(visit));
        return reader.page(FormTemplates.start(reader.frame(), view));
    }

    @GET
    @Path("/{edition}/receipts/{response}")
    public Response receipt(@Pattern(regexp = Codes.CODE) String edition, UUID response) {
        var visit = visits.of(edition, null, response);
        var item =
                responses
                        .revision(response, null)
                        .filter(found -> found.row().edition().equals(edition))
                        .filter(found -> found.row().agency().equals(visit.agency()))
                        .orElseThrow(ProblemException::notFound);
        var signed = signReceipt.sign(item.row().receipt());
        var receipt = signed.receipt();
        var page =
                new ReceiptPage(
                        edition,
                        reader.text(visit.edition().title()),
                        receipt.agency(),
                        receipt.response().toString(),
                        uri.getAbsolutePath().toString(),
                        receipt.revision(),
                        visit.language().moment(receipt.receivedAt()),
                        receipt.digest().hex(),
                        signed.key(),
                        signed.signature(),
                        signed.auditHead() == null
                                ? null
                                : AuditHead.of(SignedHead.read(signed.auditHead())),
                        visit.edition().anonymous(),
                        item.withdrawn(),
                        visit.returned(),
                        item.withdrawn() || !isCoordinator()
                                ? null
                                : "/desk/%s/responses/%s".formatted(edition, response),
                        lock(visit),
                        isChangeable(visit) ? amendment(visit, response) : null,
                        canBeWithdrawn(visit) ? withdrawReasons(visit) : List.of());
        return reader.page(FormTemplates.receipt(reader.frame(), page));
    }

    @POST
    @Path("/{edition}/receipts/{response}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @Pattern(regexp = Codes.CODE) String edition,
            UUID response,
            @FormParam("reason") @Nullable WithdrawReason reason) {
        var outcome =
                changeResponse.withdraw(
                        new ChangeResponse.Target(response, edition, visits.agency()),
                        new ChangeResponse.Act(
                                caller.agencyRole(), reason == null ? null : reason.name()));
        return switch (outcome) {
            case Outcome.Withdrawn() ->
                    Response.seeOther(
                                    URI.create("/form/%s/receipts/%s".formatted(edition, response)))
                            .build();
            case Outcome.Locked(var lock) -> throw ProblemException.locked(lock);
            case Outcome.Busy() -> throw ProblemException.editionChanging();
            case Outcome.NoSuchResponse(), Outcome.NoSuchEdition() ->
                    throw ProblemException.notFound();
            case Outcome.Taken _,
                    Outcome.Invalid _,
                    Outcome.Unexplained _,
                    Outcome.KeyReused _,
                    Outcome.OtherVersion _,
                    Outcome.OtherRevision _ ->
                    throw new IllegalStateException("No answers were sent");
        };
    }

    /** Where a response can be changed; of an anonymous one nothing is kept meanwhile. */
    private static String amendment(Visit visit, UUID response) {
        return "/form/%s/%s%s"
                .formatted(
                        visit.edition().code(),
                        visit.edition().anonymous() ? "answers?response=" : "",
                        response);
    }

    private boolean isCoordinator() {
        return caller.agencyRole().equals(Caller.COORDINATOR);
    }

    /** Why it cannot be changed any more, if so. */
    private static @Nullable LockNote lock(Visit visit) {
        return Optional.ofNullable(visit.amended())
                .flatMap(Visit.Amended::lock)
                .map(lock -> LockNote.of(lock, visit.language()))
                .orElse(null);
    }

    private static boolean isChangeable(Visit visit) {
        return visit.amended() != null && visit.lock().isEmpty();
    }

    /** For longer than it can be changed: until the close. */
    private boolean canBeWithdrawn(Visit visit) {
        var amended = visit.amended();
        return amended != null
                && changeResponse
                        .withdrawalLockOf(
                                new ChangeResponse.Target(
                                        amended.row().id(), visit.edition().code(), visit.agency()),
                                amended.standing())
                        .isEmpty();
    }

    private static List<Choice> withdrawReasons(Visit visit) {
        var words = Words.in(visit.language(), FormMessages.class);
        return Arrays.stream(WithdrawReason.values())
                .map(
                        reason ->
                                new Choice(
                                        reason.name(), words.withdrawReason(reason.name()), false))
                .toList();
    }

    /** A draft gets a name that nobody can guess; where nothing is kept, there is no draft. */
    private static String begin(Visit visit) {
        var where = visit.edition().anonymous() ? "answers" : UUID.randomUUID().toString();
        return "/form/%s/%s?in=%s".formatted(visit.edition().code(), where, visit.texts().tag());
    }

    /** When each was received would tell in an anonymous edition who gave it. */
    private List<Filed> filed(Visit visit) {
        if (visit.edition().anonymous() || !isCoordinator()) {
            return List.of();
        }
        var wish =
                new ResponsePages.Wish(
                        visit.edition().code(), visit.agency(), null, true, null, MOST_RECEIPTS);
        return responses.page(wish).stream()
                .limit(MOST_RECEIPTS)
                .map(
                        item ->
                                new Filed(
                                        item.row().id().toString(),
                                        visit.language().moment(item.row().receivedAt()),
                                        item.row().revision(),
                                        item.withdrawn(),
                                        item.standing().isReturned()))
                .toList();
    }
}
