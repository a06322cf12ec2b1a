package org.barometer.trend.series;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of series in English; the other languages are in {@code messages/}. */
@MessageBundle("series")
interface SeriesMessages {

    // --- Figures, changes and breaks, for pages and programs

    @Message("at least {value}")
    String atLeast(String value);

    @Message("about {value}")
    String about(String value);

    @Message("{value} of {base}")
    String ofBase(String value, String base);

    @Message("{change} of {base}")
    String changeOf(String change, String base);

    @Message("{least} to {most}")
    String between(String least, String most);

    @Message("{points} percentage points")
    String points(String points);

    @Message("{counted}, {window}")
    String within(String counted, String window);

    @Message("{earlier} is “{from}”, {later} is “{to}”. Not the same: {differences}")
    String breakReason(int earlier, String from, int later, String to, String differences);

    @Message("what is counted")
    String differsCounted();

    @Message("the time within which it is counted")
    String differsWindow();

    @Message("numbers and percentages")
    String differsUnit();

    @Message("how the figures come about")
    String differsOrigin();

    @Message(
            "{stated} since {since} cannot be done again: the series has no figure of {since} under this"
                    + " definition.")
    String claimWithoutEarlier(String stated, int since);

    @Message(
            "{stated} since {since} cannot be done again: the figure of {since} counts something else.")
    String claimOfOther(String stated, int since);

    @Message("{stated} since {since} cannot be done again: one of the two figures is not exact.")
    String claimNotExact(String stated, int since);

    @Message("{stated} since {since} cannot be: there is no change in percent from nothing.")
    String claimFromNothing(String stated, int since);

    @Message("late data")
    String reasonLateData();

    @Message("restated by its source")
    String reasonSourceRestated();

    @Message("new method")
    String reasonMethodChange();

    @Message("correction of an error")
    String reasonCorrection();

    // --- Pages

    @Message("What others count")
    String title();

    @Message(
            "Figures that others publish year by year, as they were printed. A line goes on only as long as"
                    + " the same thing is counted in the same way; a figure that is restated keeps its"
                    + " earlier ones.")
    String lead();

    @Message("No series yet")
    String nothingYet();

    @Message("Series")
    String oneSeries();

    @Message("Years")
    String years();

    @Message("Newest figure")
    String newest();

    @Message("{figure} ({counted})")
    String newestFigure(String figure, String counted);

    @Message("Figure")
    String figure();

    @Message("Year")
    String year();

    @Message("Since the figure before")
    String change();

    @Message("Source")
    String source();

    @Message("no figure")
    String noFigure();

    @Message("withdrawn")
    String withdrawn();

    @Message("Starts afresh")
    String afresh();

    @Message("Restated")
    String restated();

    @Message("The figures")
    String figures();

    @Message("A line chart of “{title}”, {first} to {last}. The same figures are in the table.")
    String description(String title, int first, int last);

    @Message("{year}: {name} | {figure}")
    String point(int year, String name, String figure);

    @Message("{year}: {name} | no figure")
    String pointMissing(int year, String name);

    @Message("Where the figures may not be compared")
    String breaksTitle();

    @Message("No line leads from one to the other, and no change is computed.")
    String breaksText();

    @Message("What is printed about changes")
    String claimsTitle();

    @Message("The change that a source prints, done again on its own figures.")
    String claimsText();

    @Message(
            "All that a register holds. Nothing was sampled, so there is no sampling error; what was not"
                    + " registered is not in it.")
    String originRegister();

    @Message("Independent events, each year with Garwood's 95 % interval.")
    String originEvents();

    @Message("A survey of the publisher; its error is not known here.")
    String originSurvey();

    @Message("Revisions")
    String revisionsTitle();

    @Message("Nothing here was ever restated.")
    String noRevision();

    @Message("Date")
    String date();

    @Message("Before")
    String before();

    @Message("Now")
    String now();

    @Message("Why")
    String why();

    @Message("95 % interval {interval}")
    String interval(String interval);

    @Message("All restated figures")
    String allErrata();

    @Message("As it was known on")
    String asOf();

    @Message("Show")
    String show();

    @Message("This is what was known at the end of {date} (UTC), not what is known now.")
    String asOfNote(String date);

    @Message("What is known now")
    String today();

    @Message("The same data")
    String sameData();

    @Message("Restated figures")
    String errataTitle();

    @Message(
            "Published figures that were replaced or withdrawn, the latest first. The earlier ones stay"
                    + " readable.")
    String errataLead();

    @Message("No published figure was ever restated.")
    String noErrata();
}
