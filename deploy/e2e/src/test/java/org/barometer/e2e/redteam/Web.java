package org.barometer.e2e.redteam;

/** What somebody may read. */
public interface Web {

    /** What is answered to whoever asks for an address and can read such a type. */
    Page get(String address, String type);

    /** An answer; whatever was refused has a body as well, and may tell something by it. */
    record Page(int status, String body) {
        boolean isThere() {
            return status == 200;
        }
    }
}
