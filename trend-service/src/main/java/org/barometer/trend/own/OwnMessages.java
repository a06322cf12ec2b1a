package org.barometer.trend.own;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of the own report says in English; the other languages are in messages/. */
@MessageBundle("own")
interface OwnMessages {

    @Message("Your agency beside the total")
    String title();

    @Message(
            "How the respondents of {agency} answered, beside what “{release}” says of everybody. The"
                    + " total is the published one, with your agency in it. Only coordinators of your"
                    + " agency see this page.")
    String lead(String agency, String release);

    @Message("No answers of your agency")
    String nothingTitle();

    @Message(
            "No published release that you may read counts answers of your agency. Once an edition in"
                    + " which it took part is closed and released, its report appears here.")
    String nothingText();

    @Message("This release counts no answers of your agency. Another one may:")
    String notInThis();

    @Message("What is published of everybody")
    String dashboard();

    @Message("Edition")
    String edition();

    @Message("Release")
    String release();

    @Message(
            "A figure of your agency is shown where no colleague can be recognised by it; that takes at"
                    + " least {base} respondents and {cell} who gave the answer, and a share takes"
                    + " {percentage} respondents. A published figure is not shown where somebody could"
                    + " be recognised by it. A cross marks what is not shown.")
    String rule(int base, int cell, int percentage);

    @Message("Your agency")
    String yours();

    @Message("Chose it")
    String chose();

    @Message("Answer")
    String answer();

    @Message("95 % interval")
    String interval();

    @Message("{count} of your respondents answered.")
    String base(String count);

    @Message("How many of your respondents answered is not shown.")
    String noBase();

    @Message(
            "Your answers are told as {release} counted them: later changes of few would tell whose they are.")
    String countedFor(String release);

    @Message("not shown")
    String hidden();

    @Message("of {base}")
    String of(String base);

    @Message("Bars for {question} The table beside has the same figures.")
    String picture(String question);

    @Message("published total, with its 95 % interval")
    String keyTotal();

    @Message("your agency")
    String keyYours();

    @Message("The figures")
    String table();

    @Message("The same data")
    String sameData();
}
