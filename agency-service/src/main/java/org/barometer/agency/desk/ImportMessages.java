package org.barometer.agency.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages say in English about files of agencies. */
@MessageBundle("imports")
interface ImportMessages {

    @Message("Import agencies")
    String title();

    @Message(
            "A file with a row for each agency. Every fault is found at once; with any, nothing is"
                    + " taken.")
    String lead();

    @Message("To fill in:")
    String template();

    @Message("File")
    String file();

    @Message(
            "CSV or XLSX with the columns of the template, or what the list of agencies gives as a"
                    + " file. At most 5,000 agencies and 512 KiB.")
    String fileHint();

    @Message("Choose a file")
    String fileWanted();

    @Message("This form was sent before with another file; open it anew")
    String keyReused();

    @Message("What to do with it")
    String run();

    @Message("Only check it")
    String check();

    @Message("Import it")
    String take();

    @Message("Agencies that are there and differ")
    String update();

    @Message("Count as faults")
    String updateIsFault();

    @Message("Are changed to what the file says")
    String updateIsTaken();

    @Message("Send")
    String send();

    @Message("What became of the file")
    String result();

    @Message("It is being done: {done} of {all} organizations are as the file wants them.")
    String running(String done, String all);

    @Message(
            "{#if count == 1}Nothing was imported: there is a fault to be mended"
                    + " first.{#else}Nothing was imported: {text} faults have to be mended"
                    + " first.{/if}")
    String refused(int count, String text);

    @Message("There is no fault, and nothing was changed. Send the file again to import it.")
    String checked();

    @Message("All of the file is imported.")
    String done();

    @Message("This page follows by itself, until it is over.")
    String follows();

    @Message("Agencies in the file")
    String described();

    @Message("New")
    String registered();

    @Message("Changed")
    String changed();

    @Message("As they were")
    String unchanged();

    @Message("Faults")
    String faults();

    @Message("Row")
    String row();

    @Message("Column")
    String column();

    @Message("What is wrong")
    String wrong();

    @Message("How to mend it")
    String remedy();

    @Message("The whole file")
    String wholeFile();

    @Message("Send another file")
    String another();
}
