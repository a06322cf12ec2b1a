package org.barometer.survey.response;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.barometer.survey.agency.Agencies;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.CurrentAgency;
import org.barometer.survey.http.NextPage;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.response.ChangeResponse.Act;
import org.barometer.survey.response.ChangeResponse.Target;
import org.barometer.survey.response.ResponsePages.Item;
import org.barometer.survey.response.ResponsePages.Wish;
import org.barometer.survey.response.model.AmendReason;
import org.barometer.survey.response.model.HistoryEntry;
import org.barometer.survey.response.model.ResponseRow;
import org.barometer.survey.response.model.ReturnReason;
import org.barometer.survey.response.model.ReviewState;
import org.barometer.survey.response.model.Standing;
import org.barometer.survey.response.model.WarningReason;
import org.barometer.survey.response.model.WithdrawReason;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/editions/{edition}/responses")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"respondent", "coordinator"})
@Tag(name = "Responses")
class ResponseResource {
    record AmendedResponse(
            @Nullable @Min(1) Integer questionnaireVersion,
            @NotNull Map<String, @Nullable Object> answers,
            @Nullable Map<String, @NotNull WarningReason> warnings,
            @Nullable
                    @Schema(
                            description =
                                    "REQUESTED if it was returned, else CORRECTION, by itself")
                    AmendReason reason) {
        Map<String, WarningReason> reasons() {
            return warnings == null ? Map.of() : warnings;
        }
    }

    record ListedView(
            UUID response,
            int questionnaireVersion,
            int revision,
            Instant receivedAt,
            String digest,
            ReviewState state,
            @Nullable ReturnReason reason,
            @Nullable String comment) {
        static ListedView of(Item item) {
            var row = item.row();
            var standing = item.standing();
            return new ListedView(
                    row.id(),
                    row.questionnaireVersion(),
                    row.revision(),
                    row.receivedAt(),
                    row.digest().hex(),
                    standing.state(),
                    standing.reason(),
                    standing.comment());
        }
    }

    record HistoryView(
            HistoryEntry.Kind what,
            int revision,
            Instant at,
            String role,
            @Nullable String reason,
            @Nullable String comment,
            @Nullable String digest) {
        static HistoryView of(HistoryEntry entry) {
            var digest = entry.digest();
            return new HistoryView(
                    entry.what(),
                    entry.revision(),
                    entry.at(),
                    entry.role(),
                    entry.reason(),
                    entry.comment(),
                    digest == null ? null : digest.hex());
        }
    }

    record ResponseView(
            UUID response,
            String edition,
            String agency,
            int questionnaireVersion,
            int revision,
            Instant receivedAt,
            String digest,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String answers,
            ReviewState state,
            @Nullable ReturnReason reason,
            @Nullable String comment,
            @Nullable Lock lock) {
        static ResponseView of(ResponseRow row, Standing standing, @Nullable Lock lock) {
            return new ResponseView(
                    row.id(),
                    row.edition(),
                    row.agency(),
                    row.questionnaireVersion(),
                    row.revision(),
                    row.receivedAt(),
                    row.digest().hex(),
                    row.answers(),
                    standing.state(),
                    standing.reason(),
                    standing.comment(),
                    lock);
        }
    }

    private final ChangeResponse changeResponse;
    private final ResponsePages pages;
    private final ResponseHistory history;
    private final Agencies agencies;
    private final CurrentAgency currentAgency;
    private final Caller caller;

    ResponseResource(
            ChangeResponse changeResponse,
            ResponsePages pages,
            ResponseHistory history,
            Agencies agencies,
            CurrentAgency currentAgency,
            Caller caller) {
        this.changeResponse = changeResponse;
        this.pages = pages;
        this.history = history;
        this.agencies = agencies;
        this.currentAgency = currentAgency;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("coordinator")
    @Operation(
            summary = "List the responses of one's own agency",
            description = "Without their answers; page by page with Link rel=next.")
    public RestResponse<List<ListedView>> list(
            @Pattern(regexp = Codes.CODE) String edition,
            @QueryParam("state") @Nullable ReviewState state,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit,
            @Context UriInfo uri) {
        var found = pages.page(new Wish(edition, activeAgency(), state, false, after, limit));
        return NextPage.answer(
                uri, found.stream().map(ListedView::of).toList(), limit, ListedView::response);
    }

    @GET
    @Path("/{response}")
    @Operation(summary = "Read a response of one's own agency")
    public RestResponse<ResponseView> read(
            @Pattern(regexp = Codes.CODE) String edition, String response) {
        var target = target(edition, response);
        var row = changeResponse.read(target).orElseThrow(ProblemException::notFound);
        var standing = changeResponse.standing(target);
        var lock = changeResponse.lockOf(target, standing).orElse(null);
        return RestResponse.ResponseBuilder.ok(ResponseView.of(row, standing, lock))
                .header(HttpHeaders.ETAG, OutcomeAnswer.etag(row.revision()))
                .build();
    }

    @PUT
    @Path("/{response}")
    @Operation(
            summary = "Amend a response",
            description = "While the edition is open; If-Match names the revision that is amended.")
    @APIResponseSchema(value = ReceiptView.class, responseCode = "200")
    public RestResponse<ReceiptView> amend(
            @Pattern(regexp = Codes.CODE) String edition,
            String response,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AmendedResponse body) {
        var target = target(edition, response);
        return OutcomeAnswer.of(
                changeResponse.amend(
                        target,
                        revision(ifMatch),
                        body.questionnaireVersion(),
                        body.answers(),
                        body.reasons(),
                        act(body.reason())));
    }

    @DELETE
    @Path("/{response}")
    @Operation(
            summary = "Withdraw a response",
            description = "While the edition is open; the answers are deleted.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public RestResponse<ReceiptView> withdraw(
            @Pattern(regexp = Codes.CODE) String edition,
            String response,
            @QueryParam("reason") @Nullable WithdrawReason reason) {
        return OutcomeAnswer.of(changeResponse.withdraw(target(edition, response), act(reason)));
    }

    @GET
    @Path("/{response}/history")
    @RolesAllowed({"respondent", "coordinator", "analyst"})
    @Operation(
            summary = "Read what happened to a response: which version, when, in which role, why",
            description = "Of one's own agency; analysts read that of every agency.")
    public List<HistoryView> history(@Pattern(regexp = Codes.CODE) String edition, UUID response) {
        var entries = history.of(response, edition, caller.isAnalyst() ? null : activeAgency());
        if (entries.isEmpty()) {
            throw ProblemException.notFound();
        }
        return entries.stream().map(HistoryView::of).toList();
    }

    private Act act(@Nullable Enum<?> reason) {
        return new Act(caller.agencyRole(), reason == null ? null : reason.name());
    }

    private String activeAgency() {
        var agency = currentAgency.code();
        agencies.requireActive(agency);
        return agency;
    }

    private Target target(String edition, String response) {
        var agency = activeAgency();
        try {
            return new Target(UUID.fromString(response), edition, agency);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    private static int revision(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(
                    428,
                    "if-match-missing",
                    "Send the ETag of the revision that you amend as If-Match");
        }
        // A strong tag as this service writes it; any other cannot be that of a revision.
        return ifMatch.matches("\"[0-9]{1,9}\"")
                ? Integer.parseInt(ifMatch.substring(1, ifMatch.length() - 1))
                : 0;
    }
}
