package org.barometer.agency.desk;

/**
 * The one page that shows a secret.
 *
 * @param tokens where a program gets its tokens
 */
record SecretPage(ProgramLine program, String client, String secret, String tokens) {

    /** Whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "a secret of " + client;
    }
}
