package org.barometer.trend.checks;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the checks say in English; the other languages are in {@code messages/}. */
@MessageBundle("check")
interface CheckMessages {

    @Message(
            "{#if fewest == most}{fewest} of {base} give {percentage}, and no other count does.{#else}Every"
                    + " count from {fewest} to {most} of {base} gives {percentage}.{/if}")
    String possible(String fewest, String most, String base, String percentage);

    @Message("No count of {base} gives {percentage}; the nearest are {below} and {above}.")
    String impossible(String base, String percentage, String below, String above);

    @Message("This is the released figure: {x} of {n} ({release}).")
    String isReleased(String x, String n, String release);

    @Message("This is not the released figure: that is {share}, {x} of {n} ({release}).")
    String isNotReleased(String share, String x, String n, String release);

    @Message("The percentage is the released one, its base is not: it is {x} of {n} ({release}).")
    String hasOtherBase(String x, String n, String release);

    @Message("This figure is not published.")
    String notPublished();

    @Message("From {earlier} to {later} is {change}, as stated.")
    String changeRight(String earlier, String later, String change);

    @Message("From {earlier} to {later} is {change}, not {stated}, which is of the later figure.")
    String changeOfLater(String earlier, String later, String change, String stated);

    @Message(
            "From {earlier} to {later} is {change}, not {stated}: {difference} is the difference, which of"
                    + " two percentages is in percentage points.")
    String changeDifference(
            String earlier, String later, String change, String stated, String difference);

    @Message("From {earlier} to {later} is {change}, not {stated}.")
    String changeWrong(String earlier, String later, String change, String stated);

    @Message("The figure supports “{phrase}”: {share}, 95 % interval {interval} ({release}).")
    String supported(String phrase, String share, String interval, String release);

    @Message(
            "The figure does not support “{phrase}”: {share}, 95 % interval {interval} ({release}).")
    String notSupported(String phrase, String share, String interval, String release);

    @Message(
            "The figures support “{phrase}”: from {earlier} in {first} to {later} in {last}, {points} percentage"
                    + " points with the 95 % interval {interval} ({release}).")
    String changeSupported(
            String phrase,
            String earlier,
            String first,
            String later,
            String last,
            String points,
            String interval,
            String release);

    @Message(
            "The figures do not support “{phrase}”: from {earlier} in {first} to {later} in {last}, {points}"
                    + " percentage points with the 95 % interval {interval} ({release}).")
    String changeNotSupported(
            String phrase,
            String earlier,
            String first,
            String later,
            String last,
            String points,
            String interval,
            String release);

    @Message(
            "The figures do not support “{phrase}”: from {earlier} in {first} to {later} in {last}, {points}"
                    + " percentage points with the 95 % interval {interval}, but among as many figures as"
                    + " were compared such a change may be chance ({release}).")
    String changeByChance(
            String phrase,
            String earlier,
            String first,
            String later,
            String last,
            String points,
            String interval,
            String release);

    @Message("Nothing can be said: the question is not the same in both editions. {reason}.")
    String broken(String reason);

    @Message("Nothing can be said: too little is known of the error of this figure.")
    String noInterval();

    @Message("{#if part == 1 && of == 2}more than half{#else}more than {part} in {of}{/if}")
    String moreThan(int part, int of);

    @Message("{#if part == 1 && of == 2}less than half{#else}fewer than {part} in {of}{/if}")
    String lessThan(int part, int of);

    @Message("{#if part == 1 && of == 2}nearly half{#else}nearly {part} in {of}{/if}")
    String nearly(int part, int of);

    @Message("{#if part == 1 && of == 2}about half{#else}about {part} in {of}{/if}")
    String about(int part, int of);

    @Message("{#if part == 1 && of == 2}just over half{#else}just over {part} in {of}{/if}")
    String justOver(int part, int of);

    @Message("increased")
    String increased();

    @Message("decreased")
    String decreased();
}
