package org.barometer.survey.codingdesk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the coding desk says in English. */
@MessageBundle("coding")
interface CodingMessages {

    @Message("Coding desk")
    String title();

    @Message(
            "Answers in the respondents’ own words, and how far they have become figures. The words"
                    + " never leave this service.")
    String lead();

    @Message("No edition that has been opened asks a question that is answered in words.")
    String nothing();

    @Message(
            "Such questions are of the type OPEN_TEXT; they appear here once their edition is open.")
    String nothingMore();

    @Message("All open questions")
    String home();

    @Message("Codebook version {number}")
    String version(int number);

    @Message("Version {number}")
    String shortVersion(int number);

    @Message("How far the coding is")
    String progressCaption();

    @Message("Codebook")
    String codebook();

    @Message("Answers")
    String answers();

    @Message("Not coded")
    String uncoded();

    @Message("Coded once")
    String codedOnce();

    @Message("Coded twice")
    String codedTwice();

    @Message("Disagreeing")
    String disputed();

    @Message("Decided")
    String decided();

    @Message("Final")
    String finished();

    @Message("Published")
    String published();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("Waiting for a second coder")
    String waiting();

    @Message("Answers with final codes: {finished} of {answers}.")
    String finishedOf(String finished, String answers);

    @Message("Code")
    String tabCode();

    @Message("Agreement")
    String tabAgreement();

    @Message("Disagreements")
    String tabDisagreements();

    @Message("Result")
    String tabResult();

    @Message("Quotations")
    String tabQuotations();

    @Message("Parts of the coding")
    String tabs();

    @Message(
            "{#switch step}{#case 'WRITE_CODEBOOK'}There is no codebook for this question"
                    + " yet.{#case 'WAIT_FOR_ANSWERS'}Nobody has answered in words yet.{#case"
                    + " 'CODE'}Answers that wait for you to code them: {count}.{#case"
                    + " 'DECIDE'}Coded differently, so that somebody has to decide:"
                    + " {count}.{#case 'WAIT_FOR_CODERS'}You have coded all that you can. Waiting"
                    + " for another coder: {count}.{#case 'CLOSE_EDITION'}All answers have their"
                    + " codes. They can be published once the edition is closed.{#case"
                    + " 'PUBLISH'}All answers have their codes and can be published.{#case"
                    + " 'PUBLISHED'}The codes are published.{#case 'REOPEN_EDITION'}All answers"
                    + " have their codes, but the edition is locked: it has to go back to closed"
                    + " before they are published.{#case 'TOO_LATE'}All answers have their codes,"
                    + " but the edition is archived, so they are not published any"
                    + " more.{#else}{step}{/switch}")
    String step(String step, String count);

    @Message(
            "{#switch step}{#case 'WRITE_CODEBOOK'}Write a codebook{#case 'CODE'}Code answers{#case"
                    + " 'DECIDE'}Decide{#case 'PUBLISH'}See the result and publish{#case"
                    + " 'PUBLISHED'}See the result{#else}Open{/switch}")
    String stepAction(String step);

    @Message("Is the change real, or made by recoding?")
    String toDrift();

    @Message("Save and next")
    String save();

    @Message("Save")
    String saveOnly();

    @Message("Leave for later")
    String later();

    @Message("Answer to code")
    String answer();

    @Message("What does the answer say?")
    String codes();

    @Message(
            "Choose every code that fits; the narrowest is enough, broader ones are counted with it.")
    String codesHint();

    @Message("If nothing fits, choose “{label}”.")
    String noneFits(String label);

    @Message(
            "If nothing fits, leave the answer for later and add what is missing to the next version"
                    + " of the codebook.")
    String nothingFits();

    @Message("Stands alone")
    String alone();

    @Message("Search codes")
    String search();

    @Message("Codes found: {count}")
    String found(String count);

    @Message("{count} left for you")
    String left(String count);

    @Message("Coded by you: {mine} of {answers}")
    String mine(String mine, String answers);

    @Message("Nothing is left for you")
    String done();

