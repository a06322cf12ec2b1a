package org.barometer.trend.plan;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the release desk says in English; the other languages are in {@code messages/}. */
@MessageBundle("plan")
public interface PlanMessages {

    @Message("Release desk")
    String title();

    @Message(
            "Plan a release, have it compiled, and let a second person look at it before it is out.")
    String lead();

    @Message("Release calendar")
    String calendar();

    @Message(
            "When public releases are planned to be published. What they tell is not known before.")
    String calendarLead();

    @Message("No date is set at present.")
    String calendarEmpty();

    @Message("Where you are")
    String where();

    @Message("Plan a release")
    String newPlan();

    @Message("Plans")
    String plans();

    @Message("No release is planned.")
    String noPlans();

    @Message("Releases")
    String releases();

    @Message("No release has been compiled.")
    String noReleases();

    @Message("Plan")
    String plan();

    @Message("Release")
    String release();

    @Message("Title")
    String name();

    @Message("State")
    String stateTitle();

    @Message("Planned for")
    String plannedFor();

    @Message("Published")
    String published();

    @Message(
            "{#switch state}{#case 'DRAFT'}Draft{#case 'WAITING'}Waits{#case 'RUNNING'}Is compiled{#case 'COMPILED'}Compiled{#else}Failed{/switch}")
    String planState(String state);

    @Message(
            "{#switch state}{#case 'COMPILED'}To be reviewed{#case 'APPROVED'}Approved, under embargo{#case 'REFUSED'}Refused{#case 'PUBLISHED'}Published{#case 'SUPERSEDED'}Superseded{#else}Withdrawn{/switch}")
    String releaseState(String state);

    @Message("Title in English")
    String titleEn();

    @Message("Title in Swedish")
    String titleSv();

    @Message("Editions")
    String editions();

    @Message("Measures and breakdowns")
    String measures();

    @Message(
            "Without a mark under “Only these”, all measures of the editions are told. The world is always shown.")
    String measuresHint();

    @Message("Measure")
    String measure();

    @Message("Only these")
    String only();

    @Message("By region")
    String byRegion();

    @Message("By country")
    String byCountry();

    @Message("By agency type")
    String byType();

    @Message("Anyone may read it once it is published")
    String open();

    @Message("When it is published")
    String embargo();

    @Message(
            "Until then nobody but analysts and publishers sees anything of it. Leave it empty to publish as soon as it is approved.")
    String embargoHint();

    @Message("Date and time")
    String until();

    @Message("Time zone")
    String zone();

    @Message("Whose place it takes")
    String revises();

    @Message("That of no other release")
    String revisesNone();

    @Message("Why")
    String reason();

    @Message("Choose")
    String choose();

    @Message(
            "{#switch reason}{#case 'LATE_DATA'}Late data{#case 'CORRECTION'}Correction{#case 'DEFINITION_CHANGE'}Another definition{#case 'SOURCE_RESTATED'}The source has changed{#else}Another method{/switch}")
    String revisionReason(String reason);

    @Message("Explanation in English")
    String noteEn();

    @Message("Explanation in Swedish")
    String noteSv();

    @Message("Save")
    String save();

    @Message("Compile")
    String compile();

    @Message(
            "The figures are those of this moment. Nobody but analysts and publishers sees them until they are published.")
    String compileHint();

    @Message("It waits to be compiled.")
    String waiting();

    @Message("The last answers are waited for.")
    String counting();

    @Message("{done} of {all} measures are compiled.")
    String progress(int done, int all);

    @Message("It could not be compiled")
    String failed();

    @Message(
            "{#switch kind}{#case 'EDITIONS_UNKNOWN'}There is no such edition:{#case 'EDITIONS_NOT_CLOSED'}These editions are not closed:{#case 'MEASURES_UNKNOWN'}No edition asks for these measures:{#case 'AGENCIES_UNKNOWN'}Country and type of these agencies are not known yet; try again in a moment:{#case 'ANSWERS_NOT_COUNTED'}Not all answers are counted yet; try again in a moment.{#case 'REVISED_NOT_STANDING'}What it should take the place of is not published, or not as visible:{#case 'COVERS_LESS'}A revision tells of everything that this release tells of:{#case 'FIGURES_REVISED'}Published figures would change. Only a revision may change them, and only where that gives nobody away. They stand in:{#case 'INTERRUPTED'}It was interrupted three times.{#else}Something went wrong; it has been logged.{/switch}")
    String failure(String kind);

