package org.barometer.survey.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What the desk says in English; the other languages are in {@code messages/}. */
@MessageBundle("desk")
interface DeskMessages {

    @Message("Agency desk")
    String title();

    @Message("What {agency} is asked, until when, and what has arrived.")
    String lead(String agency);

    @Message("No edition asks your agency at present.")
    String nothing();

    @Message("When an analyst opens one or invites you, it appears here.")
    String nothingMore();

    @Message("Overview")
    String overview();

    @Message("Completeness and change")
    String quality();

    @Message("Responses")
    String responses();

    @Message("Files")
    String files();

    @Message("Receipts")
    String receipts();

    @Message("Parts of this edition")
    String views();

    @Message("Agency {code}")
    String agency(String code);

    @Message("All editions")
    String backToDesk();

    @Message(
            "{#switch name}{#case 'DRAFT'}In preparation{#case 'OPEN'}Open{#case"
                    + " 'CLOSED'}Closed{#case 'LOCKED'}Locked{#case"
                    + " 'ARCHIVED'}Archived{#else}{name}{/switch}")
    String editionState(String name);

    @Message(
            "{#switch name}{#case 'INVITED'}Invited{#case 'STARTED'}Under way{#case"
                    + " 'SUBMITTED'}Filed{#case 'DECLINED'}Declined{#else}{name}{/switch}")
    String partState(String name);

    @Message(
            "{#switch name}{#case 'MEND'}Amend what an analyst has returned.{#case"
                    + " 'ASK_FOR_TIME'}The deadline has passed: ask the analyst for more time if you"
                    + " have more to send.{#case 'BEGIN'}Answer the questionnaire, or send a"
                    + " file.{#case 'GO_ON'}Send the rest, then say that everything is sent.{#case"
                    + " 'WAIT'}Nothing yet: the edition opens later.{#case 'NOT_ASKED'}Nothing: only"
                    + " invited agencies are asked.{#case 'DECLINED'}Nothing: your agency has"
                    + " declined.{#case 'DONE'}Nothing: your agency has filed.{#case 'OVER'}Nothing:"
                    + " the edition takes no more answers.{#else}{name}{/switch}")
    String step(String name);

    @Message("Next")
    String next();

    @Message("Deadline")
    String deadline();

    @Message("None set")
    String noDeadline();

    @Message("{#if days == 0}today{#else if days == 1}tomorrow{#else}{days} days left{/if}")
    String daysLeft(int days);

    @Message("passed")
    String passed();

    @Message("Extended{#if reason}: {reason}{/if}")
    String extended(@Nullable String reason);

    @Message("Embargo")
    String embargo();

    @Message("No figure is published before {moment}")
    String embargoUntil(String moment);

    @Message("Received")
    String received();

    @Message("{count} of {target} responses")
    String receivedOf(String count, String target);

    @Message(
            "{#if number == 0}No response yet{#else if number == 1}1"
                    + " response{#else}{count} responses{/if}")
    String receivedCount(int number, String count);

    @Message(
            "{#if number == 1}1 response has been returned{#else}{count} responses have"
                    + " been returned{/if}")
    String returnedCount(int number, String count);

    @Message("Answer the questionnaire")
    String toForm();

    @Message("Send a file")
    String toFiles();

    @Message("All responses")
    String toResponses();

    @Message("Your agency’s part")
    String yourPart();

    @Message("Tell the analysts how it stands, so that nobody reminds you in vain.")
    String partLead();

    @Message(
            "The edition takes answers of every agency, so nothing has to be declined or"
                    + " confirmed.")
    String partOpen();

    @Message("Everything is sent")
    String fileAll();

    @Message("You can still amend and send more until the deadline.")
    String fileAllHint();

    @Message("Take part again")
    String resume();

    @Message("There is more to send")
    String resumeFiled();

    @Message("Decline")
    String decline();

    @Message("Why does your agency not take part?")
    String declineLegend();

    @Message(
            "What has been sent stays. You can take part again as long as the edition is"
                    + " open.")
    String declineHint();

