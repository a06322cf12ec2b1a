package org.barometer.agency.identity;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets only some at once wait for the identity provider, so that the others find connections. */
public final class Turns {
    private final Semaphore turns;
    private final Duration patience;

    public Turns(int atOnce, Duration patience) {
        this.turns = new Semaphore(atOnce);
        this.patience = patience;
    }

    /**
     * Does something as soon as fewer others do.
     *
     * @throws IdentityProviderUnavailable when too many others wait
     */
    public <T> T take(Supplier<T> what) {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IdentityProviderUnavailable("Too many wait for the identity provider");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IdentityProviderUnavailable("The service is stopping", e);
        }
        try {
            return what.get();
        } finally {
            turns.release();
        }
    }
}
