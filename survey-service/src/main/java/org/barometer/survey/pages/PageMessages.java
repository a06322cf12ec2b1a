package org.barometer.survey.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What all pages say in English; the other languages are in {@code messages/}. */
@MessageBundle("page")
interface PageMessages {

    @Message("Skip to the content")
    String skip();

    @Message("Sign in")
    String signIn();

    @Message("Sign out")
    String signOut();

    @Message("Signed in as {name}")
    String signedInAs(String name);

    @Message("Where you can go")
    String places();

    @Message("Repeated surveys across agencies, and the trends that can be trusted.")
    String about();

    @Message(
            "Barometer keeps coded answers and statistics only: never case material, and nothing about"
                    + " a person.")
    String keeps();

    @Message("Answer")
    String form();

    @Message("Questionnaires that wait for your answers.")
    String formPurpose();

    @Message("Agency desk")
    String desk();

    @Message("Editions and deadlines, files, what was filed, and last year beside this year.")
    String deskPurpose();

    @Message("Analyst desk")
    String analysis();

    @Message("Questionnaires, editions, participation, and the responses to review.")
    String analysisPurpose();

    @Message("Coding desk")
    String coding();

    @Message("Open answers, their codes, and how well two coders agree.")
    String codingPurpose();

    @Message("Welcome")
    String homeTitle();

    @Message("Sign in to answer a survey, to follow your agency's part, or to run a programme.")
    String homeLead();

    @Message("Where would you like to go?")
    String homeChoose();

    @Message("Your account has no part in collecting answers.")
    String homeNothing();

    @Message("If it should, ask an administrator of your agency for the right role.")
    String homeNothingMore();

    @Message("Not found")
    String notFoundTitle();

    @Message("There is nothing here that you may see. It may belong to another agency.")
    String notFoundText();

    @Message("Not for your role")
    String forbiddenTitle();

    @Message("You are signed in, but your role does not open this page.")
    String forbiddenText();

    @Message("This was not done")
    String refusedTitle();

    @Message("Your account is suspended")
    String accountSuspendedTitle();

    @Message("Nothing here is open to it at present. Ask your administrator.")
    String accountSuspendedText();

    @Message("Your agency does not take part at present")
    String agencySuspendedTitle();

    @Message("Nothing here is open to it. Ask the administrator of the programme.")
    String agencySuspendedText();

    @Message("Not possible at the moment")
    String staleTitle();

    @Message(
            "This service cannot hear at present whose account is suspended. Until it does, nothing"
                    + " is changed or exported. Please try again in a moment.")
    String staleText();

    @Message("Something went wrong")
    String brokenTitle();

    @Message("It has been logged. Please try again in a moment.")
    String brokenText();

    @Message("Incident {number}")
    String incident(String number);

    @Message("Back to the start")
    String back();

    @Message(
            "{#switch code}{#case 'DONT_KNOW'}Don’t know{#case 'REFUSED'}Prefer not to"
                    + " say{#case 'NOT_AVAILABLE'}Not available{#case 'NOT_ASKED'}Not"
                    + " asked{#else}{code}{/switch}")
    String missing(String code);

    @Message("This cannot be changed now")
    String lockedTitle();

    @Message("Nothing was changed.")
    String lockedText();

    @Message("Since {moment}")
    String lockedSince(String moment);

    @Message("Until {moment}")
    String lockedUntil(String moment);

    @Message("Nobody can unlock it.")
    String lockedForGood();

    @Message("{role}:")
    String unlockedBy(String role);

    @Message(
            "{#switch name}{#case 'analyst'}An analyst{#case 'coordinator'}Your agency's"
                    + " coordinator{#case 'respondent'}The respondent{#else}{name}{/switch}")
    String role(String name);
}