    @Message(
            "You have coded every answer that still wanted a coder, or others have them on their desk"
                    + " at this moment.")
    String doneMore();

    @Message("Saved: {codes}.")
    String saved(String codes);

    @Message("Left for later. It comes back after all others.")
    String laidAside();

    @Message("Change it")
    String change();

    @Message("You coded this answer before. It can be changed until the last coder is done.")
    String again();

    @Message("All coders are done with this answer, so its codings stay as they are.")
    String settled();

    @Message("Another coder took this answer. Here is the next one.")
    String taken();

    @Message("Your codes: {codes}")
    String yourCodes(String codes);

    @Message("Back to the next answer")
    String backToNext();

    @Message("Similar answers that are coded already")
    String suggestions();

    @Message("Nothing is chosen by them. Read, and decide yourself.")
    String suggestionsHint();

    @Message("No coded answer shares a word with this one.")
    String noSuggestions();

    @Message("{share} alike, because both say: {words}")
    String because(String share, String words);

    @Message("Coded as {codes}")
    String codedAs(String codes);

    @Message("Coded as {codes}, by version {number}")
    String codedAsBefore(String codes, int number);

    @Message("Choose these codes")
    String useThese();

    @Message("Keys")
    String keys();

    @Message("These work while the focus is on this desk.")
    String keysHint();

    @Message("chooses the code that shows it, or takes it away")
    String keyToggle();

    @Message("1 to 9, a to z")
    String keyToggleName();

    @Message("Enter")
    String keyEnterName();

    @Message("saves and goes on")
    String keyEnter();

    @Message("searches codes; there Enter chooses the first one found, Escape goes back")
    String keySearch();

    @Message("Escape")
    String keyEscapeName();

    @Message("goes back to the answer")
    String keyEscape();

    @Message("Please check")
    String wrongTitle();

    @Message(
            "{#switch code}{#case 'required'}Choose at least one code.{#case 'exclusive'}The code that"
                    + " nothing fits stands alone: take it or the others away.{#else}Choose codes of"
                    + " this codebook.{/switch}")
    String wrong(String code);

    @Message("How well do the coders agree?")
    String agreementTitle();

    @Message(
            "Two coders who see the same in an answer can be replaced by others; if they do not, the"
                    + " codebook or the training is not clear enough, and the figures depend on who"
                    + " coded.")
    String agreementLead();

    @Message("This codebook asks for one coder only, so there is nothing to compare.")
    String oneCoder();

    @Message("No answer has been coded by both coders yet.")
    String notCompared();

    @Message("Agreement by code")
    String agreementCaption();

    @Message("Answers that all coders have coded, and that are compared here: {count}.")
    String base(String count);

    @Message("Code")
    String code();

    @Message("Found in")
    String foundIn();

    @Message("Krippendorff’s α")
    String alpha();

    @Message("Cohen’s κ")
    String kappa();

    @Message("Picture")
    String picture();

    @Message("How far it can be relied on")
    String strength();

    @Message("All codes together")
    String overall();

    @Message(
            "{#switch name}{#case 'RELIABLE'}Reliable{#case 'TENTATIVE'}For tentative"
                    + " conclusions{#case 'LOW'}Too low{#case 'TOO_FEW'}Too few answers{#else}Cannot be told{/switch}")
    String strengthOf(String name);

    @Message(
            "The filled dot is α, the ring is κ, on a scale from 0 (what chance would bring) to 1 (always"
                    + " the same). The lines stand at {tentative} and {reliable}: from {reliable} on a"
                    + " code is reliable, from {tentative} on it serves for tentative conclusions"
                    + " (Krippendorff 2004). What is below 0 is drawn at the left edge.")
    String scaleNote(String tentative, String reliable);

    @Message(
            "Both compare what was seen with what chance would bring. A code found in a few answers only"
                    + " gets a low or a high figure from one of them: look at the answers before"
                    + " judging. κ is told where just two people have coded.")
    String rareNote();

    @Message("Low: what may help")
    String lowTitle();

