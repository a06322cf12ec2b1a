package org.barometer.agency.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of the audit log say in English; the other languages are in {@code messages/}. */
@MessageBundle("audit")
interface AuditMessages {

    @Message("Audit log")
    String title();

    @Message(
            "Who did what in all services. Entries are only added; each is bound to the one before,"
                    + " and all of them to heads that are signed every day.")
    String lead();

    @Message("Narrow the log")
    String filters();

    @Message("From")
    String from();

    @Message("Up to and with")
    String to();

    @Message("Service")
    String service();

    @Message("What was done")
    String action();

    @Message("To what")
    String objectType();

    @Message("Its code or number")
    String object();

    @Message("Account")
    String account();

    @Message("Role")
    String role();

    @Message(
            "{#switch code}{#case 'respondent'}Respondent{#case 'coordinator'}Coordinator{#case"
                    + " 'analyst'}Analyst{#case 'publisher'}Publisher{#case"
                    + " 'dashboard'}Dashboard{#case"
                    + " 'administrator'}Administrator{#else}{code}{/switch}")
    String roleOf(String code);

    @Message("Entries")
    String entries();

    @Message("Nothing was done that is like this.")
    String none();

    @Message("Earlier entries")
    String earlier();

    @Message("Newest entries")
    String newest();

    @Message("When")
    String when();

    @Message("Who")
    String who();

    @Message("Why")
    String reason();

    @Message("All that fit, as a file:")
    String export();

    @Message("Acts per day")
    String perDay();

    @Message("The last {days} days by universal time; at most {most} in a day.")
    String perDayLead(String days, String most);

    @Message("{day}: {count}")
    String dayCount(String day, String count);

    @Message("The same in figures")
    String inFigures();

    @Message("Day")
    String day();

    @Message("Acts")
    String acts();

    @Message("Entry {position}")
    String entry(String position);

    @Message("Position in the log")
    String position();

    @Message("Number in its service")
    String sequence();

    @Message("Request")
    String request();

    @Message("Hash")
    String hash();

    @Message("What it was and became")
    String values();

    @Message("Before")
    String before();

    @Message("After")
    String after();

    @Message("Nothing else was noted.")
    String noValues();

    @Message("Everything about this")
    String sameObject();

    @Message("Everything by this account")
    String sameAccount();

    @Message("Is it as it was written?")
    String verification();

    @Message("Verify the log")
    String verify();

    @Message("It is as it was written: {entries} entries, compared with {heads} signed heads.")
    String intact(String entries, String heads);

    @Message(
            "It is not as it was written. Keep a copy of the database and of the heads below, and"
                    + " compare them with heads that were kept elsewhere.")
    String broken();

    @Message("Where")
    String place();

    @Message("What is wrong")
    String flaw();

    @Message(
            "Whoever may write to the database can write hashes that fit. So keep the signed heads"
                    + " elsewhere too: ./barometer verify-audit compares them with an export.")
    String keepElsewhere();

    @Message("Signed heads")
    String heads();

    @Message("No head has been signed yet; the first follows within a day.")
    String noHeads();

    @Message("Root of the tree")
    String root();

    @Message("Signed with the key")
    String key();

    @Message("As JSON")
    String json();

    @Message("{human}")
    String actionOf(String code, String human);

    @Message("{human}")
    String objectOf(String code, String human);

    @Message(
            "{#switch kind}{#case 'UNREADABLE'}It is not what an entry or a head looks like{#case"
                    + " 'OUT_OF_PLACE'}It stands where another entry belongs: some are missing, moved"
                    + " or put in between{#case 'CHANGED'}It does not have the hash that follows from"
                    + " it and what is before it{#case 'NOT_AS_KNOWN'}A signed head or a copy elsewhere"
                    + " knows another one{#case 'MISSING'}A signed head or a copy elsewhere knows it,"
                    + " and it is not there{#case 'END_MOVED'}It is not where the service says that its"
                    + " chain ends{#case 'NOT_SIGNED'}It has no valid signature{#case 'REFUSED'}It came"
                    + " with another hash or out of order, and was not taken in{#else}{kind}{/switch}")
    String flawOf(String kind);

    @Message(
            "{#switch field}{#case 'from'}Use a day such as 2026-11-22{#case 'to'}Use a day such as"
                    + " 2026-11-22{#else}{message}{/switch}")
    String fault(String field, String message);
}
