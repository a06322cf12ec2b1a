package org.barometer.trend.insight;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences that figures support in English; the other languages are in {@code messages/}. */
@MessageBundle("insight")
interface InsightMessages {

    @Message("“{option}” rose from {before} in {earlier} to {now} in {later}")
    String rose(String option, String before, int earlier, String now, int later);

    @Message("“{option}” fell from {before} in {earlier} to {now} in {later}")
    String fell(String option, String before, int earlier, String now, int later);

    @Message("“{option}” is new: nobody mentioned it in {earlier}, {now} did in {later}")
    String isNew(String option, int earlier, String now, int later);

    @Message("“{option}” is mentioned more often: by {now} in {later}, after {before} in {earlier}")
    String rising(String option, String before, int earlier, String now, int later);

    @Message("“{option}” is not mentioned any more: by {before} in {earlier}, by nobody in {later}")
    String vanished(String option, String before, int earlier, int later);

    @Message("{sentence}, {words}.")
    String inWords(String sentence, String words);

    @Message("{sentence}.")
    String plain(String sentence);

    @Message(
            "{#switch relation}{#case 'NEARLY'}nearly {fraction}{#case 'JUST_OVER'}just over {fraction}{#case 'ABOUT'}about {fraction}{#case 'MORE_THAN'}more than {fraction}{#case 'LESS_THAN'}less than {fraction}{/switch}")
    String phrase(String relation, String fraction);

    @Message(
            "{#switch tenths}{#case 1}one in ten{#case 2}two in ten{#case 3}three in ten{#case 4}four in ten{#case 5}half{#case 6}six in ten{#case 7}seven in ten{#case 8}eight in ten{#case 9}nine in ten{/switch}")
    String fraction(int tenths);
}
