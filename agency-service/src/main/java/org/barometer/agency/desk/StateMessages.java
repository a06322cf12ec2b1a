package org.barometer.agency.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the pages about the desired state and about drift say in English; the other languages are in
 * {@code messages/}.
 */
@MessageBundle("state")
interface StateMessages {

    @Message("Agencies and people as a document")
    String title();

    @Message(
            "Write down how everything shall be, look at what would change, and have it done. Whoever"
                    + " is not in the document is left alone, unless it says prune: true.")
    String lead();

    @Message("Views")
    String views();

    @Message("Document")
    String document();

    @Message("Drift")
    String drift();

    @Message("Download how it is now")
    String download();

    @Message("The document")
    String documentLabel();

    @Message("YAML, as in the download.")
    String documentHint();

    @Message("Or a file")
    String file();

    @Message("If one is chosen, it counts instead of what is written above.")
    String fileHint();

    @Message("Show what would change")
    String plan();

    @Message("What would change")
    String planTitle();

    @Message(
            "{#if count == 0}Nothing: everything is as the document says.{#else if count == 1}One"
                    + " change.{#else}{count} changes, in this order.{/if}")
    String planned(int count);

    @Message("Change")
    String change();

    @Message("Of")
    String target();

    @Message("From and to")
    String values();

    @Message("What stands against it")
    String hindranceTitle();

    @Message(
            "{#switch name}{#case 'REGISTER'}Register{#case 'CHANGE'}Change{#case"
                    + " 'SUSPEND'}Suspend{#case 'REACTIVATE'}{#if agency}Reactivate{#else}Let in"
                    + " again{/if}{#case 'RETIRE'}Retire{#case 'INVITE'}Invite{#case 'GRANT'}Give the"
                    + " role{#case 'REMOVE'}Remove{#case 'REVOKE'}Take the invitation"
                    + " back{#else}{name}{/switch}")
    String action(String name, boolean agency);

    @Message(
            "{#switch name}{#case 'SECOND_PERSON'}It is asked for; another administrator"
                    + " confirms it.{#case 'LAST_ADMINISTRATOR'}Not done: nobody would be left to"
                    + " administer.{#case 'AGENCY_RETIRED'}Not done: a retired agency stays as it"
                    + " is.{#case 'AGENCY_NOT_ACTIVE'}Not done: people work for active agencies"
                    + " only.{#case 'INVITATION_OPEN'}Not done: take the invitation back"
                    + " first.{#case 'NOT_ACTIVE'}Not done: only somebody active can be given this"
                    + " role.{#else}{name}{/switch}")
    String hindrance(String name);

    @Message("Do this")
    String apply();

    @Message(
            "Exactly this plan is carried out. What has a hindrance that says Not done is left out.")
    String applyMeans();

    @Message("Something has changed since the plan was made. This is the plan now.")
    String movedOn();

    @Message("This form was sent before with something else in it. This is the plan now.")
    String keyReused();

    @Message("The document cannot be followed")
    String faultsTitle();

    @Message("Line")
    String line();

    @Message("Place")
    String place();

    @Message("What would be right")
    String remedy();

    @Message(
            "{#switch code}{#case 'missing'}Say what it is{#case 'unknown-field'}There is no such"
                    + " field here: {message}{#case 'twice'}Say it once{#case 'invalid'}This cannot"
                    + " stand here: {message}{#case 'empty'}Name agencies or people{#case"
                    + " 'too-long'}Use a shorter document{#case 'not-utf-8'}Save the document in"
                    + " UTF-8{#case 'one-document'}Send one document{#case 'alias'}Write it out:"
                    + " aliases are not read{#case 'anchor'}Leave the anchor out{#case 'tag'}Leave"
                    + " the tag out{#case 'no-yaml'}This cannot be read as YAML:"
                    + " {message}{#else}{message}{/switch}")
    String fault(String code, String message);

    @Message("The document is being applied")
    String applying();

    @Message("The document was applied")
    String applied();

    @Message("{settled} of {items} changes are settled.")
    String progress(int settled, int items);

    @Message("This page looks again by itself. What was begun goes on, also without it.")
    String follow();

    @Message("Begun")
    String begun();

    @Message("Ended")
    String ended();

    @Message("not yet")
    String notYet();

    @Message("What became of it")
    String results();

    @Message("Result")
    String resultTitle();

    @Message("Changes")
    String changes();

