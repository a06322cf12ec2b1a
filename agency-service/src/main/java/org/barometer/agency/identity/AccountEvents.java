package org.barometer.agency.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.barometer.agency.identity.AccountChanged.State;
import org.barometer.agency.outbox.Outbox;

/** Tells the other services, in the current transaction, whose tokens are not to be taken. */
@ApplicationScoped
public class AccountEvents {
    private final Outbox outbox;
    private final Clock clock;

    AccountEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    public void suspended(String account) {
        refuse(account, State.SUSPENDED);
    }

    public void removed(String account) {
        refuse(account, State.REMOVED);
    }

    /** Its tokens are as good as any other again. */
    public void admitted(String account) {
        outbox.forget(AccountChanged.TOPIC, account);
    }

    private void refuse(String account, State state) {
        outbox.add(
                AccountChanged.TOPIC,
                account,
                new AccountChanged(account, state, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
