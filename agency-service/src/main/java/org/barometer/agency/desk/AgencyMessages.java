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
                    + " 'SPLIT'}It has split{#case 'MERGER'}It has merged{#case 'OTHER'}Another"
                    + " reason{#else}{name}{/switch}")
    String reasonOf(String name);

    @Message("Change")
    String change();

    @Message("A retired agency stays as it is: past answers refer to it.")
    String retired();

    @Message(
            "{#switch field}{#case 'code'}Use 1 to 64 capital letters, digits, _ and -, and begin"
                    + " with a letter or digit{#case 'name'}Use 1 to 200 characters in one"
                    + " line{#case 'country'}Choose a country{#case 'type'}Choose a kind of"
                    + " work{#case 'size'}Choose a size{#case 'timeZone'}Use a place such as"
                    + " Europe/Stockholm, or UTC{#case 'language'}Choose a language{#case"
                    + " 'contactRole'}Choose whom to turn to{#case 'reason'}Choose a"
                    + " reason{#case 'text'}Use 1 to 100 characters{#else}{message}{/switch}")
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
                    + " is made.{#case 'reorganised'}It is done: the agency has"
                    + " retired.{#else}{/switch}")
    String done(String done);

    @Message("Code or name contains")
    String text();

    @Message("In order of")
    String order();

    @Message("{#switch name}{#case 'CODE'}Code{#case 'NAME'}Name{#else}{name}{/switch}")
    String orderOf(String name);

    @Message("Agencies that fit")
    String listed();

    @Message("All that fit, as a file:")
    String export();

    @Message("Name in {language}")
    String nameIn(String language);

    @Message("A name in another language")
    String otherName();

    @Message("Which language")
    String otherLanguage();

    @Message("The name in it")
    String otherNameText();

    @Message("Time zone")
    String timeZone();

    @Message("By whose clock it works: a place such as Europe/Stockholm, or UTC.")
    String timeZoneHint();

    @Message("Language")
    String language();

    @Message("Whom to turn to")
    String contactRole();

    @Message("The language is the one to write to it in; the contact is an office, never a person.")
    String contactRoleHint();

    @Message(
            "{#switch name}{#case 'HEAD_OF_UNIT'}Head of unit{#case 'DATA_OFFICER'}Data officer{#case"
                    + " 'LIAISON'}Liaison{#else}{name}{/switch}")
    String contactRoleOf(String name);

    @Message(
            "{#switch field}{#case 'country'}Country{#case 'type'}Kind of work{#case"
                    + " 'size'}Size{#case 'status'}State{#case 'timeZone'}Time zone{#case"
                    + " 'language'}Language{#case 'contactRole'}Whom to turn to{#case"
                    + " 'succession'}What happened{#case 'successors'}Who goes on with its"
                    + " work{#case 'effectiveOn'}From{#else}{field}{/switch}")
    String fieldOf(String field);

    @Message("Take a step")
    String steps();

    @Message(
            "{#switch name}{#case 'SUSPENSION'}Its people and programs are refused everywhere within"
                    + " seconds. What they have sent stays.{#case 'REACTIVATION'}Its people can sign"
                    + " in again.{#case 'RETIREMENT'}For good: nobody signs in for it any more, and"
                    + " nothing about it changes.{#else}{/switch}")
    String stepMeans(String name);

    @Message("Whose work it goes on with")
    String predecessors();

    @Message("from {day} on")
    String from(String day);

    @Message("History")
    String history();

    @Message("When")
    String when();

    @Message("What")
    String what();

    @Message("What it was and became")
    String values();

    @Message("Who")
    String who();

    @Message("Earlier changes")
    String earlier();

    @Message(
            "{#switch action}{#case 'AGENCY_REGISTERED'}Registered{#case"
                    + " 'AGENCY_CHANGED'}Changed{#case 'AGENCY_SUSPENDED'}Suspended{#case"
                    + " 'AGENCY_REACTIVATED'}Reactivated{#case"
                    + " 'AGENCY_RETIRED'}Retired{#case 'AGENCY_SPLIT'}Split{#case"
                    + " 'AGENCY_MERGED'}Merged{#else}{action}{/switch}")
    String actionOf(String action);
}
