package org.barometer.sample;

/** The sample programme could not be loaded; the message says at which step and why. */
public final class SampleFailure extends RuntimeException {

    SampleFailure(String message) {
        super(message);
    }

    SampleFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