    @Message(
            "{#switch name}{#case 'NOTHING_TO_REPORT'}We have nothing to report{#case"
                    + " 'NOT_HELD'}We do not hold this information{#case 'NOT_LAWFUL'}We may not"
                    + " lawfully share it{#case 'NO_CAPACITY'}We have no capacity this time{#case"
                    + " 'OTHER'}Another reason{#else}{name}{/switch}")
    String refusal(String name);

    @Message("Choose the reason")
    String reasonMissing();

    @Message("This was not done yet")
    String wrongTitle();

    @Message(
            "{#switch name}{#case 'DECLINED'}Your agency has declined. The analysts know,"
                    + " and nobody will remind you.{#case 'FILED'}Noted: your agency has sent"
                    + " everything.{#case 'RESUMED'}Your agency takes part.{#case 'WITHDRAWN'}The"
                    + " response has been withdrawn and its answers are deleted.{#else}{name}{/switch}")
    String done(String name);

    @Message("What has happened")
    String partHistory();

    @Message("What")
    String what();

    @Message("When")
    String when();

    @Message("By")
    String who();

    @Message("Why")
    String why();

    @Message(
            "{#switch name}{#case 'INVITED'}Invited{#case 'CHANGED'}Terms changed{#case"
                    + " 'EXTENDED'}Deadline changed{#case 'DECLINED'}Declined{#case"
                    + " 'FILED'}Everything sent{#case 'RESUMED'}Taking part"
                    + " again{#else}{name}{/switch}")
    String note(String name);

    @Message("until {moment}")
    String noteDeadline(String moment);

    @Message(
            "{#switch name}{#case 'analyst'}Analyst{#case 'coordinator'}Coordinator{#case"
                    + " 'respondent'}Respondent{#else}{name}{/switch}")
    String role(String name);

    @Message("Completeness")
    String completeness();

    @Message(
            "How many of your responses answer each question. Questions with a condition"
                    + " may rightly be unanswered.")
    String completenessLead();

    @Message("{share} of the questions put to everybody are answered.")
    String overall(String share);

    @Message("Question")
    String question();

    @Message("Answered")
    String answered();

    @Message("Share")
    String share();

    @Message("Reason given")
    String reasonGiven();

    @Message("Unanswered")
    String unanswered();

    @Message("asked under a condition")
    String conditional();

    @Message("No response has been received yet.")
    String noResponses();

    @Message("This year beside {edition}")
    String change(String edition);

    @Message(
            "Your agency’s shares and medians. A jump is a change far from what other"
                    + " agencies changed by; please check it. With fewer than 10 answers, or fewer"
                    + " than 5 agencies, nothing is marked.")
    String changeLead();

    @Message("Jumps only")
    String jumpsOnly();

    @Message("All figures")
    String allFigures();

    @Message("Show")
    String show();

    @Message("Jump")
    String jump();

    @Message("No change stands out.")
    String noJumps();

    @Message("Figure")
    String figure();

    @Message("Before")
    String before();

    @Message("Now")
    String now();

    @Message("Answers")
    String answers();

    @Message("Median")
    String median();

    @Message("There is no earlier edition to compare with.")
    String noEarlier();

    @Message("Your agency has no figure in both years.")
    String nothingToCompare();

    @Message(
            "{#switch name}{#case 'SUBMITTED'}Received{#case 'RETURNED'}Returned{#case"
                    + " 'ACCEPTED'}Accepted{#case 'WITHDRAWN'}Withdrawn{#else}{name}{/switch}")
    String reviewState(String name);

    @Message("All")
    String allStates();

    @Message("Returned to you")
    String returnedTitle();

    @Message(
            "An analyst asks you to look at these again. They can be amended even after"
                    + " the deadline.")
    String returnedLead();

    @Message(
            "{#switch name}{#case 'INCOMPLETE'}Incomplete{#case"
                    + " 'IMPLAUSIBLE'}Implausible{#case 'INCONSISTENT'}Inconsistent{#case"
                    + " 'DUPLICATE'}Duplicate{#case 'IDENTIFYING'}Somebody could be recognised{#case"
                    + " 'OTHER'}Another reason{#else}{name}{/switch}")
    String returnReason(String name);

    @Message("Response")
    String response();

    @Message("Response {number}")
    String responseTitle(String number);

    @Message("State")
    String stateLabel();

    @Message("Received")
    String receivedAt();

    @Message("Revision")
    String revision();

