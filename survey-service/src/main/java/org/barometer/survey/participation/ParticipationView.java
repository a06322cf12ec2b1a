package org.barometer.survey.participation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.barometer.survey.http.Problem;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.participation.model.Deadline;
import org.barometer.survey.participation.model.Note;
import org.barometer.survey.participation.model.Participation;
import org.barometer.survey.participation.model.ParticipationState;
import org.barometer.survey.participation.model.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an agency's part in an edition is shown. */
public record ParticipationView(
        String edition,
        String agency,
        ParticipationState state,
        @Nullable Integer target,
        long responses,
        @Nullable String language,
        @Nullable DeadlineView deadline,
        Instant invitedAt,
        @Nullable Instant filedAt,
        @Nullable Refusal declinedBecause,
        @Nullable Lock lock) {

    /** A date and time by the clock of a place, and the moment that this is. */
    public record DeadlineView(LocalDateTime at, String zone, Instant instant) {
        static @Nullable DeadlineView of(@Nullable Deadline deadline) {
            return deadline == null
                    ? null
                    : new DeadlineView(deadline.at(), deadline.zone().getId(), deadline.instant());
        }
    }

    record NewDeadline(
            @NotNull @Schema(examples = "2026-05-31T23:59:00") LocalDateTime at,
            @NotBlank @Schema(examples = "Europe/Stockholm", description = "IANA time zone")
                    String zone) {

        Deadline toModel() {

            if (!Deadline.isPlace(zone)) {
                throw new ProblemException(
                        422,
                        "zone-unknown",
                        "This is no time zone of the IANA database",
                        List.of(
                                new Problem.Violation(
                                        "/deadline/zone",
                                        "unknown-zone",
                                        "Name a place, such as Europe/Stockholm")));
            }
            return new Deadline(at.truncatedTo(ChronoUnit.SECONDS), ZoneId.of(zone));
        }
    }

    record NewTerms(
            @Nullable @Min(1) @Max(1_000_000) Integer target,
            @Nullable @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String language,
            @Nullable @Valid NewDeadline deadline) {

        Participation.Terms toModel() {
            return new Participation.Terms(
                    target, language, deadline == null ? null : deadline.toModel());
        }
    }

    record NoteView(
            Note.Kind what,
            @Nullable String reason,
            @Nullable DeadlineView deadline,
            String role,
            @Nullable String subject,
            Instant at) {
        static NoteView of(Note note) {
            return new NoteView(
                    note.what(),
                    note.reason(),
                    DeadlineView.of(note.deadline()),
                    note.role(),
                    note.subject(),
                    note.at());
        }
    }

    static ParticipationView of(Participation participation, long responses, Instant now) {
        var terms = participation.terms();
        var declined = participation.declined();
        return new ParticipationView(
                participation.edition(),
                participation.agency(),
                participation.state(responses),
                terms.target(),
                responses,
                terms.language(),
                DeadlineView.of(terms.deadline()),
                participation.invited(),
                participation.filed(),
                declined == null ? null : declined.reason(),
                participation.lock(now).orElse(null));
    }
}
