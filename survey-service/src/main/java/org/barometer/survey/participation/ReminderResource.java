package org.barometer.survey.participation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.participation.ParticipationView.DeadlineView;
import org.barometer.survey.participation.model.Reminder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/editions/{edition}/reminders")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("analyst")
@Tag(name = "Participation")
class ReminderResource {
    record ReminderView(
            String agency,
            @Nullable String language,
            Reminder.Reason why,
            Instant since,
            @Nullable DeadlineView deadline,
            @Nullable Integer target,
            long responses) {
        static ReminderView of(Reminder reminder) {
            var participation = reminder.participation();
            var terms = participation.terms();
            return new ReminderView(
                    participation.agency(),
                    terms.language(),
                    reminder.why(),
                    reminder.since(),
                    DeadlineView.of(terms.deadline()),
                    terms.target(),
                    reminder.responses());
        }
    }

    private final ParticipationDesk desk;

    ReminderResource(ParticipationDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(
            summary = "List the agencies to remind: why, and since when",
            description = "The most pressing first. Only while the edition is open.")
    public List<ReminderView> due(@Pattern(regexp = Codes.CODE) String edition) {
        return desk.reminders(edition).orElseThrow(ProblemException::notFound).stream()
                .map(ReminderView::of)
                .toList();
    }
}
