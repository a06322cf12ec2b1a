package org.barometer.agency.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about people say in English; the other languages are in {@code messages/}. */
@MessageBundle("people")
interface PeopleMessages {

    @Message("People")
    String title();

    @Message(
            "Everybody who can sign in, with the one thing that is kept about them: the e-mail"
                    + " address.")
    String lead();

    @Message("Parts of this place")
    String views();

    @Message("Invitations")
    String invitations();

    @Message("To confirm")
    String grants();

    @Message("Invite somebody")
    String invite();

    @Message("Narrow the list")
    String filters();

    @Message("Nobody is like this.")
    String none();

    @Message("Ask for less, or invite somebody.")
    String noneMore();

    @Message("E-mail address")
    String email();

    @Message("The person signs in with it. It is kept until the person is removed.")
    String emailHint();

    @Message("address forgotten")
    String forgotten();

    @Message("Account")
    String account();

    @Message("Role")
    String role();

    @Message("Agency")
    String agency();

    @Message("Its code. Respondents and coordinators have one, all others none.")
    String agencyHint();

    @Message("None: works for the programme")
    String noAgency();

    @Message("State")
    String status();

    @Message("Language")
    String language();

    @Message("In which we write to the person.")
    String languageHint();

    @Message(
            "{#switch name}{#case 'RESPONDENT'}Respondent{#case 'COORDINATOR'}Coordinator{#case"
                    + " 'ANALYST'}Analyst{#case 'PUBLISHER'}Publisher{#case"
                    + " 'DASHBOARD'}Dashboard{#case"
                    + " 'ADMINISTRATOR'}Administrator{#else}{name}{/switch}")
    String roleOf(String name);

    @Message(
            "{#switch name}{#case 'INVITED'}Invited{#case 'ACTIVE'}Active{#case"
                    + " 'SUSPENDED'}Suspended{#case 'REMOVED'}Removed{#else}{name}{/switch}")
    String statusOf(String name);

    @Message(
            "{#switch name}{#case 'PROPOSED'}To be confirmed{#case 'SENDING'}Being sent{#case"
                    + " 'SENT'}Sent{#case 'ACCEPTED'}Accepted{#case 'EXPIRED'}Expired{#case"
                    + " 'REVOKING'}Being taken back{#case 'REVOKED'}Taken back{#case"
                    + " 'REFUSED'}Refused{#case 'FAILED'}Address taken{#else}{name}{/switch}")
    String invitationState(String name);

    @Message("Role, agency and language")
    String change();

    @Message("Publishers and administrators need a second administrator, who confirms the change.")
    String secondPerson();

    @Message(
            "This invitation grants a role that a second administrator has to confirm; it is sent"
                    + " after that.")
    String proposed();

    @Message("Access")
    String access();

    @Message("Suspend")
    String suspend();

    @Message("The person cannot sign in until somebody lets them in again. Their answers stay.")
    String suspendMeans();

    @Message("Let in again")
    String reactivate();

    @Message("The person can sign in again, in the same role.")
    String reactivateMeans();

    @Message("Remove")
    String remove();

    @Message(
            "The account is deleted and the address forgotten, for good. The person can be invited"
                    + " anew.")
    String removeMeans();

    @Message("This person was removed. Nothing brings them back, but they can be invited anew.")
    String removed();

    @Message("This person has not signed in yet: what can be changed is the invitation.")
    String notYetActive();

    @Message("Nobody else administers Barometer. Let somebody else in first.")
    String lastAdministrator();

    @Message("There is no active agency of this code")
    String unknownAgency();

    @Message("The account is gone from the sign-in service; only removing the person is possible.")
    String accountMissing();

    @Message(
            "Only the role can change when a second person has to confirm it, and only of somebody"
                    + " active.")
    String moreThanAGrant();

    @Message("Somebody else has changed this meanwhile. It is shown as it is now; try again.")
    String outdated();

    @Message("This address is taken: somebody has it, or is being invited with it")
    String emailTaken();

    @Message("You have caused many mails in an hour. Try again in {minutes} min.")
    String tooMany(String minutes);

    @Message("This form was sent before with something else in it; open it anew")
    String keyReused();

    @Message("The invitation has gone too far for this: {state}.")
    String ended(String state);

    @Message(
            "{#switch field}{#case 'email'}Write an e-mail address such as"
                    + " name@example.org{#case 'role'}Choose a role{#case 'agency'}Name the agency"
                    + " of a respondent or coordinator by its code, and none of"
                    + " others{#case 'language'}Choose a language{#else}{message}{/switch}")
    String fault(String field, String message);

    @Message(
            "A mail with a link goes to the address. Whoever follows it chooses a password and can"
                    + " sign in.")
    String inviteLead();

    @Message("Send the invitation")
    String inviteDo();

    @Message("Nobody is invited like this.")
    String noInvitations();

    @Message("Asked for")
    String askedAt();

    @Message("Valid until")
    String expiresAt();

    @Message("Invitation")
    String invitation();

    @Message("Send again")
    String resend();

    @Message("A new mail with a new link goes out; the old link stops working.")
    String resendMeans();

    @Message("Take back")
    String revoke();

    @Message("The link stops working and the address is forgotten.")
    String revokeMeans();

    @Message("Nothing waits for a second person.")
    String noGrants();

    @Message("Who could do the most is let in by two: one administrator asks, another confirms.")
    String grantsLead();

    @Message("{who} as {role}")
    String grantOf(String who, String role);

    @Message("Asked for {moment}; lapses {until}.")
    String grantAsked(String moment, String until);

    @Message("You asked for this: somebody else has to confirm it. You can take it back.")
    String grantOwn();

    @Message("Confirm")
    String confirm();

    @Message("Refuse")
    String refuse();

    @Message("Whoever asked for a role, or gets it, cannot confirm it.")
    String samePerson();

    @Message("This was answered by somebody else, or its time is over.")
    String closed();

    @Message("The person has changed since; ask for the role anew.")
    String grantOutdated();

    @Message("Open the person")
    String openPerson();

    @Message(
            "{#switch done}{#case 'changed'}The change is made.{#case 'suspended'}The person is"
                    + " suspended.{#case 'reactivated'}The person is let in again.{#case"
                    + " 'removed'}The person is removed.{#case 'asked'}A second administrator has"
                    + " to confirm this now.{#case 'invited'}The invitation is made.{#case"
                    + " 'resent'}The invitation is sent again.{#case 'revoked'}The invitation is"
                    + " taken back.{#case 'confirmed'}Confirmed: the role is given.{#case"
                    + " 'refused'}Refused: nothing was changed.{#else}{/switch}")
    String done(String done);
}
