package org.barometer.agency.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of the desk have in common, in English; the rest is in {@code messages/}. */
@MessageBundle("desk")
interface DeskMessages {

    @Message("You are here")
    String where();

    @Message("Please look at this again")
    String faultsTitle();

    @Message("Show")
    String show();

    @Message("All")
    String all();

    @Message("Choose …")
    String choose();

    @Message("First page")
    String firstPage();

    @Message("Next page")
    String nextPage();

    @Message("Save")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("the service itself")
    String system();

    @Message("you")
    String you();

    @Message("{role}, account {account}")
    String somebody(String role, String account);
}
