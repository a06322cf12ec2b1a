package org.barometer.survey.analysis;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the analyst's desk says in English; the other languages are in {@code messages/}. */
@MessageBundle("analysis")
interface AnalysisMessages {

    @Message("Analyst desk")
    String desk();

    @Message("Programmes and their editions, who has answered, and what waits for you.")
    String deskLead();

    @Message("What to do next")
    String nextTitle();

    @Message("Nothing waits for you.")
    String nextNothing();

    @Message(
            "{#switch kind}{#case 'REMIND'}Remind {count} {#if count == '1'}agency{#else}agencies{/if}{#case 'REVIEW'}Review {count} {#if count == '1'}response{#else}responses{/if}{#case 'INVITE'}Invite agencies, or let every active agency answer{#case 'OPEN'}Finish the plan and open it{#case 'CLOSE'}Everybody has answered or declined: close it{#case 'LOCK'}Every response is reviewed: lock it{/switch}")
    String next(String kind, String count);

    @Message(
            "There is no programme yet. An analyst makes one through the API, and then its questionnaire.")
    String noProgrammes();

    @Message(
            "{#switch name}{#case 'PERSON'}One response is one person{#case 'ORGANISATION'}One response is one organisation{#case 'CASE'}One response is one case{#else}{name}{/switch}")
    String unit(String name);

    @Message("Questionnaires")
    String questionnaires();

    @Message("Editions of {programme}")
    String editionsOf(String programme);

    @Message("No edition is planned yet.")
    String noEditions();

    @Message("Edition")
    String edition();

    @Message("State")
    String state();

    @Message(
            "{#switch name}{#case 'DRAFT'}Draft{#case 'OPEN'}Open{#case 'CLOSED'}Closed{#case 'LOCKED'}Locked{#case 'ARCHIVED'}Archived{#else}{name}{/switch}")
    String editionState(String name);

    @Message("Since")
    String since();

    @Message("Responses")
    String responses();

    @Message("{received} of {hoped}")
    String responsesOf(String received, String hoped);

    @Message("Agencies")
    String agencies();

    @Message("{answering} of {invited}")
    String agenciesOf(String answering, String invited);

    @Message("all active")
    String everyAgency();

    @Message("Response rate")
    String rate();

    @Message(
            "Responses of those hoped for; where no number is set, agencies that have answered of those invited.")
    String rateHint();

    @Message("Response rate of {edition}: {share}")
    String rateOf(String edition, String share);

    @Message("To remind")
    String toRemind();

    @Message("To review")
    String toReview();

    @Message("none")
    String none();

    @Message("Overview")
    String tabOverview();

    @Message("Participation")
    String tabParticipation();

    @Message("Rates and gaps")
    String tabProgress();

    @Message("Beside last year")
    String tabComparison();

    @Message("Review")
    String tabReview();

    @Message("Parts of {edition}")
    String tabsOf(String edition);

    @Message("Where you are")
    String where();

    @Message("This has to be put right first")
    String faultsTitle();

    @Message("Use capital letters, digits, - and _, beginning with a letter or digit, at most 64.")
    String codeWanted();

    @Message("Write a text of at most 2,000 characters, without control characters.")
    String textWanted();

    @Message("Write a whole number from {least} to {most}.")
    String numberWanted(String least, String most);

    @Message("Write 3 to 500 characters.")
    String reasonWanted();

    @Message("Say why: the reason is kept in the history.")
    String reasonNeeded();

    @Message(
            "{#switch what}{#case 'moved'}The edition has taken the step.{#case 'planned'}The plan is saved.{#case 'embargo'}The embargo is saved.{#case 'copied'}The draft of the new edition is made. Look through its plan, then open it.{#case 'invited'}The agencies are invited. Who was invited already stays as it was.{#case 'terms'}The agreement with the agency is saved.{#case 'uninvited'}The invitation is taken back.{#case 'accepted'}Accepted. This is the next one.{#case 'returned'}Returned to the agency. This is the next one.{#case 'judged'}Your judgement is saved.{#case 'written'}The questionnaire is saved.{#case 'version'}The next version is made.{#else}Saved.{/switch}")
    String done(String what);

    @Message("Where it stands")
    String stepsTitle();

    @Message("{state}: passed")
    String stepDone(String state);

    @Message("{state}: now")
    String stepNow(String state);

    @Message(
            "{#switch state}{#case 'DRAFT-OPEN'}Open the edition{#case 'OPEN-CLOSED'}Close the edition{#case 'CLOSED-LOCKED'}Lock the edition{#case 'LOCKED-ARCHIVED'}Archive the edition{#case 'CLOSED-OPEN'}Open it again{#case 'LOCKED-CLOSED'}Set it back to closed{#else}{state}{/switch}")
    String stepTo(String state);

