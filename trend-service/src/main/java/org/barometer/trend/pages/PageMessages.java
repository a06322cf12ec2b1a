package org.barometer.trend.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages say in English; the other languages are in {@code messages/}. */
@MessageBundle("page")
interface PageMessages {

    @Message("Skip to the content")
    String skip();

    @Message("Release desk")
    String releaseDesk();

    @Message("What others count")
    String series();

    @Message("Your agency")
    String own();

    @Message("Sign in")
    String signIn();

    @Message("Sign out")
    String signOut();

    @Message("Signed in as {name}")
    String signedInAs(String name);

    @Message("Repeated surveys across agencies, and the trends that can be trusted.")
    String about();

    @Message(
            "Only published releases are shown. A figure that could point to a person or an agency is never"
                    + " published.")
    String onlyReleased();

    @Message("What the surveys say")
    String overviewTitle();

    @Message("Every measure of the release “{title}”, published on {date}.")
    String overviewLead(String title, String date);

    @Message("Programme")
    String programme();

    @Message("All")
    String all();

    @Message("Nothing has been published yet")
    String nothingYet();

    @Message("As soon as a public release is published, its measures appear here.")
    String nothingYetMore();

    @Message("Overview")
    String overview();

    @Message("Synthetic: rebuilt from published figures")
    String synthetic();

    @Message("({share} in {year})")
    String before(String share, int year);

    @Message("{option}, {year}")
    String optionIn(String option, int year);

    @Message("{#if count == 1}one edition{#else}{count} editions{/if}")
    String editions(int count);

    @Message("No figure of this measure is published.")
    String noFigure();

    @Message("Shown for")
    String shownFor();

    @Message("World")
    String byWorld();

    @Message("Region")
    String byRegion();

    @Message("Country")
    String byCountry();

    @Message("Agency type")
    String byAgencyType();

    @Message("Answer")
    String answer();

    @Message("95 % interval {interval}; {x} of {n} respondents in {agencies} agencies")
    String sure(String interval, String x, String n, String agencies);

    @Message("95 % interval if agencies are exchangeable; it does not cover who chose to answer")
    String intervalLabel();

    @Message("The lines through the points are that interval.")
    String whiskers();

    @Message("not published")
    String unpublished();

    @Message("not published: not asked")
    String notAsked();

    @Message("not published: no respondents")
    String nobody();

    @Message("not published, to protect respondents")
    String suppressed();

    @Message("not published: too few answers")
    String tooFew();

    @Message("Not published in any edition, to protect respondents:")
    String hiddenAreas();

    @Message("A cross marks a figure that is not published. No line is drawn across it.")
    String crosses();

    @Message("New question, not compared")
    String apart();

    @Message("The line breaks before {year}: {reason}.")
    String breakBefore(int year, String reason);

    @Message(
            "Line chart: {question} Editions {years}. The arrow keys go from figure to figure; the table holds them all.")
    String linesDescription(String question, String years);

    @Message(
            "Bar chart: {question} Edition {years}. The arrow keys go from figure to figure; the table holds them all.")
    String barsDescription(String question, String years);

    @Message("{year}: {name} | {share} ({interval}) | {x} of {n}, {agencies} agencies")
    String point(
            int year,
            String name,
            String share,
            String interval,
            String x,
            String n,
            String agencies);

    @Message("{year}: {name} | {gap}")
    String pointMissing(String year, String name, String gap);

    @Message("The figures")
    String tableTitle();

    @Message("What changed")
    String insights();

    @Message(
            "Changes of the whole world that stand out beside all others of this release and cross no break in a"
                    + " question, and what open answers mention for the first time or not any more.")
    String insightsText();

    @Message("Changes between editions")
    String changes();

    @Message(
            "In percentage points, between editions that may be compared. The interval knows that the same"
                    + " agencies answered twice. A rise or a fall is named only where it stands out"
                    + " beside all others in this table.")
    String changesText();

    @Message("Years")
    String years();

    @Message("Difference")
    String difference();

    @Message("What can be said")
    String saying();

    @Message("Increased")
    String increased();

    @Message("Decreased")
    String decreased();

    @Message("No change shown")
    String notShown();

    @Message("counted together now:")
    String countedTogether();

    @Message("Hardly reliable")
    String unreliable();

    @Message("Edition")
    String edition();

    @Message("Area")
    String area();

    @Message("Share")
    String share();

    @Message("95 % interval")
    String interval();

    @Message("Chose it")
    String chose();

    @Message("Base")
    String base();

    @Message("Agencies")
    String agencies();

    @Message("Source")
    String source();

    @Message("Base and unit")
    String baseTitle();

    @Message("Respondents who were asked and gave a valid answer. Unit: {unit}.")
    String baseText(String unit);

    @Message("one officer or other person")
    String unitPerson();

    @Message("one organisation")
    String unitOrganisation();

    @Message("one case")
    String unitCase();

    @Message("Release")
    String release();

    @Message("{code}, published on {date}")
    String releasedOn(String code, String date);

    @Message("{code}, not published: to be reviewed only")
    String notOut(String code);

    @Message("Check a printed figure")
    String checkFigure();

    @Message("The same data")
    String sameData();

    @Message("Not found")
    String notFoundTitle();

    @Message(
            "There is nothing here that you may see. It may have been in a release that is not public.")
    String notFoundText();

    @Message("Not for your role")
    String forbiddenTitle();

    @Message("You are signed in, but your role does not open this page.")
    String forbiddenText();

    @Message("Which agency?")
    String noAgencyTitle();

    @Message(
            "Your sign-in does not name exactly one agency, so it cannot be said whose answers to"
                    + " show. Sign in for one agency.")
    String noAgencyText();

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

    @Message("This release was withdrawn")
    String withdrawnTitle();

    @Message("“{title}” ({code}) was withdrawn on {date}. Its figures are not to be used any more.")
    String withdrawnOn(String title, String code, String date);

    @Message(
            "{#switch reason}{#case 'ERROR_IN_DATA'}Error in the data{#case 'ERROR_IN_METHOD'}Error in"
                    + " the method{#case 'DISCLOSURE_RISK'}Somebody could be recognised{#case"
                    + " 'LEGAL_REASON'}Legal reason{#else}Published by mistake{/switch}")
    String withdrawalReason(String reason);

    @Message("Another release has taken the place of this one. The figure there:")
    String supersededFigure();

    @Message("Version of the questionnaire")
    String questionnaireVersion();

    @Message("Flags")
    String flags();

    @Message("Version of the program")
    String program();

    @Message("SHA-256 of the release")
    String releaseDigest();

    @Message("SHA-256 of the figure")
    String figureHash();

    @Message("Release calendar")
    String calendar();

    @Message("New releases as a feed")
    String feed();

    @Message("Back to the overview")
    String back();

    @Message("Police")
    String typePolice();

    @Message("Hotlines")
    String typeHotline();

    @Message("Companies")
    String typeCompany();

    @Message("Prosecution")
    String typeProsecution();

    @Message("Other agencies")
    String typeOther();
}