    @Message("Something is missing or not as it should be")
    String faultsTitle();

    @Message("Choose one edition at least.")
    String editionsNeeded();

    @Message("Write at most {longest} characters here.")
    String textNeeded(int longest);

    @Message("Give a date and a time.")
    String untilNeeded();

    @Message("Give the time zone of a place, such as Europe/Stockholm.")
    String zoneNeeded();

    @Message("Choose a reason.")
    String reasonNeeded();

    @Message("Somebody has changed it meanwhile. Look at it as it is now, and try again.")
    String movedOn();

    @Message("It is being compiled.")
    String underWay();

    @Message("It is compiled and cannot be changed.")
    String compiled();

    @Message("You planned or compiled this release: somebody else has to judge it.")
    String judgedAlone();

    @Message("That cannot be done to a release in this state.")
    String unfit();

    @Message("What it shows")
    String report();

    @Message("How much is shown and how much is hidden. Why something is hidden is never told.")
    String reportHint();

    @Message("Breakdown")
    String breakdown();

    @Message("Figures")
    String figures();

    @Message("Shown")
    String shown();

    @Message("Hidden")
    String hidden();

    @Message("Too few")
    String tooFew();

    @Message("All")
    String all();

    @Message("Attacks on it")
    String attacks();

    @Message(
            "Before it was compiled, each question was attacked with everything ever published: as the"
                    + " public, as every agency, and as every agency together with respondents of"
                    + " others. What gave something away was hidden, until every attack failed."
                    + " Analysts can take the certificates.")
    String attacksHint();

    @Message("Edition")
    String edition();

    @Message("Facts")
    String facts();

    @Message("Secrets")
    String secrets();

    @Message("Attackers")
    String attackers();

    @Message("Hidden after an attack")
    String hiddenAfterAttack();

    @Message("What has been done")
    String history();

    @Message("When")
    String when();

    @Message("What")
    String what();

    @Message(
            "{#switch kind}{#case 'COMPILED'}Compiled{#case 'EMBARGOED'}Kept back until another moment{#case 'APPROVED'}Approved{#case 'REFUSED'}Refused{#case 'PUBLISHED'}Published{#case 'SUPERSEDED'}Superseded{#else}Withdrawn{/switch}")
    String step(String kind);

    @Message("Review")
    String review();

    @Message(
            "You planned or compiled this release. A second person with the role of publisher reviews it.")
    String reviewByAnother();

    @Message("Approve")
    String approve();

    @Message("It is published at once, or when its embargo ends.")
    String approveHint();

    @Message("Refuse")
    String refuse();

    @Message("It is never published. Its plan can be changed and compiled again.")
    String refuseHint();

    @Message(
            "{#switch reason}{#case 'FIGURES_WRONG'}Figures are wrong{#case 'TEXTS_WRONG'}Texts are wrong{#case 'SCOPE_WRONG'}Too much or too little is told{#case 'DISCLOSURE_RISK'}Somebody could be recognised{#else}Not now{/switch}")
    String refusalReason(String reason);

    @Message("Keep back")
    String keepBack();

    @Message("Until another moment; one that has passed publishes an approved release at once.")
    String keepBackHint();

    @Message("Withdraw")
    String withdraw();

    @Message("Whoever asks for it or for one of its figures is told why. It stays in the ledger.")
    String withdrawHint();

    @Message(
            "{#switch reason}{#case 'ERROR_IN_DATA'}Error in the data{#case 'ERROR_IN_METHOD'}Error in the method{#case 'DISCLOSURE_RISK'}Somebody could be recognised{#case 'LEGAL_REASON'}Legal reason{#else}Published by mistake{/switch}")
    String withdrawalReason(String reason);

    @Message("{date}, {zone}")
    String moment(String date, String zone);

    @Message("Takes the place of")
    String takesPlaceOf();

    @Message("Its place has taken")
    String supersededBy();

    @Message("Look at its figures")
    String look();

    @Message("Who may read it")
    String readers();

    @Message("Public")
    String isOpen();

    @Message("For readers of the dashboards")
    String isClosed();
}
