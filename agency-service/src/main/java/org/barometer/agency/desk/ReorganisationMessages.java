package org.barometer.agency.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages say in English about agencies that split and merge. */
@MessageBundle("reorganisation")
interface ReorganisationMessages {

    @Message("Split or merge agencies")
    String title();

    @Message(
            "One agency becomes several, or several become one. Those that give way retire and name"
                    + " who follows them, so that trends can go on. You see what will happen before"
                    + " anything is done.")
    String lead();

    @Message("What happens")
    String kind();

    @Message(
            "{#switch name}{#case 'SPLIT'}One splits into several{#case 'MERGER'}Several merge into"
                    + " one{#else}{name}{/switch}")
    String kindOf(String name);

    @Message("Who gives way")
    String predecessors();

    @Message("Codes of agencies, with spaces between them.")
    String predecessorsHint();

    @Message("Who follows")
    String successors();

    @Message("Codes likewise. A code that no agency has yet is that of a new one.")
    String successorsHint();

    @Message("From which day on")
    String effectiveOn();

    @Message("A new agency: {code}")
    String newAgency(String code);

    @Message("Its further names, time zone, language and contact are told on its own page later.")
    String newAgencyHint();

    @Message("Look at what will happen")
    String look();

    @Message("What will happen")
    String plan();

    @Message(
            "This is for good: an agency that has retired never comes back, and its people and"
                    + " programs are refused.")
    String isFinal();

    @Message("From {day} on")
    String from(String day);

    @Message(
            "{#switch name}{#case 'RETIRES'}Retires{#case"
                    + " 'IS_REGISTERED'}Is registered{#case 'GOES_ON'}Goes on as it"
                    + " is{#else}{name}{/switch}")
    String happens(String name);

    @Message("Do it: {kind}")
    String carryOut(String kind);

    @Message(
            "{#switch field}{#case 'kind'}Choose what happens{#case 'effectiveOn'}Use a day such as"
                    + " 2026-01-31{#case 'predecessors'}Name 1 to 100 agencies{#case"
                    + " 'successors'}Name 1 to 100 agencies{#case 'code'}Use codes of 1 to 64"
                    + " capital letters, digits, _ and -{#else}{message}{/switch}")
    String fault(String field, String message);

    @Message(
            "{#switch code}{#case 'not-one'}Exactly one agency splits, and exactly one is merged"
                    + " into{#case 'too-few'}A split needs two who follow; a merger two who give way,"
                    + " or one where the other is there already{#case 'in-the-future'}They retire at"
                    + " once: use a day that has come{#case 'repeated'}{agency}: name each agency"
                    + " once{#case 'retired'}{agency} has retired already{#case 'outdated'}{agency}"
                    + " has changed meanwhile; look at what will happen again{#case 'cycle'}{agency}"
                    + " cannot follow itself{#case 'unknown'}No agency has the code {agency}{#case"
                    + " 'code-taken'}{agency} is registered"
                    + " meanwhile{#else}{remedy}{/switch}")
    String refusal(String code, String agency, String remedy);

    @Message("No agency has the code {agency}: describe it below, or correct the code")
    String describe(String agency);
}
