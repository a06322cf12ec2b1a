package org.barometer.local;

/** Something the person at the keyboard has to know; its message is written for them. */
public final class LaunchFailure extends RuntimeException {

    LaunchFailure(String message) {
        super(message);
    }

    LaunchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
