package org.barometer.survey.audit.model;

/**
 * Who acts, and in which request.
 *
 * @param role the roles of the token, in order and with commas between them
 * @param account the subject of the token, which only the identity provider can resolve
 */
public record Actor(String role, String account, String request) {
    private static final String SYSTEM = "SYSTEM";

    public Actor {
        Code.of(role);
        Code.of(account);
        Code.of(request);
    }

    /** The service by itself, under a number of its own for what it does. */
    public static Actor system(String request) {
        return new Actor(SYSTEM, SYSTEM, request);
    }
}
