package org.barometer.agency.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about agencies say in English; the other languages are in {@code messages/}. */
@MessageBundle("agencies")
interface AgencyMessages {

    @Message("Agencies")
    String title();

    @Message("The organisations whose people answer. Only an active agency's people can sign in.")
    String lead();

    @Message("Register an agency")
    String register();

    @Message("No agency is like this.")
    String none();

    @Message("Ask for less, or register the first.")
    String noneMore();

    @Message("Narrow the list")
    String filters();

    @Message("Agency")
    String agency();

    @Message("Code")
    String code();

    @Message(
            "Stays for ever; answers and trends refer to it. Capital letters, digits, _ and -, such"
                    + " as SE-NOA.")
    String codeHint();

    @Message("Name")
    String name();

    @Message("Country")
    String country();

    @Message("Kind of work")
    String type();

    @Message("Size")
    String size();

    @Message("State")
    String status();

    @Message(
            "{#switch name}{#case 'POLICE'}Police{#case 'HOTLINE'}Hotline{#case"
                    + " 'COMPANY'}Company{#case 'PROSECUTION'}Prosecution{#case"
                    + " 'OTHER'}Other{#else}{name}{/switch}")
    String typeOf(String name);

    @Message(
            "{#switch name}{#case 'SMALL'}Small{#case 'MEDIUM'}Medium{#case"
                    + " 'LARGE'}Large{#else}{name}{/switch}")
    String sizeOf(String name);

    @Message(
            "{#switch name}{#case 'ACTIVE'}Active{#case 'SUSPENDED'}Suspended{#case"
                    + " 'RETIRED'}Retired{#else}{name}{/switch}")
    String statusOf(String name);

    @Message(
            "{#switch name}{#case 'SUSPENSION'}Suspend{#case 'REACTIVATION'}Reactivate{#case"
                    + " 'RETIREMENT'}Retire for good{#else}{name}{/switch}")
    String stepOf(String name);

    @Message("Why")
    String reason();

    @Message(
            "{#switch name}{#case 'AGENCY_ASKED'}The agency asked for it{#case"
                    + " 'SECURITY_INCIDENT'}Security incident{#case 'RULES_BROKEN'}Rules were"
                    + " broken{#case 'UNREACHABLE'}Cannot be reached{#case 'RESOLVED'}The cause is"
                    + " resolved{#case 'MISTAKE'}It was a mistake{#case 'CLOSED'}The agency has"
                    + " closed{#case 'LEFT_PROGRAMME'}It has left the programme{#case"
                    + " 'OTHER'}Another reason{#else}{name}{/switch}")
    String reasonOf(String name);

    @Message("Change")
    String change();

    @Message("A retired agency stays as it is: past answers refer to it.")
    String retired();

    @Message(
            "{#switch field}{#case 'code'}Use 1 to 64 capital letters, digits, _ and -, and begin"
                    + " with a letter or digit{#case 'name'}Use 1 to 200 characters in one"
                    + " line{#case 'country'}Choose a country{#case 'type'}Choose a kind of"
                    + " work{#case 'size'}Choose a size{#case 'reason'}Choose a reason{#else}{message}{/switch}")
    String fault(String field, String message);

    @Message("Another agency has this code; choose a new one")
    String codeTaken();

    @Message("Another agency has this name; make it tell them apart")
    String nameTaken();

    @Message("This form was sent before with something else in it; open it anew")
    String keyReused();

    @Message(
            "Somebody else has changed this agency meanwhile. Look at it above; save again if yours"
                    + " shall hold.")
    String outdated();

    @Message(
            "{#switch done}{#case 'registered'}The agency is registered.{#case 'changed'}The change"
                    + " is made.{#else}{/switch}")
    String done(String done);
}
