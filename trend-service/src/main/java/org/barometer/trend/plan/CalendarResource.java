package org.barometer.trend.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
class CalendarResource {
    private final Calendar calendar;

    CalendarResource(Calendar calendar) {
        this.calendar = calendar;
    }

    /** When a release is to be published, without anything that it tells. */
    record DateView(
            Map<String, String> title,
            LocalDateTime until,
            @Schema(type = SchemaType.STRING, examples = "Europe/Stockholm") ZoneId zone,
            Instant ends) {

        static DateView of(Calendar.Date date) {
            return new DateView(
                    date.title(),
                    date.embargo().until(),
                    date.embargo().zone(),
                    date.embargo().ends());
        }
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    @Operation(
            operationId = "readCalendar",
            summary = "Read when public releases are to be published",
            description = "The next first. A release stands here until it is published.")
    public List<DateView> read() {
        return calendar.dates().stream().map(DateView::of).toList();
    }
}
