package org.barometer.trend.checks;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of the checks says in English; the other languages are in {@code messages/}. */
@MessageBundle("checkpage")
interface CheckPageMessages {

    @Message("Check a printed figure")
    String title();

    @Message(
            "Whether a figure in print can be right, and whether it is what was published. Nothing that you"
                    + " type is kept; the address of an answer can be linked to.")
    String lead();

    @Message("Which measure?")
    String measureTitle();

    @Message("To compare with what was published, choose the measure first.")
    String measureHint();

    @Message("Measure")
    String measure();

    @Message("None: only the arithmetic")
    String noMeasure();

    @Message("Choose")
    String choose();

    @Message("A percentage")
    String percentageTitle();

    @Message("Can a whole number of respondents give it?")
    String percentageHint();

    @Message("Percentage")
    String percentage();

    @Message("Of how many")
    String base();

    @Message("A change")
    String changeTitle();

    @Message("Is a stated increase or decrease that of the earlier figure?")
    String changeHint();

    @Message("Earlier figure")
    String earlier();

    @Message("Later figure")
    String later();

    @Message("Stated change in percent")
    String stated();

    @Message("Words")
    String wordingTitle();

    @Message("Does the published interval support what is said?")
    String wordingHint();

    @Message("It is said")
    String says();

    @Message("more than")
    String moreThan();

    @Message("less than")
    String lessThan();

    @Message("nearly")
    String nearly();

    @Message("about")
    String about();

    @Message("just over")
    String justOver();

    @Message("that it increased")
    String increased();

    @Message("that it decreased")
    String decreased();

    @Message("how many")
    String part();

    @Message("in how many")
    String of();

    @Message("since (of a change only)")
    String since();

    @Message("Edition")
    String edition();

    @Message("Answer")
    String option();

    @Message("Area")
    String area();

    @Message("Check")
    String check();

    @Message("It cannot be checked")
    String unclear();

    @Message("please fill in")
    String missing();

    @Message("0 to 100 with at most 9 decimals")
    String wrongPercentage();

    @Message("a whole number of at least 1")
    String wrongCount();

    @Message("a number")
    String wrongNumber();

    @Message("a number above 0")
    String wrongZero();

    @Message("a number that is not below 0")
    String wrongNegative();

    @Message("not one of the choices")
    String wrongChoice();

    @Message("the first number is less than the second, which is at most 100")
    String wrongFraction();

    @Message("an edition before the other one")
    String wrongOrder();
}
