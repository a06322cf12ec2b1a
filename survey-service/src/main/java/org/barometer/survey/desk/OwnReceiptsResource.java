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
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.barometer.survey.http.Codes;
import org.barometer.survey.pages.Frame;
import org.barometer.survey.response.ResponsePages;
import org.barometer.survey.response.ResponsePages.Item;
import org.barometer.survey.response.ResponsePages.Wish;
import org.jspecify.annotations.Nullable;

/** The register that proves what the agency has filed. */
@Path("/desk/{edition}/receipts")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed("coordinator")
class OwnReceiptsResource {
    /** Long, since the register is printed. */
    private static final int PAGE = 500;

    /** A receipt in the register. */
    record Entry(
            String id,
            String number,
            String received,
            int revision,
            Tag state,
            String digest,
            String href) {}

    private final Desk desk;
    private final ResponsePages pages;
    private final Clock clock;

    OwnReceiptsResource(Desk desk, ResponsePages pages, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance receipts(
                Frame frame,
                Head head,
                String asOf,
                List<Entry> entries,
                @Nullable String first,
                @Nullable String next);
    }

    @GET
    public Response register(
            @Pattern(regexp = Codes.CODE) String edition,
            @QueryParam("after") @Nullable UUID after) {
        var own = desk.edition(edition);
        var found = pages.page(new Wish(edition, desk.agency(), null, true, after, PAGE));
        var shown = found.stream().limit(PAGE).toList();
        var address = Tab.RECEIPTS.of(edition);
        return desk.page(
                Templates.receipts(
                        desk.frame(),
                        desk.head(own, Tab.RECEIPTS),
                        desk.words().asOf(desk.language().moment(clock.instant())),
                        shown.stream().map(this::entry).toList(),
                        after == null ? null : address,
                        found.size() > PAGE
                                ? address + "?after=" + shown.getLast().row().id()
                                : null));
    }

    private Entry entry(Item item) {
        var row = item.row();
        return new Entry(
                row.id().toString(),
                ResponseLine.number(row),
                desk.language().moment(row.receivedAt()),
                row.revision(),
                item.withdrawn()
                        ? Tag.withdrawn(desk.words())
                        : Tag.of(item.standing().state(), desk.words()),
                row.digest().hex(),
                "/api/v1/editions/%s/receipts/%s".formatted(row.edition(), row.id()));
    }
}
