package org.barometer.trend.errata;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/errata")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Errata", description = "Published figures that were restated.")
class ErrataResource {
    private final Errata errata;

    ErrataResource(Errata errata) {
        this.errata = errata;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the published figures that were restated, the latest first",
            description =
                    "Each with the figure before and after, the code of the reason, a comment and"
                            + " the moment. A figure that only got another note is not among them.")
    public List<ErratumView> list(@QueryParam("series") Optional<String> code) {
        return errata.latestFirst().stream()
                .map(ErratumView::of)
                .filter(one -> code.isEmpty() || isOfSeries(one, code.get()))
                .toList();
    }

    private static boolean isOfSeries(ErratumView erratum, String code) {
        return erratum.source() == ErratumView.Source.SERIES && erratum.code().equals(code);
    }
}
