package org.barometer.trend.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of numbers of cases says in English. */
@MessageBundle("cases")
interface CaseMessages {

    @Message("How many cases")
    String title();

    @Message("{cases} cases")
    String number(String cases);

    @Message("reported by {agencies} agencies in {year}")
    String reported(String agencies, int year);

    @Message("95 % interval {interval}; {perAgency} cases for each agency")
    String sure(String interval, String perAgency);

    @Message(
            "The number is exact: so many were reported. The 95 % interval tells how many as many other agencies of"
                    + " the same kind could have reported; it does not cover which agencies chose to take part.")
    String intervalText();

    @Message("The lines through the points are that interval. It is rounded outwards.")
    String whiskers();

    @Message(
            "Where it is marked, the interval is that of independent cases: one that tells how the agencies differ"
                    + " could tell how many the largest reported.")
    String independentText();

    @Message("independent cases")
    String independent();

    @Message("Numbers of cases")
    String tableTitle();

    @Message("Edition")
    String edition();

    @Message("Cases")
    String cases();

    @Message("95 % interval")
    String interval();

    @Message("For each agency")
    String perAgency();

    @Message("Agencies")
    String agencies();

    @Message("not published, to protect agencies")
    String suppressed();

    @Message("no case")
    String nothing();

    @Message("No number is published.")
    String noNumber();

    @Message("Not published in any edition, to protect agencies:")
    String hiddenAreas();

    @Message(
            "Chart of the numbers of cases in {years}. The arrow keys go from number to number; the table holds them"
                    + " all.")
    String description(String years);

    @Message(
            "{year}: {name} | {cases} cases ({interval}) | {perAgency} for each of {agencies} agencies")
    String point(
            int year,
            String name,
            String cases,
            String interval,
            String perAgency,
            String agencies);

    @Message("{year}: {name} | not published")
    String pointMissing(int year, String name);
}
