package org.barometer.survey.participation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.Localised;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.participation.InviteAgency.Word;
import org.barometer.survey.participation.ParticipationOutcome.Invited;
import org.barometer.survey.participation.ParticipationView.NewTerms;
import org.barometer.survey.participation.ParticipationView.NoteView;
import org.barometer.survey.participation.TakeBackInvitation.Outcome.HasAnswered;
import org.barometer.survey.participation.TakeBackInvitation.Outcome.LastOne;
import org.barometer.survey.participation.TakeBackInvitation.Outcome.TakenBack;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/editions/{edition}/participations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("analyst")
@Tag(name = "Participation")
class ParticipationResource {
    record NewParticipation(
            @NotNull @Valid NewTerms terms,
            @Nullable
                    @Size(min = 3, max = 500)
                    @Pattern(regexp = Localised.PRINTABLE)
                    @Schema(description = "Why; needed for another deadline")
                    String reason) {}

    record NewInvitations(
            @Nullable
                    @Size(min = 1, max = 5000)
                    @Schema(description = "Codes; without them all active agencies are invited")
                    List<@NotNull @Pattern(regexp = Codes.CODE) String> agencies,
            @NotNull @Valid NewTerms terms) {}

    record InvitationsView(int invited, int alreadyInvited) {}

    private final ParticipationDesk desk;
    private final InviteAgency inviteAgency;
    private final TakeBackInvitation takeBackInvitation;
    private final Caller caller;

    ParticipationResource(
            ParticipationDesk desk,
            InviteAgency inviteAgency,
            TakeBackInvitation takeBackInvitation,
            Caller caller) {
        this.desk = desk;
        this.inviteAgency = inviteAgency;
        this.takeBackInvitation = takeBackInvitation;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List the agencies that take part in an edition, and how far they are")
    public List<ParticipationView> list(@Pattern(regexp = Codes.CODE) String edition) {
        return desk.all(edition).orElseThrow(ProblemException::notFound);
    }

    @POST
    @Operation(
            summary = "Invite many agencies",
            description =
                    "All or none. Who is invited already stays as it is, so sending it again is no"
                            + " change.")
    public InvitationsView inviteAll(
            @Pattern(regexp = Codes.CODE) String edition, @NotNull @Valid NewInvitations body) {
        var outcome =
                inviteAgency.inviteAll(
                        edition,
                        body.agencies(),
                        body.terms().toModel(),
                        new Word(null, caller.subject()));
        if (outcome instanceof Invited(var invited, var already)) {
            return new InvitationsView(invited, already);
        }
        throw desk.refusal(outcome);
    }

    @GET
    @Path("/{agency}")
    @Operation(summary = "Read an agency's part in an edition")
    public ParticipationView read(
            @Pattern(regexp = Codes.CODE) String edition,
            @Pattern(regexp = Codes.CODE) String agency) {
        return desk.one(edition, agency).orElseThrow(ProblemException::notFound);
    }

    @PUT
    @Path("/{agency}")
    @Operation(
            summary = "Invite an agency, or change what is asked of it",
            description =
                    "A deadline that the agency was told is changed only with a reason. From the"
                            + " first invitation on, an edition takes answers of invited agencies"
                            + " only, each until its deadline.")
    public RestResponse<ParticipationView> invite(
            @Pattern(regexp = Codes.CODE) String edition,
            @Pattern(regexp = Codes.CODE) String agency,
            @NotNull @Valid NewParticipation body) {
        return desk.answer(
                inviteAgency.invite(
                        edition,
                        agency,
                        body.terms().toModel(),
                        new Word(body.reason(), caller.subject())));
    }

    @DELETE
    @Path("/{agency}")
    @Operation(
            summary = "Take back the invitation of an agency that has not answered",
            description =
                    "What happened to it stays in its history. The last invitation of an open edition"
                            + " stays, because without any every agency could answer.")
    @APIResponse(responseCode = "204", description = "The agency is not invited")
    public void takeBack(
            @Pattern(regexp = Codes.CODE) String edition,
            @Pattern(regexp = Codes.CODE) String agency) {
        var word = new Word(null, caller.subject());
        switch (takeBackInvitation.takeBack(edition, agency, word)) {
            case TakenBack() -> {}
            case HasAnswered(var responses) ->
                    throw new ProblemException(
                            409,
                            "agency-has-answered",
                            "%d responses of the agency stand: it stays invited"
                                    .formatted(responses));
            case LastOne() ->
                    throw new ProblemException(
                            409,
                            "last-invitation",
                            "Without it every agency could answer: invite another one first, or"
                                    + " close the edition");
            case TakeBackInvitation.Outcome.Locked(var lock) -> throw ProblemException.locked(lock);
            case TakeBackInvitation.Outcome.Nothing() -> throw ProblemException.notFound();
        }
    }

    @GET
    @Path("/{agency}/history")
    @Operation(summary = "Read what happened to an agency's part in an edition, and why")
    public List<NoteView> history(
            @Pattern(regexp = Codes.CODE) String edition,
            @Pattern(regexp = Codes.CODE) String agency) {
        var notes = desk.history(edition, agency);
        if (notes.isEmpty()) {
            throw ProblemException.notFound();
        }
        return notes.stream().map(NoteView::of).toList();
    }
}
