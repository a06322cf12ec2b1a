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

    @Message("Agency")
    String agency();

    @Message("Country")
    String country();

    @Message("Language")
    String language();

    @Message("Choose one of the languages of the questionnaire.")
    String languageWanted();

    @Message("not settled")
    String languageOpen();

    @Message("Deadline")
    String deadline();

    @Message("By the clock of the place named beside it. Empty: no deadline.")
    String deadlineHint();

    @Message("Place of the clock")
    String zone();

    @Message("A place of the IANA time zones, such as Europe/Stockholm.")
    String zoneHint();

    @Message("Name a place, such as Europe/Stockholm.")
    String zoneWanted();

    @Message("Responses hoped for")
    String target();

    @Message("Empty: no number.")
    String targetHint();

    @Message("Cannot answer because")
    String locked();

    @Message(
            "{#switch name}{#case 'INVITED'}Invited{#case 'STARTED'}Started{#case 'SUBMITTED'}All sent{#case 'DECLINED'}Declined{#else}{name}{/switch}")
    String partState(String name);

    @Message("Who takes part")
    String participationTitle();

    @Message(
            "Nobody is invited, so every active agency can answer. From the first invitation on, only those invited can, each until its deadline.")
    String everybodyAnswers();

    @Message("To remind now")
    String remindersTitle();

    @Message("Nobody has to be reminded now.")
    String remindersNone();

    @Message(
            "{#switch name}{#case 'RETURNED'}A returned response has not been amended{#case 'OVERDUE'}The deadline has passed{#case 'BELOW_TARGET'}Fewer responses than hoped for, shortly before the deadline{#case 'NOTHING_RECEIVED'}Nothing received yet{#else}{name}{/switch}")
    String remindWhy(String name);

    @Message("Invite agencies")
    String inviteTitle();

    @Message("Codes of the agencies")
    String inviteAgencies();

    @Message(
            "One on each line, or with spaces or commas between. Who is invited already stays as it is.")
    String inviteHint();

    @Message("All active agencies instead ({count} are not invited yet)")
    String inviteEverybody(String count);

    @Message("Codes of the agencies that are not invited")
    String inviteOthers();

    @Message("Invite")
    String inviteDo();

    @Message("Name at least one agency, or choose all active ones.")
    String agenciesWanted();

    @Message(
            "No agency has this code: {codes}. Register it first, or remove it. Nobody was invited.")
    String agenciesUnknown(String codes);

    @Message("What is asked of it")
    String termsTitle();

    @Message("Save")
    String termsSave();

    @Message("The agency was told another deadline: say why it changes.")
    String deadlineReason();

    @Message("Needed when the deadline changes; the agency can read it.")
    String deadlineReasonHint();

    @Message("Take back the invitation")
    String takeBackTitle();

    @Message(
            "The agency can no longer answer. What happened to it stays in its history, and it can be invited again.")
    String takeBackMeans();

    @Message("Responses of the agency stand, so its invitation cannot be taken back.")
    String takeBackNot();

    @Message("The agency has answered meanwhile, so it stays invited.")
    String hasAnswered();

    @Message(
            "It is the last invitation of an open edition: without it every agency could answer. Invite another one first, or close the edition.")
    String lastInvitation();

    @Message("Take it back")
    String takeBackDo();

    @Message("Invited")
    String invitedAt();

    @Message(
            "{#switch name}{#case 'INVITED'}Invited{#case 'CHANGED'}Terms changed{#case 'EXTENDED'}Deadline moved{#case 'DECLINED'}Declined{#case 'FILED'}Said that all is sent{#case 'RESUMED'}Resumed{#case 'TAKEN_BACK'}Invitation taken back{#else}{name}{/switch}")
    String noteKind(String name);

    @Message(
            "{#switch name}{#case 'NOTHING_TO_REPORT'}Nothing to report{#case 'NOT_HELD'}The information is not held{#case 'NOT_LAWFUL'}Not lawful to give{#case 'NO_CAPACITY'}No capacity{#case 'OTHER'}Other{#else}{name}{/switch}")
    String refusal(String name);

    @Message(
            "{#switch name}{#case 'analyst'}an analyst{#case 'coordinator'}the coordinator{#case 'respondent'}the respondent{#else}{name}{/switch}")
    String roleOf(String name);

    @Message("What")
    String historyWhat();

    @Message("{why}, since {since}")
    String reminded(String why, String since);

    @Message("Responses to review")
    String reviewTitle();

    @Message("Begin with the first of {count}")
    String reviewBegin(String count);

    @Message("No response waits to be reviewed.")
    String reviewNothing();

    @Message(
            "{#switch name}{#case 'SUBMITTED'}Waiting{#case 'RETURNED'}Returned{#case 'ACCEPTED'}Accepted{#else}{name}{/switch}")
    String reviewState(String name);

    @Message("Response")
    String response();

    @Message("Response {id} of {agency}")
    String responseOf(String id, String agency);

    @Message("Received")
    String received();

    @Message("Revision")
    String revision();

    @Message("To look at")
    String tells();

    @Message("{count} {#if count == '1'}thing{#else}things{/if}")
    String tellsOf(String count);

    @Message("More")
    String more();

    @Message("No response is in this state.")
    String noneInState();

    @Message(
            "With the keyboard: A accepts and N goes to the next, each with your browser's access key (Alt, Alt+Shift or Ctrl+Option).")
    String reviewHint();

    @Message("Look at this")
    String noticesTitle();

    @Message(
            "{question}: {value} is far from the others. The median of {n} numbers is {median}; this one lies {z} robust standard deviations from it.")
    String outlier(String question, String value, String median, String n, String z);

    @Message("{question}: {message} The respondent says: {reason}.")
    String warned(String question, String message, String reason);

    @Message(
            "{#switch name}{#case 'CHECKED_CORRECT'}checked and correct{#case 'ESTIMATE'}an estimate{#case 'CHANGED_PRACTICE'}practice has changed{#case 'SMALL_NUMBERS'}small numbers{#case 'OTHER'}another reason{#else}{name}{/switch}")
    String warningReason(String name);

    @Message("Answers")
    String answersTitle();

    @Message("Question")
    String question();

    @Message("Answer")
    String answer();

    @Message("no answer")
    String unanswered();

    @Message("Accept")
    String acceptDo();

    @Message("The agency can no longer amend it, unless you return it.")
    String acceptMeans();

    @Message("Return it to the agency")
    String returnTitle();

    @Message("The agency sees reason and comment and can amend it, even after its deadline.")
    String returnMeans();

    @Message(
            "{#switch name}{#case 'INCOMPLETE'}Incomplete{#case 'IMPLAUSIBLE'}Implausible{#case 'INCONSISTENT'}Inconsistent{#case 'DUPLICATE'}Given twice{#case 'IDENTIFYING'}Somebody could be recognised{#case 'OTHER'}Another reason{#else}{name}{/switch}")
    String returnReason(String name);

    @Message("Choose why it is returned.")
    String returnReasonWanted();

    @Message("Choose")
    String choose();

    @Message("Comment to the agency")
    String comment();

    @Message(
            "What is to be mended, in 3 to 500 characters; may be left empty. Name no person, number or address.")
    String commentHint();

    @Message("This could identify somebody; leave it out: {spans}")
    String commentIdentifying(String spans);

    @Message("Return it")
    String returnDo();

    @Message("The agency has amended the response meanwhile: look at it again.")
    String amendedMeanwhile();

    @Message("Next one")
    String nextOne();

    @Message("No other response waits.")
    String lastOne();

    @Message("Returned")
    String returnedColumn();

    @Message("Was returned: {why}")
    String wasReturned(String why);

    @Message("Returned {moment}.")
    String returnedOn(String moment);

    @Message("The agency amended it {moment}{#if why}: {why}{/if}.")
    String amendedSince(String moment, String why);

    @Message("The agency has not amended it yet.")
    String notAmendedYet();

    @Message(
            "{#switch name}{#case 'CORRECTION'}Correction{#case 'COMPLETION'}Completion{#case 'REQUESTED'}On request{#case 'MISTAKE'}Sent by mistake{#case 'NO_CONSENT'}No consent{#case 'INCOMPLETE'}Incomplete{#case 'IMPLAUSIBLE'}Implausible{#case 'INCONSISTENT'}Inconsistent{#case 'DUPLICATE'}Given twice{#case 'IDENTIFYING'}Somebody could be recognised{#case 'OTHER'}Another reason{#else}{name}{/switch}")
    String changeReason(String name);

    @Message(
            "{#switch name}{#case 'SUBMITTED'}Submitted{#case 'AMENDED'}Amended{#case 'RETURNED'}Returned{#case 'ACCEPTED'}Accepted{#case 'WITHDRAWN'}Withdrawn{#else}{name}{/switch}")
    String responseEvent(String name);

    @Message("{count} responses stand.")
    String progressResponses(String count);

    @Message("By agency")
    String byAgency();

    @Message("By country")
    String byCountry();

    @Message("By question")
    String byQuestion();

    @Message("Completeness")
    String completeness();

    @Message(
            "Completeness: questions put to everybody that were answered, of all such questions in all responses.")
    String completenessHint();

    @Message("Completeness of {who}: {share}")
    String completenessOf(String who, String share);

    @Message("Answered")
    String answered();

    @Message("No answer, with a reason")
    String explained();

    @Message("Unanswered")
    String unansweredCount();

    @Message("put to some only")
    String conditional();

    @Message("{question}: answered in {share} of all responses")
    String answeredOf(String question, String share);

    @Message("Answered share")
    String answeredPart();

    @Message("answered")
    String keyAnswered();

    @Message("reason given")
    String keyExplained();

    @Message("unanswered")
    String keyUnanswered();

    @Message("{what} {count}")
    String countOf(String what, String count);

    @Message("No response stands yet.")
    String noResponses();

    @Message("Beside {before}")
    String comparisonTitle(String before);

    @Message(
            "A change is a jump when it lies more than 3.5 robust standard deviations from the median change of all agencies. Never with fewer than 10 answers in either year, or fewer than 5 agencies.")
    String comparisonHint();

    @Message("Large jumps")
    String jumpsTitle();

    @Message("No figure has jumped.")
    String jumpsNone();

    @Message("jump")
    String jump();

    @Message("Every figure of one agency")
    String oneAgencyTitle();

    @Message("Show")
    String show();

    @Message("Option")
    String option();

    @Message("Before")
    String before();

    @Message("Now")
    String now();

    @Message("Change")
    String change();

    @Message("median")
    String median();

    @Message("{value} ({n})")
    String figureOf(String value, String n);

    @Message("In brackets: from how many answers.")
    String figureHint();

    @Message("From {before} to {now}")
    String spanOf(String before, String now);

    @Message("No edition of this programme was answered in an earlier year.")
    String noComparison();

    @Message("Comparability")
    String comparability();

    @Message("{title}: version {from} and version {to}")
    String comparabilityFromTo(String title, String from, String to);

    @Message(
            "For every measure what changed, whether its answers may be compared, and why. What you decide is told with every figure.")
    String comparabilityLead();

    @Message("Compare with version")
    String compareWith();

    @Message(
            "{#if count == '1'}One measure is{#else}{count} measures are{/if} asked in the same way")
    String alikeTitle(String count);

    @Message("What changed")
    String changeColumn();

    @Message("Version {version}")
    String beforeColumn(String version);

    @Message("By the rules: {verdict}")
    String foundVerdict(String verdict);

    @Message("Bridges")
    String bridgesAre();

    @Message(
            "Which options of version {to} together stand for an option of version {from}: their codes, with spaces between them. Leave a field empty where nothing does.")
    String bridgesHint(String from, String to);

    @Message("New in version {to}")
    String bridgesAdded(String to);

    @Message("{code} ({label}) is counted as")
    String bridgeLine(String code, String label);

    @Message("Another option")
    String bridgeOther();

    @Message("is counted as")
    String bridgeOtherTo();

    @Message("Choose the option that these codes stand for, or leave the codes empty.")
    String bridgeFromWanted();

    @Message("This option has a field of its own: write its codes there.")
    String bridgedTwice();

    @Message("Judge it yourself")
    String judgeTitle();

    @Message("As the rules found")
    String judgeNothing();

    @Message("Note in English")
    String noteEn();

    @Message("Note in Swedish")
    String noteSv();

    @Message("Choose the verdict that your note is about, or leave the note empty.")
    String verdictWanted();

    @Message("Save the judgement")
    String judgeDo();

    @Message("Versions of the questionnaire")
    String versionsTitle();

    @Message("No version is written yet.")
    String versionsNone();

    @Message("Languages")
    String languages();

    @Message("Sections")
    String sections();

    @Message("Questions")
    String questions();

    @Message("Can it change?")
    String canChange();

    @Message("Yes, until its first answer")
    String canChangeYes();

    @Message("{why} Since {since}.")
    String frozenSince(String why, String since);

    @Message("Files")
    String files();

    @Message("Compare with the one before")
    String compareBefore();

    @Message("Write a version from a file")
    String uploadTitle();

    @Message(
            "JSON as it is downloaded here, or an XLSForm (.xlsx). Every fault is named by its place, and then nothing is changed.")
    String uploadHint();

    @Message("File")
    String uploadFile();

    @Message("Write it")
    String uploadDo();

    @Message("Choose a file.")
    String fileWanted();

    @Message("Choose the next version.")
    String takeNext();

    @Message("Sheet {sheet}, row {row}{#if column}, column {column}{/if}: {remedy}")
    String misfit(String sheet, String row, String column, String remedy);

    @Message("The workbook cannot be read: save it as .xlsx without anything but its sheets.")
    String workbookRefused();

    @Message("Make the next version from an earlier one")
    String copyVersionTitle();

    @Message("The questions are copied as they are; then change them by file.")
    String copyVersionHint();

    @Message("Copy of version")
    String copyVersionOf();

    @Message("Make version {next}")
    String copyVersionDo(String next);

    @Message("Plan an edition")
    String newEditionTitle();

    @Message("Make the draft")
    String newEditionDo();

    @Message("Editions")
    String editionsTitle();

    @Message("Shown in")
    String shownIn();

    @Message("needed")
    String required();

    @Message("By lot, asked instead of")
    String insteadOf();

    @Message("Asked if")
    String askedIf();

    @Message("Base")
    String baseIs();

    @Message("Unit")
    String unitIs();

    @Message("Bounds")
    String boundsAre();

    @Message("Besides")
    String missingAre();

    @Message("stands alone")
    String exclusive();

    @Message("{count} more options")
    String moreOptions(String count);

    @Message("Rows")
    String rowsAre();

    @Message("Options")
    String optionsAre();

    @Message("Rules")
    String rulesTitle();

    @Message("Rule")
    String rule();

    @Message("Must hold")
    String ruleHolds();

    @Message("Message")
    String ruleMessage();

    @Message("warning")
    String ruleWarning();

    @Message("error")
    String ruleError();

    @Message(
            "{#switch name}{#case 'SINGLE_CHOICE'}One choice{#case 'MULTIPLE_CHOICE'}Several choices{#case 'SCALE'}Scale{#case 'DIRECTION'}Direction of change{#case 'NUMBER'}Number{#case 'COUNT'}Count{#case 'MATRIX'}Matrix{#case 'RANKING'}Ranking{#case 'MENTIONS'}Mentions from a register{#case 'OPEN_TEXT'}Open text{#case 'COUNTRY'}Country{#case 'DATE'}Date{#else}{name}{/switch}")
    String questionType(String name);
}