    @Message("Questionnaire version")
    String version();

    @Message("Next page")
    String nextPage();

    @Message("First page")
    String firstPage();

    @Message("There is no such response.")
    String noneOfThese();

    @Message("Answers")
    String answersTitle();

    @Message("Answer")
    String answer();

    @Message("–")
    String notAnswered();

    @Message("Other questions")
    String otherQuestions();

    @Message("History")
    String history();

    @Message(
            "{#switch name}{#case 'SUBMITTED'}Submitted{#case 'AMENDED'}Amended{#case"
                    + " 'RETURNED'}Returned{#case 'ACCEPTED'}Accepted{#case"
                    + " 'WITHDRAWN'}Withdrawn{#else}{name}{/switch}")
    String historyOf(String name);

    @Message(
            "{#switch name}{#case 'CORRECTION'}Correction{#case"
                    + " 'COMPLETION'}Completion{#case 'REQUESTED'}On request{#case 'MISTAKE'}Sent by"
                    + " mistake{#case 'DUPLICATE'}Duplicate{#case 'NO_CONSENT'}No consent{#case"
                    + " 'INCOMPLETE'}Incomplete{#case 'IMPLAUSIBLE'}Implausible{#case"
                    + " 'INCONSISTENT'}Inconsistent{#case 'IDENTIFYING'}Somebody could be"
                    + " recognised{#case 'OTHER'}Another reason{#else}{name}{/switch}")
    String changeReason(String name);

    @Message("Amend")
    String amend();

    @Message("Amend by file")
    String amendByFile();

    @Message("Withdraw")
    String withdraw();

    @Message("Download the receipt")
    String receipt();

    @Message("Withdraw this response?")
    String withdrawTitle();

    @Message(
            "Its answers are deleted and leave all figures. The receipt stays, marked as"
                    + " withdrawn. This cannot be undone.")
    String withdrawLead();

    @Message("Why is it withdrawn?")
    String withdrawLegend();

    @Message("Withdraw the response")
    String withdrawDo();

    @Message("Keep it")
    String keep();

    @Message(
            "Many responses at once, as CSV or XLSX. Every fault is named with its row and"
                    + " column, and a file can be sent again without duplicates.")
    String filesLead();

    @Message("1. Get the template")
    String templates();

    @Message(
            "Columns are named by codes. The workbooks have a second sheet that explains"
                    + " every code.")
    String templatesLead();

    @Message("One row per response")
    String perResponse();

    @Message("One row per answer")
    String perAnswer();

    @Message(
            "ROW_KEY is your own number of a response: a number or a short code, never a"
                    + " name. A row with a known key amends that response where it differs and"
                    + " leaves it alone where it does not.")
    String rowKey();

    @Message("2. Send a file")
    String upload();

    @Message("File")
    String file();

    @Message(
            "CSV or XLSX, at most {size}. Encoding, delimiter and decimal comma are"
                    + " recognised.")
    String fileHint(String size);

    @Message("Choose a file that is not empty")
    String fileMissing();

    @Message("What should happen?")
    String rehearse();

    @Message("Check only: name every fault, store nothing")
    String dryRun();

    @Message("Check and store")
    String realRun();

    @Message("Choose one of the two")
    String choiceMissing();

    @Message("If some rows have faults")
    String modeLegend();

    @Message(
            "{#switch name}{#case 'ALL_OR_NOTHING'}Store nothing until every row is"
                    + " right{#case 'ACCEPT_VALID'}Store the rows that are right, name the"
                    + " others{#else}{name}{/switch}")
    String mode(String name);

    @Message("Send the file")
    String send();

    @Message("Responses cannot be stored now, but a file can be checked.")
    String lockedFiles();

    @Message("Your latest files")
    String latest();

    @Message("No file has been sent yet.")
    String noFiles();

    @Message("Sent")
    String sentAt();

    @Message("Kind")
    String kind();

    @Message("Check")
    String check();

    @Message("Import")
    String importing();

    @Message("Rows")
    String rows();

    @Message("Faults")
    String faults();

    @Message(
            "{#switch name}{#case 'WAITING'}Waiting{#case 'RUNNING'}Being checked{#case"
                    + " 'DONE'}Done{#case 'REFUSED'}Nothing stored{#case 'CLOSED'}Edition"
                    + " closed{#case 'INTERRUPTED'}Interrupted{#case"
                    + " 'FAILED'}Failed{#else}{name}{/switch}")
    String jobState(String name);

