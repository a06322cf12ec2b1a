package org.barometer.survey.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.barometer.survey.http.Codes;
import org.barometer.survey.pages.Frame;
import org.barometer.survey.pages.Link;
import org.barometer.survey.response.ResponsePages;
import org.barometer.survey.response.ResponsePages.Item;
import org.barometer.survey.response.ResponsePages.Wish;
import org.barometer.survey.response.model.ReviewState;
import org.jspecify.annotations.Nullable;

/** The responses of an agency, page by page, those first that were returned. */
@Path("/desk/{edition}/responses")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed("coordinator")
class OwnResponsesResource {
    private static final int PAGE = 50;

    private final Desk desk;
    private final ResponsePages pages;

    OwnResponsesResource(Desk desk, ResponsePages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance responses(
                Frame frame,
                Head head,
                List<Link> states,
                List<ReturnedNote> returned,
                List<ResponseLine> lines,
                @Nullable String first,
                @Nullable String next,
                @Nullable String done);
    }

    @GET
    public Response list(
            @Pattern(regexp = Codes.CODE) String edition,
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam(Done.PARAMETER) @Nullable String done) {
        var own = desk.edition(edition);
        var chosen = Choice.named(ReviewState.class, state).orElse(null);
        var found = pages.page(wish(edition, chosen, after, PAGE));
        var shown = found.stream().limit(PAGE).toList();
        var address = address(edition, chosen);
        return desk.page(
                Templates.responses(
                        desk.frame(),
                        desk.head(own, Tab.RESPONSES),
                        states(edition, chosen),
                        chosen == null && after == null ? returned(own) : List.of(),
                        shown.stream()
                                .map(item -> ResponseLine.of(item, desk.language(), desk.words()))
                                .toList(),
                        after == null ? null : address,
                        found.size() > PAGE ? next(address, shown.getLast()) : null,
                        Done.text(done, desk.words()).orElse(null)));
    }

    private List<ReturnedNote> returned(OwnEdition own) {
        return own.part().returned() == 0
                ? List.of()
                : pages.page(wish(own.code(), ReviewState.RETURNED, null, PAGE)).stream()
                        .limit(PAGE)
                        .map(item -> ReturnedNote.of(item, desk.language(), desk.words()))
                        .toList();
    }

    private Wish wish(
            String edition, @Nullable ReviewState state, @Nullable UUID after, int limit) {
        return new Wish(edition, desk.agency(), state, false, after, limit);
    }

    private List<Link> states(String edition, @Nullable ReviewState chosen) {
        var links = new ArrayList<Link>();
        links.add(new Link(address(edition, null), desk.words().allStates(), chosen == null));
        for (var state : ReviewState.values()) {
            links.add(
                    new Link(
                            address(edition, state),
                            desk.words().reviewState(state.name()),
                            state == chosen));
        }
        return links;
    }

    private static String address(String edition, @Nullable ReviewState state) {
        return Tab.RESPONSES.of(edition) + (state == null ? "" : "?state=" + state.name());
    }

    private static String next(String address, Item last) {
        return address + (address.contains("?") ? "&" : "?") + "after=" + last.row().id();
    }
}
