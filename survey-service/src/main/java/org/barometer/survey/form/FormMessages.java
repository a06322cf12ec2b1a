package org.barometer.survey.form;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the respondent's form says in English; the other languages are in {@code messages/}. */
@MessageBundle("form")
interface FormMessages {

    @Message("Answer")
    String listTitle();

    @Message("The editions that your agency is asked to answer.")
    String listLead();

    @Message("Nothing waits for your answers.")
    String listEmpty();

    @Message("Your agency is asked in an edition when an analyst opens it and invites the agency.")
    String listEmptyMore();

    @Message("Waiting for answers")
    String waiting();

    @Message("Not open for your agency now")
    String notNow();

    @Message("Open")
    String open();

    @Message("Locked")
    String locked();

    @Message("Anonymous")
    String anonymous();

    @Message("Questions in")
    String languages();

    @Message("Answer by")
    String deadline();

    @Message("No last day has been set")
    String noDeadline();

    @Message("Sent by your agency")
    String sent();

    @Message("{count} of {target} hoped for")
    String ofTarget(String count, String target);

    @Message("{count} questions in {sections} parts")
    String size(int count, int sections);

    @Message("Begin")
    String begin();

    @Message("Who can see your answers")
    String whoTitle();

    @Message(
            "Your answers are stored for your agency, {agency}, without your name or sign-in. The"
                    + " coordinators of your agency and the programme's analysts can read them.")
    String whoReads(String agency);

    @Message(
            "Only counts and shares that cannot point to anybody are published. What you write in"
                    + " your own words never leaves the service that takes it in.")
    String whoPublishes();

    @Message("Unfinished answers are kept under an address that only you get to know.")
    String whoDraft();

    @Message(
            "This edition is anonymous: nothing is kept before you send. Until then your answers stay"
                    + " on this device.")
    String whoDevice();

    @Message("A response on its way")
    String resumeTitle();

    @Message("If you saved unfinished answers, open the address that you were given then.")
    String resumeText();

    @Message("Unfinished answers are on this device")
    String deviceTitle();

    @Message("Continue where you were")
    String deviceContinue();

    @Message("Delete them from this device")
    String deviceDelete();

    @Message(
            "What you enter is kept on this device only, in this browser, until you send it or delete"
                    + " it here. Whoever uses this browser could read it.")
    String deviceKept();

    @Message(
            "Without JavaScript nothing is kept anywhere before you send: your answers travel with the"
                    + " page from part to part, so keep it open until you are done.")
    String deviceNothing();

    @Message("They have been deleted from this device.")
    String deviceDeleted();

    @Message("Receipts of your agency")
    String receipts();

    @Message("Received")
    String received();

    @Message("Receipt")
    String receipt();

    @Message("Withdrawn")
    String withdrawn();

    @Message("Returned")
    String returned();

    @Message("Revision")
    String revisionLabel();

    @Message("Part {place} of {places}")
    String part(int place, int places);

    @Message("{answered} of {asked} questions answered")
    String progress(int answered, int asked);

    /** For the script, which puts the numbers in. */
    @Message("Part # of #")
    String partText();

    @Message("# of # questions answered")
    String progressText();

    @Message("# of # answered")
    String partProgressText();

    @Message("Parts of the form")
    String parts();

    @Message("{answered} of {asked} answered")
    String partProgress(int answered, int asked);

    @Message("Not asked of you")
    String partSkipped();

    @Message("Questions")
    String questions();

    @Message("Read the questions in")
    String readIn();

    @Message("Next")
    String next();

    @Message("Back")
    String previous();

    @Message("Save")
    String save();

    @Message("Review and send")
    String review();

    @Message("Your answers bring further questions: they are here now.")
    String moreQuestions();

    @Message("There is something to correct")
    String faultsTitle();

    @Message("What you entered is still here.")
    String faultsKept();

    @Message("Optional")
    String optional();

    @Message("Asked of:")
    String base();

    @Message("Choose all that apply.")
    String chooseAll();

    @Message("Begin to type and choose what is suggested.")
    String mentionHint();

    @Message("Begin with the most important.")
    String rankHint();

    @Message("At most {number}.")
    String atMost(String number);

    @Message(
            "At most {number} characters. Write nothing that could identify a person, such as names,"
                    + " numbers, addresses or user names.")
    String textHint(String number);

    @Message("Four digits, such as 2024.")
    String yearHint();

    @Message("The month and the year in four digits.")
    String monthHint();

    @Message("Year")
    String yearLabel();

    @Message("Month")
    String month();

    @Message("Place {number}")
    String rank(int number);

    @Message("Mention {number}")
    String mention(int number);

    @Message("Choose")
    String choose();

    @Message("No answer")
    String noAnswer();

    @Message("Instead of an answer")
    String instead();

    @Message("What cannot be kept is marked:")
    String markedText();

    @Message("Saved. You can go on later, also on another device, at this address:")
    String keptAt();

