package org.barometer.survey.access;

import java.util.Set;

/**
 * One row of docs/contracts/access.csv: who may call an operation.
 *
 * @param roles none where everybody may, also without a token
 * @param scope for which agency the roles of an agency may
 * @param whileStale what it does for the programme's staff while nothing is heard of suspensions
 */
record Operation(String method, String path, Set<String> roles, Scope scope, Stale whileStale) {
    private static final Set<String> AGENCY_ROLES = Set.of("respondent", "coordinator");
    private static final Set<String> STAFF = Set.of("analyst", "publisher", "administrator");

    enum Scope {
        /** For the one agency that the token names, and nothing of another one. */
        OWN,
        /** It makes no difference whether the token names an agency. */
        ANY
    }

    enum Stale {
        GOES_ON,
        REFUSED
    }

    boolean isPublic() {
        return roles.isEmpty();
    }

    boolean admits(String role) {
        return isPublic() || roles.contains(role);
    }

    boolean needsAgencyOf(String role) {
        return scope == Scope.OWN && AGENCY_ROLES.contains(role);
    }

    boolean isRefusedWhileStaleTo(String role) {
        return whileStale == Stale.REFUSED && STAFF.contains(role);
    }

    /** Only looks: whatever it is sent, nothing about its body can be wrong. */
    boolean hasNoBody() {
        return method.equals("GET") || method.equals("DELETE");
    }

    boolean namesAnObject() {
        return path.endsWith("}");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