    @Message("File of {moment}")
    String jobTitle(String moment);

    @Message("{rows} rows checked so far.")
    String jobDoing(String rows);

    @Message("The file has arrived and waits for its turn.")
    String jobWaiting();

    @Message("This page follows it by itself; you can leave and come back.")
    String jobFollow();

    @Message("Progress")
    String progress();

    @Message(
            "{#switch name}{#case 'CHECKED'}Every row is right. Nothing has been stored,"
                    + " because this was a check, and the file has been deleted.{#case"
                    + " 'CHECKED_FAULTY'}Some rows have faults. Nothing has been stored, because"
                    + " this was a check.{#case 'STORED'}Every row is right and stored.{#case"
                    + " 'STORED_PARTLY'}The rows that are right are stored; the others are named"
                    + " below.{#case 'REFUSED'}Some rows have faults, so nothing has been stored."
                    + " Mend them and send the file again.{#case 'CLOSED'}The edition stopped taking"
                    + " your answers while the file was being read. What is counted here as stored"
                    + " is stored; nothing else is.{#case 'INTERRUPTED'}The work was interrupted and"
                    + " the file is gone. Send it again: what is stored already stays as it"
                    + " is.{#case 'FAILED'}Something broke here. Send the file again: what is stored"
                    + " already stays as it is.{#else}{name}{/switch}")
    String outcome(String name);

    @Message("{#if dryRun}Would be new{#else}New{/if}")
    String added(boolean dryRun);

    @Message("{#if dryRun}Would be amended{#else}Amended{/if}")
    String amended(boolean dryRun);

    @Message("Unchanged")
    String unchanged();

    @Message("Rows with faults")
    String refused();

    @Message("Understood as")
    String recognised();

    @Message(
            "{#switch name}{#case 'encoding'}encoding {value}{#case 'sheet'}sheet"
                    + " {value}{#case 'delimiter'}{#switch value}{#case 'comma'}separated by"
                    + " commas{#case 'semicolon'}separated by semicolons{#case 'tab'}separated by"
                    + " tabs{#case 'bar'}separated by |{#else}separated by"
                    + " {value}{/switch}{#else}{name} {value}{/switch}")
    String recognisedAs(String name, String value);

    @Message("Send it to be stored")
    String storeNow();

    @Message("Download the workbook with the faulty cells marked")
    String marked();

    @Message("The file itself is no longer kept, so it cannot be marked. Send it again.")
    String fileGone();

    @Message("Send another file")
    String sendAnother();

    @Message("Sheet")
    String sheet();

    @Message("Row")
    String row();

    @Message("Column")
    String column();

    @Message("Value")
    String value();

    @Message("What is wrong")
    String fault();

    @Message("What to do")
    String remedy();

    @Message("whole file")
    String wholeFile();

    @Message("{first} to {last} of {all}")
    String faultsFrom(String first, String last, String all);

    @Message(
            "What your agency has filed, response by response. Each receipt is signed: it"
                    + " proves to anybody that exactly these answers were received, and says nothing"
                    + " of what they are.")
    String receiptsLead();

    @Message("Register of receipts")
    String register();

    @Message("SHA-256 of the answers")
    String fingerprint();

    @Message("Download")
    String download();

    @Message("Download the receipt of {number}")
    String downloadOf(String number);

    @Message("Nothing has been filed yet.")
    String noReceipts();

    @Message("As of {moment}")
    String asOf(String moment);

    @Message("Verify a receipt")
    String verify();

    @Message(
            "Nobody has to trust this page. With the receipt and the published keys,"
                    + " anybody can verify the signature offline:")
    String verifyLead();

    @Message("Download the receipt and save it as receipt.json.")
    String verifyReceipt();

    @Message("Download the published keys and save them as keys.json:")
    String verifyKeys();

    @Message("Run these commands (openssl 3 and jq):")
    String verifyRun();

    @Message("The answer is “Signature Verified Successfully”.")
    String verifyAnswer();

    @Message("Printed, this page is the register without menus.")
    String printHint();
}