    @Message(
            "Look at the disagreements of these codes, tell in the definitions what belongs to them and"
                    + " what does not, and code with the next version of the codebook.")
    String lowText();

    @Message("Disagreements")
    String disagreementsTitle();

    @Message(
            "Answers that the coders saw differently. Whoever decides sees the codes but not the names:"
                    + " one of the coders after talking, or better a third person.")
    String disagreementsLead();

    @Message("Nothing to decide.")
    String nothingToDecide();

    @Message("Coder {name}")
    String coder(String name);

    @Message("Take the codes of {name}")
    String takeThose(String name);

    @Message("Take all of them")
    String takeAll();

    @Message("Choose other codes")
    String otherCodes();

    @Message("Decided")
    String decidedTitle();

    @Message("Decide again")
    String decideAgain();

    @Message("Your decision")
    String decision();

    @Message("Decide")
    String decide();

    @Message("Decided: {codes}.")
    String decidedAs(String codes);

    @Message("Back to the disagreements")
    String backToDisagreements();

    @Message("What the answers say")
    String resultTitle();

    @Message(
            "Of the answers that have their final codes. Broader codes count what is below them; an"
                    + " answer can have several codes, so the shares do not add up to 100 %.")
    String resultLead();

    @Message("Answers by code")
    String resultCaption();

    @Message("Share")
    String share();

    @Message("No answer has its final codes yet.")
    String noResult();

    @Message("Publish the codes")
    String publishTitle();

    @Message(
            "The codes become answers to a question of their own, {question}, in every response and in"
                    + " the figures made from them. The words stay here.")
    String publishLead(String question);

    @Message("Publish")
    String publish();

    @Message("Publish again")
    String publishAgain();

    @Message("Published by version {number} of the codebook.")
    String publishedBy(int number);

    @Message("Published. Responses that are counted otherwise than before: {changed}.")
    String publishedNow(String changed);

    @Message("Not published. Answers without final codes: {count}.")
    String unfinished(String count);

    @Message("Not published: codes are published while the edition is closed. {action}")
    String notClosed(String action);

    @Message(
            "{#switch state}{#case 'OPEN'}It is still open: an analyst closes it.{#case 'LOCKED'}It is"
                    + " locked: an analyst takes it back to closed, with a reason.{#case"
                    + " 'ARCHIVED'}It is archived for good.{#else}It has not been opened"
                    + " yet.{/switch}")
    String whyNotClosed(String state);

    @Message("Quotations")
    String quotationsTitle();

    @Message(
            "An answer may be quoted in a report once two people have read it and marked it. Mark none that"
                    + " tells who wrote it, about whom, or what a colleague would recognise.")
    String quotationsLead();

    @Message("May be quoted")
    String quotable();

    @Message("Marked by one")
    String markedOnce();

    @Message("Not marked")
    String unmarked();

    @Message("None.")
    String none();

    @Message("Mark: may be quoted")
    String markAction();

    @Message("Take my mark away")
    String unmark();

    @Message("You marked it. Another person has to agree.")
    String waitsForOther();

    @Message("Somebody marked it. Do you agree?")
    String waitsForYou();

    @Message("More answers")
    String more();

    @Message("Codebook of {measure}")
    String codebookOf(String measure);

    @Message("Versions")
    String versions();

    @Message("There is no codebook yet. It belongs to the measure and serves all its editions.")
    String noCodebook();

    @Message("Frozen: answers have been coded with it, so its codes stay as they are.")
    String frozen();

    @Message("Not used yet: it can be changed until the first answer is coded with it.")
    String changeable();

    @Message("{#if coders == 1}One coder for each answer{#else}Two coders for each answer{/if}")
    String coders(int coders);

    @Message("Edit version {number}")
    String edit(int number);

    @Message("Write version {number}")
    String write(int number);

    @Message("Codes")
    String codesCaption();

    @Message("English")
    String english();

    @Message("Swedish")
    String swedish();

    @Message("Definition")
    String definition();

