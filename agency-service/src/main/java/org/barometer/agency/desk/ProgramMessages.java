package org.barometer.agency.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the pages about service accounts say in English; the other languages are in {@code
 * messages/}.
 */
@MessageBundle("programs")
interface ProgramMessages {

    @Message("Service accounts")
    String title();

    @Message(
            "Programs that sign in by themselves: one for each program, each for one agency, or for"
                    + " a dashboard.")
    String lead();

    @Message("Create a service account")
    String create();

    @Message("Narrow the list")
    String filters();

    @Message("No program is like this.")
    String none();

    @Message("Ask for less, or create the first.")
    String noneMore();

    @Message("Name")
    String name();

    @Message("What the program is called, such as Case system. Never the name of a person.")
    String nameHint();

    @Message("Role")
    String role();

    @Message("Agency")
    String agency();

    @Message("Its code. A dashboard works for none.")
    String agencyHint();

    @Message("None")
    String noAgency();

    @Message("State")
    String status();

    @Message("Last use")
    String lastUsed();

    @Message("not yet")
    String never();

    @Message(
            "{#switch name}{#case 'RESPONDENT'}Sends responses{#case 'COORDINATOR'}Looks after"
                    + " responses{#case 'DASHBOARD'}Reads trends{#else}{name}{/switch}")
    String roleOf(String name);

    @Message("{#switch name}{#case 'ACTIVE'}Active{#case 'REVOKED'}Revoked{#else}{name}{/switch}")
    String statusOf(String name);

    @Message("Secrets")
    String secrets();

    @Message(
            "Only Keycloak and the program know a secret. What is shown here is which client it"
                    + " belongs to.")
    String secretsLead();

    @Message("Client")
    String client();

    @Message("Made")
    String begunAt();

    @Message("Ends")
    String endsAt();

    @Message("End now")
    String end();

    @Message(
            "{#switch name}{#case 'BEGUN'}Being made{#case 'VALID'}Valid{#case"
                    + " 'ENDING'}Refused{#case 'ENDED'}Ended{#else}{name}{/switch}")
    String credentialState(String name);

    @Message("New secret")
    String rotate();

    @Message(
            "The program gets a new client and secret; the earlier one stays valid for a while, so"
                    + " that nothing stops during the change.")
    String rotateMeans();

    @Message("The earlier one ends")
    String overlap();

    @Message(
            "{#switch days}{#case '0'}at once{#case '1'}after a day{#else}after {days}"
                    + " days{/switch}")
    String overlapOf(String days);

    @Message("Two secrets are valid already: wait until the earlier one ends, or end one of them.")
    String tooMany();

    @Message("Rename")
    String rename();

    @Message("Revoke")
    String revoke();

    @Message(
            "The program is refused everywhere within seconds, for good. Create another account if"
                    + " it shall come back.")
    String revokeMeans();

    @Message("A revoked service account stays so; create another one.")
    String revoked();

    @Message("It is the only secret: make a new one first, or revoke the account.")
    String onlyOne();

    @Message("Somebody else has changed this meanwhile. It is shown as it is now; try again.")
    String outdated();

    @Message("There is no active agency of this code")
    String unknownAgency();

    @Message("This form was sent before with something else in it; open it anew")
    String keyReused();

    @Message(
            "{#switch field}{#case 'name'}Use 1 to 80 characters in one line{#case 'role'}Choose"
                    + " what the program does{#case 'agency'}Name the agency by its code; a dashboard"
                    + " works for none{#case 'overlap'}Choose when the earlier secret"
                    + " ends{#else}{message}{/switch}")
    String fault(String field, String message);

    @Message("The secret of {name}")
    String secretTitle(String name);

    @Message("Copy this now: it is shown here once and never again.")
    String secretOnce();

    @Message("Secret")
    String secret();

    @Message(
            "Put both where the program keeps its secrets, and nowhere else: not into a mail, a"
                    + " ticket or a file that others read. If it was lost, make a new secret.")
    String secretWhere();

    @Message("With it the program gets a token, which is valid for five minutes:")
    String secretUse();

    @Message("I have copied it")
    String secretDone();

    @Message(
            "The secret was shown on the page that answered first, and cannot be shown again. If it"
                    + " was lost, make a new one.")
    String shownOnce();

    @Message(
            "{#switch done}{#case 'renamed'}It has the new name.{#case 'revoked'}It is revoked:"
                    + " every service refuses it within seconds.{#case 'ended'}The secret is"
                    + " refused from now on.{#else}{/switch}")
    String done(String done);
}
