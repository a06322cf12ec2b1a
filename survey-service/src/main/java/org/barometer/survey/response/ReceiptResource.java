package org.barometer.survey.response;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.barometer.survey.agency.Agencies;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.CurrentAgency;
import org.barometer.survey.http.NextPage;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.response.ResponsePages.Item;
import org.barometer.survey.response.ResponsePages.Wish;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/editions/{edition}/receipts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Receipts")
class ReceiptResource {
    record RegisteredView(@JsonUnwrapped ReceiptView receipt, boolean withdrawn) {}

    private final ResponsePages pages;
    private final SignReceipt signReceipt;
    private final Agencies agencies;
    private final CurrentAgency currentAgency;

    ReceiptResource(
            ResponsePages pages,
            SignReceipt signReceipt,
            Agencies agencies,
            CurrentAgency currentAgency) {
        this.pages = pages;
        this.signReceipt = signReceipt;
        this.agencies = agencies;
        this.currentAgency = currentAgency;
    }

    @GET
    @RolesAllowed("coordinator")
    @Operation(
            summary = "List the receipts of one's own agency",
            description =
                    "Of the present revision of every response, also of withdrawn ones; page by"
                            + " page with Link rel=next.")
    public RestResponse<List<RegisteredView>> list(
            @Pattern(regexp = Codes.CODE) String edition,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit,
            @Context UriInfo uri) {
        var found = pages.page(new Wish(edition, activeAgency(), null, true, after, limit));
        return NextPage.answer(
                uri,
                found.stream().map(this::registered).toList(),
                limit,
                view -> view.receipt().response());
    }

    @GET
    @Path("/{response}")
    @RolesAllowed({"respondent", "coordinator"})
    @Operation(
            summary = "Download a receipt",
            description = "Of the present revision, or of the one that is named.")
    public RestResponse<ReceiptView> download(
            @Pattern(regexp = Codes.CODE) String edition,
            UUID response,
            @QueryParam("revision") @Nullable @Min(1) Integer revision) {
        var agency = activeAgency();
        var item =
                pages.revision(response, revision)
                        .filter(found -> found.row().edition().equals(edition))
                        .filter(found -> found.row().agency().equals(agency))
                        .orElseThrow(ProblemException::notFound);
        return RestResponse.ResponseBuilder.ok(registered(item).receipt())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"receipt-%s-%d.json\""
                                .formatted(response, item.row().revision()))
                .build();
    }

    private RegisteredView registered(Item item) {
        return new RegisteredView(
                ReceiptView.of(signReceipt.sign(item.row().receipt())), item.withdrawn());
    }

    private String activeAgency() {
        var agency = currentAgency.code();
        agencies.requireActive(agency);
        return agency;
    }
}
