package org.barometer.survey.coding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/editions/{edition}/open-answers/{question}/quotations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("analyst")
@Tag(name = "Coding")
class QuotationResource {
    record QuotationView(UUID response, String text) {}

    record MarkView(UUID response, int marks, boolean publishable) {
        static MarkView of(MarkQuotation.Marked marked) {
            return new MarkView(marked.response(), marked.marks(), marked.isPublishable());
        }
    }

    private final MarkQuotation markQuotation;
    private final Caller caller;

    QuotationResource(MarkQuotation markQuotation, Caller caller) {
        this.markQuotation = markQuotation;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List the answers that two people have marked as publishable")
    public List<QuotationView> list(
            @Pattern(regexp = Codes.CODE) String edition,
            @Pattern(regexp = Codes.NAME) String question) {
        return markQuotation
                .publishable(edition, question)
                .orElseThrow(ProblemException::notFound)
                .stream()
                .map(answer -> new QuotationView(answer.response(), answer.text()))
                .toList();
    }

    @PUT
    @Path("/{response}")
    @Operation(
            summary = "Mark an answer as publishable",
            description =
                    "It is publishable once two people have said so; amending the answer takes both"
                            + " marks away.")
    public MarkView mark(
            @Pattern(regexp = Codes.CODE) String edition,
            @Pattern(regexp = Codes.NAME) String question,
            UUID response) {
        return markQuotation
                .mark(edition, question, response, caller.subject())
                .map(MarkView::of)
                .orElseThrow(ProblemException::notFound);
    }

    @DELETE
    @Path("/{response}")
    @Operation(summary = "Take one's own mark away")
    public MarkView unmark(
            @Pattern(regexp = Codes.CODE) String edition,
            @Pattern(regexp = Codes.NAME) String question,
            UUID response) {
        return markQuotation
                .unmark(edition, question, response, caller.subject())
                .map(MarkView::of)
                .orElseThrow(ProblemException::notFound);
    }
}