    @Message(
            "{#switch name}{#case 'DONE'}Done{#case 'WAITS_FOR_SECOND_PERSON'}Waits for another"
                    + " administrator{#case 'HINDERED'}Left out, as the plan said{#case"
                    + " 'NAME_TAKEN'}Another agency has the name{#case 'EMAIL_TAKEN'}Somebody has the"
                    + " address{#case 'AGENCY_NOT_ACTIVE'}The agency is not active{#case"
                    + " 'LAST_ADMINISTRATOR'}Nobody would be left to administer{#case"
                    + " 'ACCOUNT_MISSING'}Keycloak has lost the account{#case 'MOVED_ON'}Somebody"
                    + " else changed it meanwhile{#else}{name}{/switch}")
    String result(String name);

    @Message("Make another plan")
    String again();

    @Message("Confirm what waits")
    String grants();

    @Message("Where Keycloak differs")
    String driftTitle();

    @Message(
            "The registry says who is admitted, Keycloak admits them. Here is where the two do not"
                    + " agree; what is still being carried out is not among it.")
    String driftLead();

    @Message("The two agree.")
    String noDrift();

    @Message(
            "Keycloak does not answer, so nobody can see where it differs. Agencies and people can be"
                    + " read all the same. Repairs that were begun are kept and will be done.")
    String away();

    @Message("Look again")
    String lookAgain();

    @Message("{count} more are shown when some of these are settled.")
    String more(int count);

    @Message("Choose")
    String choose();

    @Message("What")
    String what();

    @Message("Registry")
    String registry();

    @Message("Keycloak")
    String keycloak();

    @Message("What can be done")
    String ways();

    @Message(
            "{#switch name}{#case 'AGENCY'}Agency{#case 'PERSON'}Person{#case"
                    + " 'SERVICE_ACCOUNT'}Program{#else}{name}{/switch}")
    String subject(String name);

    @Message(
            "{#switch name}{#case 'AGENCY-MISSING'}Keycloak has no organization for this"
                    + " agency.{#case 'AGENCY-EXTRA'}Keycloak has an organization that belongs to no"
                    + " agency.{#case 'AGENCY-DIFFERENT'}The organization is not as the agency"
                    + " is.{#case 'PERSON-MISSING'}Keycloak has lost the account.{#case"
                    + " 'PERSON-EXTRA'}Keycloak has an account with rights that nobody has"
                    + " registered.{#case 'PERSON-DIFFERENT'}The account admits to something else"
                    + " than it should.{#case 'SERVICE_ACCOUNT-MISSING'}Keycloak has lost the client"
                    + " of this program.{#case 'SERVICE_ACCOUNT-EXTRA'}Keycloak lets a program in"
                    + " that nobody has registered.{#case 'SERVICE_ACCOUNT-DIFFERENT'}The client"
                    + " admits to something else than it should.{#else}{name}{/switch}")
    String difference(String name);

    @Message(
            "{#switch name}{#case 'AGENCY-MISSING'}Make it again{#case 'AGENCY-EXTRA'}Delete it, or"
                    + " register an agency of this code{#case 'PERSON-MISSING'}Remove the person, who"
                    + " can then be invited anew{#case 'PERSON-EXTRA'}Delete the account{#case"
                    + " 'SERVICE_ACCOUNT-EXTRA'}Let it in no more{#else}Make it as the registry"
                    + " says{/switch}")
    String repairMeans(String name);

    @Message("Take the person into the registry")
    String adoptMeans();

    @Message("Only a new secret helps")
    String noWay();

    @Message("nothing")
    String nothing();

    @Message("lets in")
    String letsIn();

    @Message("lets nobody in")
    String letsNobodyIn();

    @Message("no role")
    String noRole();

    @Message("no agency")
    String noAgency();

    @Message("Repair Keycloak")
    String repair();

    @Message("Take into the registry")
    String adopt();

    @Message(
            "Repairing makes Keycloak be as the registry says. Taking in leaves Keycloak as it is.")
    String repairLead();

    @Message(
            "{#if count == 1}One difference is settled.{#else}{count} differences are settled.{/if}")
    String settled(int count);

    @Message("Choose at least one")
    String chooseOne();

    @Message("Some of what you chose is not so any more. This is how it is now.")
    String driftMovedOn();

    @Message("This cannot be done about it")
    String noSuchWay();

    @Message("This is your own account: take it in, or have another administrator do this")
    String ownAccount();

    @Message(
            "{#switch name}{#case 'NAME_TAKEN'}Another organization has the name: repair that one"
                    + " first{#case 'LAST_ADMINISTRATOR'}Nobody would be left to administer{#case"
                    + " 'MOVED_ON'}Either side changed at this moment: look"
                    + " again{#else}{name}{/switch}")
    String notSettled(String name);
}
