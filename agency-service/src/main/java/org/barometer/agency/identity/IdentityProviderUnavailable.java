package org.barometer.agency.identity;

/** The identity provider gave no usable answer; what was asked of it may or may not be done. */
public final class IdentityProviderUnavailable extends RuntimeException {
    public IdentityProviderUnavailable(String message) {
        super(message);
    }

    public IdentityProviderUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