    @Message("Kept until {moment}. Whoever in your agency has the address can read the answers.")
    String keptUntil(String moment);

    @Message("Copy")
    String copy();

    @Message("Copied")
    String copied();

    @Message("Review your answers")
    String reviewTitle();

    @Message("Nothing has been sent yet. Look through your answers, and send them.")
    String reviewLead();

    @Message("Change")
    String change();

    @Message("Not answered")
    String unanswered();

    @Message("Send")
    String send();

    @Message("Unusual answers")
    String warningsTitle();

    @Message("They can be right. Correct them, or say why they are.")
    String warningsLead();

    @Message("Why is it right?")
    String warningReason();

    @Message("Choose a reason, or correct the answer.")
    String warningMissing();

    @Message(
            "{#switch code}{#case 'CHECKED_CORRECT'}Checked, and correct{#case 'ESTIMATE'}It is an"
                    + " estimate{#case 'CHANGED_PRACTICE'}We work or count in another way"
                    + " now{#case 'SMALL_NUMBERS'}The numbers are small{#else}Another"
                    + " reason{/switch}")
    String reason(String code);

    @Message("The answers were not sent")
    String lockedTitle();

    @Message("Everything that you entered is still on this page.")
    String lockedKept();

    @Message(
            "The questions have been changed since you began. Your answers are still here: look"
                    + " through them again.")
    String otherQuestions();

    @Message("These answers were sent before and then changed: begin a new response.")
    String sentBefore();

    @Message("Your answers have been received")
    String receiptTitle();

    @Message(
            "This receipt proves that the answers were filed: it names them by a digest, says nothing"
                    + " of what they are, and is signed.")
    String receiptLead();

    @Message("Edition")
    String edition();

    @Message("Agency")
    String agency();

    @Message("Response")
    String response();

    @Message("Digest (SHA-256)")
    String digest();

    @Message("Signature (Ed25519)")
    String signature();

    @Message("The audit log of that day")
    String auditHead();

    @Message("{size} entries")
    String auditSize(long size);

    @Message("Key")
    String key();

    @Message("Download the receipt")
    String download();

    @Message("Verify it yourself")
    String verifyTitle();

    @Message(
            "Keep the receipt. Whoever has it can check the signature at any time without asking us,"
                    + " with the published keys and common tools; docs/receipts.md describes each step.")
    String verifyText();

    @Message("The published keys")
    String verifyKeys();

    @Message("Change the answers")
    String amend();

    @Message("To change or withdraw your answers later, keep the receipt")
    String afterTitle();

    @Message(
            "Nobody can look up which answers are yours, so the receipt that you get after sending is"
                    + " your only way back to them, for as long as they can be changed. Whoever in your"
                    + " agency has it, and its coordinators, can read, change and withdraw them too.")
    String afterText();

    @Message("Keep this address: it is your only way back")
    String mineTitle();

    @Message(
            "This edition is anonymous, so nobody can look up which answers are yours. Here you can"
                    + " change or withdraw them for as long as that is possible. Whoever in your agency"
                    + " has the address or the receipt, and its coordinators, can do so too.")
    String mineText();

    @Message("An analyst has returned this response")
    String returnedTitle();

    @Message(
            "Returned {moment}. Change what is asked for and send the answers again; this is possible"
                    + " even after the last day.")
    String returnedLead(String moment);

    @Message(
            "{#switch code}{#case 'INCOMPLETE'}Incomplete{#case 'IMPLAUSIBLE'}Implausible{#case"
                    + " 'INCONSISTENT'}Inconsistent{#case 'DUPLICATE'}Duplicate{#case"
                    + " 'IDENTIFYING'}Somebody could be recognised{#else}Another reason{/switch}")
    String returnReason(String code);

    @Message("Back to the response at the desk")
    String backToDesk();

    @Message("Why are the answers changed?")
    String amendWhy();

    @Message(
            "{#switch code}{#case 'CORRECTION'}Something was wrong{#case 'COMPLETION'}Something was"
                    + " missing{#case 'REQUESTED'}It was asked for{#else}Another reason{/switch}")
    String amendReason(String code);

    @Message("Somebody has changed this response meanwhile: look at it again, and send then.")
    String otherRevision();

    @Message("Take it back")
    String withdrawTitle();

    @Message("The answers are deleted; the receipt stays, and says that they were withdrawn.")
    String withdrawText();

    @Message("Why is it taken back?")
    String withdrawWhy();

    @Message(
            "{#switch code}{#case 'MISTAKE'}It was sent by mistake{#case 'DUPLICATE'}It was sent"
                    + " twice{#case 'NO_CONSENT'}It may not be given{#else}Another reason{/switch}")
    String withdrawReason(String code);

    @Message("Withdraw the response")
    String withdraw();

    @Message("Back to the editions")
    String backToList();

    @Message("Begin another response")
    String another();

    @Message("This response has been withdrawn; its answers are deleted.")
    String isWithdrawn();
}
