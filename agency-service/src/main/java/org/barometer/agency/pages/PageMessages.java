package org.barometer.agency.pages;

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

    @Message("Of people it keeps their e-mail address for the sign-in, and nothing else.")
    String keeps();

    @Message("Agencies")
    String agencies();

    @Message("The organisations whose people answer: register, change, suspend, split and merge.")
    String agenciesPurpose();

    @Message("Service accounts")
    String programs();

    @Message("Programs that sign in by themselves, and when they last did.")
    String programsPurpose();

    @Message("Audit log")
    String audit();

    @Message("Who did what in all services, and that it stays so.")
    String auditPurpose();

    @Message("People")
    String people();

    @Message("Who can sign in: invite, change, suspend, remove, confirm.")
    String peoplePurpose();

    @Message("Document and drift")
    String state();

    @Message("Agencies and people as one document, and where Keycloak differs from it.")
    String statePurpose();

    @Message("Administration")
    String homeTitle();

    @Message("Sign in to administer agencies and people.")
    String homeLead();

    @Message("Where would you like to go?")
    String homeChoose();

    @Message("Your account has no part in administering Barometer.")
    String homeNothing();

    @Message("If it should, ask an administrator for the right role.")
    String homeNothingMore();

    @Message("Not found")
    String notFoundTitle();

    @Message("There is nothing here that you may see.")
    String notFoundText();

    @Message("Not for your role")
    String forbiddenTitle();

    @Message("You are signed in, but your role does not open this page.")
    String forbiddenText();

    @Message("This was not done")
    String refusedTitle();

    @Message("Not done yet")
    String waitingTitle();

    @Message(
            "The service that people sign in with does not answer. What you asked for is kept and"
                    + " will be done as soon as it does; look again in a moment.")
    String waitingText();

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
}