    @Message(
            "{#switch state}{#case 'DRAFT-OPEN'}Agencies can answer from now on. The plan stays as it is; only the embargo can be moved. The first answer freezes the questions.{#case 'OPEN-CLOSED'}No answers are taken any more. Responses can still be reviewed, and figures can be made. It can be opened again with a reason.{#case 'CLOSED-LOCKED'}Responses stay as they are, so that figures made from them stay right. It can be set back with a reason.{#case 'LOCKED-ARCHIVED'}Nothing about it can ever be changed again. Nobody can undo this.{#case 'CLOSED-OPEN'}Agencies can answer and amend again, each until its deadline. Figures made meanwhile no longer hold everything.{#case 'LOCKED-CLOSED'}Reviews can change again. A release that is being made of it is refused until it is settled.{#else}{/switch}")
    String stepMeans(String state);

    @Message("Reason")
    String reason();

    @Message("The reason is kept in the history with your sign-in's pseudonym.")
    String reasonBack();

    @Message("Reason (may be left empty)")
    String reasonOptional();

    @Message("It is archived: no step leads on from here.")
    String finished();

    @Message("What may be compared with {edition}")
    String comparabilityTitle(String edition);

    @Message(
            "No edition of this programme was answered in an earlier year, so there is nothing to compare with.")
    String comparabilityNone();

    @Message(
            "{#switch verdict}{#case 'IDENTICAL'}{count} identical{#case 'MINOR'}{count} with minor changes{#case 'BRIDGED'}{count} bridged{#case 'BREAK'}{count} broken{#case 'NEW'}{count} new{#else}{count}{/switch}")
    String comparabilityCount(String verdict, String count);

    @Message(
            "{#switch name}{#case 'IDENTICAL'}Identical{#case 'MINOR'}Minor change{#case 'BRIDGED'}Bridged{#case 'BREAK'}Break{#case 'NEW'}New{#else}{name}{/switch}")
    String verdict(String name);

    @Message("Measure")
    String measure();

    @Message("Verdict")
    String verdictColumn();

    @Message("Why")
    String why();

    @Message("See every measure, old and new side by side")
    String comparabilityFull();

    @Message("I have seen what breaks: these series begin anew or end with this edition.")
    String seen();

    @Message(
            "Confirm that you have seen what cannot be compared with the edition before. If somebody has judged it anew meanwhile, look once more.")
    String seenNeeded();

    @Message("Plan")
    String planTitle();

    @Message("Save the plan")
    String planSave();

    @Message("Title in English")
    String titleEn();

    @Message("Title in Swedish")
    String titleSv();

    @Message("Source, as printed under every figure, in English")
    String sourceEn();

    @Message("Source, as printed under every figure, in Swedish")
    String sourceSv();

    @Message("Year")
    String year();

    @Message("Version of the questionnaire")
    String version();

    @Message("There is no such version: write it first, or choose another.")
    String versionUnknown();

    @Message("Its responses are made up, for practice")
    String synthetic();

    @Message("Declared anonymous: no draft is kept here of somebody who has not submitted")
    String anonymous();

    @Message("Embargo")
    String embargo();

    @Message(
            "Before this moment by universal time (UTC) no figure of the edition may be published. Empty: none.")
    String embargoHint();

    @Message("Save the embargo")
    String embargoSave();

    @Message("Write a date and a time, such as 2026-05-31T08:00.")
    String momentWanted();

    @Message("None")
    String noEmbargo();

    @Message("Source")
    String source();

    @Message("Code")
    String code();

    @Message("Programme")
    String programme();

    @Message("Declared")
    String declared();

    @Message("anonymous")
    String anonymousYes();

    @Message("synthetic")
    String syntheticYes();

    @Message("its questions are frozen")
    String questionsFrozen();

    @Message("its questions can still be changed")
    String questionsFree();

    @Message("History")
    String historyTitle();

    @Message("When")
    String historyWhen();

    @Message("Step")
    String historyStep();

    @Message("Who")
    String historyWho();

    @Message("Planned")
    String historyMade();

    @Message("{from} → {to}")
    String stepFromTo(String from, String to);

    @Message("you")
    String you();

    @Message("Ask again in another year")
    String copyTitle();

    @Message(
            "Title, source and settings are taken over. Who is invited and the embargo are decided anew.")
    String copyHint();

    @Message("Code of the new edition")
    String copyCode();

    @Message("Make the draft")
    String copyDo();

    @Message("Another edition has this code: choose one of its own.")
    String codeTaken();

    @Message("All responses")
    String exportTitle();

    @Message("Codes and labels in columns that keep their names; open text is never in it.")
    String exportHint();

    @Message("Download as CSV")
    String exportCsv();

    @Message("Download as Excel")
    String exportXlsx();

    @Message(
            "The edition has changed meanwhile, so this step no longer leads on. This is how it stands now.")
    String changedMeanwhile();
}