    @Message("What version {later} does differently from version {earlier}")
    String differences(int earlier, int later);

    @Message("No difference.")
    String noDifference();

    @Message("Label")
    String label();

    @Message("Change")
    String changed();

    @Message(
            "{#switch change}{#case 'ADDED'}added{#case 'REMOVED'}removed{#case 'MOVED'}moved in the"
                    + " hierarchy{#case 'RELABELLED'}other label{#else}other definition{/switch}")
    String changeOf(String change);

    @Message("Version {number} of the codebook")
    String editTitle(int number);

    @Message("How many code each answer, without seeing each other?")
    String codersField();

    @Message("One")
    String oneCoderOption();

    @Message("Two")
    String twoCodersOption();

    @Message("Codes, one on each line")
    String textField();

    @Message(
            "Name | label in English | label in Swedish, and if you wish | definition in English |"
                    + " definition in Swedish. Indent a line to put its code below the one above it."
                    + " Names are of capital letters, digits, - and _. A code with the name NONE says"
                    + " that nothing fits and stands alone.")
    String textHint();

    @Message("Save the codebook")
    String saveCodebook();

    @Message("Version {number} is saved.")
    String codebookSaved(int number);

    @Message("Line {line}: {fault}")
    String faultAt(int line, String fault);

    @Message(
            "{#switch fault}{#case 'NOT_THREE_OR_FIVE_PARTS'}write a name and two labels, or a name, two"
                    + " labels and two definitions, with a bar between them.{#case 'BAD_CODE'}start"
                    + " the name with a capital letter or digit and go on with those, - and _, 64"
                    + " characters at most.{#case 'EMPTY_PART'}write something between the"
                    + " bars.{#case 'TEXT_TOO_LONG'}shorten the text to 2,000 characters.{#case"
                    + " 'UNPRINTABLE'}remove tabulators and other characters that cannot be"
                    + " printed.{#case 'DUPLICATE'}give the code a name of its own: another line has"
                    + " it.{#case 'RESERVED'}choose another name: this one says why there is no"
                    + " answer.{#case 'TOO_DEEP'}indent less: there are at most five codes above"
                    + " one.{#case 'NO_CODES'}write at least one code.{#else}leave out codes: a"
                    + " codebook has at most 1,000.{/switch}")
    String fault(String fault);

    @Message(
            "Somebody has begun to code with this version, so it stays as it is. Save your text as the"
                    + " next version.")
    String frozenMeanwhile();

    @Message("How much of the change is recoding?")
    String driftTitle();

    @Message(
            "When a later edition is coded with another version of the codebook, a part of the change comes"
                    + " from the codes and not from the respondents. Code the earlier edition with the"
                    + " later version too: on the same answers, the step from old to new codes is"
                    + " recoding; what is left is change.")
    String driftLead();

    @Message("Earlier edition")
    String from();

    @Message("Later edition")
    String to();

    @Message("Compare")
    String compare();

    @Message("There are no two editions with coded answers to compare yet.")
    String noDrift();

    @Message(
            "No answer of the earlier edition has final codes of both versions yet. Retro-code it with the"
                    + " later version first.")
    String notRecoded();

    @Message("Retro-code the earlier edition")
    String retroCode();

    @Message("Shares of answers, and what changed them")
    String driftCaption();

    @Message("Before")
    String before();

    @Message("Before, recoded")
    String beforeRecoded();

    @Message("After")
    String after();

    @Message("Change, points")
    String driftChange();

    @Message("By recoding")
    String byRecoding();

    @Message("By respondents")
    String byRespondents();

    @Message(
            "Each bar starts at no change: to the right more, to the left less. The upper one is recoding,"
                    + " the lower one what respondents said differently; together they are the change.")
    String driftNote();

    @Message("Shown are the first {count} of {all}.")
    String firstOf(String count, String all);

    @Message(
            "Answers of the earlier edition that are coded both ways: {recoded}. Coded answers of the later"
                    + " edition: {later}.")
    String driftBase(String recoded, String later);
}
