package org.barometer.agency.agency.model;

import static org.barometer.agency.agency.model.Transition.Reason.AGENCY_ASKED;
import static org.barometer.agency.agency.model.Transition.Reason.CLOSED;
import static org.barometer.agency.agency.model.Transition.Reason.LEFT_PROGRAMME;
import static org.barometer.agency.agency.model.Transition.Reason.MISTAKE;
import static org.barometer.agency.agency.model.Transition.Reason.OTHER;
import static org.barometer.agency.agency.model.Transition.Reason.RESOLVED;
import static org.barometer.agency.agency.model.Transition.Reason.RULES_BROKEN;
import static org.barometer.agency.agency.model.Transition.Reason.SECURITY_INCIDENT;
import static org.barometer.agency.agency.model.Transition.Reason.UNREACHABLE;

import java.util.List;
import java.util.stream.Collectors;

/** A step in the life of an agency; whoever takes it says why. */
public enum Transition {
    SUSPENSION(AgencyStatus.SUSPENDED),
    REACTIVATION(AgencyStatus.ACTIVE),
    /** The last step: past answers refer to the agency, so it is never taken back. */
    RETIREMENT(AgencyStatus.RETIRED);

    /** Why a step is taken, by a code. */
    public enum Reason {
        AGENCY_ASKED,
        SECURITY_INCIDENT,
        RULES_BROKEN,
        UNREACHABLE,
        RESOLVED,
        MISTAKE,
        CLOSED,
        LEFT_PROGRAMME,
        OTHER
    }

    private final AgencyStatus status;

    Transition(AgencyStatus status) {
        this.status = status;
    }

    /** The status that an agency has afterwards. */
    public AgencyStatus status() {
        return status;
    }

    /** The reasons that there can be for this step. */
    public List<Reason> reasons() {
        return switch (this) {
            case SUSPENSION ->
                    List.of(AGENCY_ASKED, SECURITY_INCIDENT, RULES_BROKEN, UNREACHABLE, OTHER);
            case REACTIVATION -> List.of(AGENCY_ASKED, RESOLVED, MISTAKE, OTHER);
            case RETIREMENT ->
                    List.of(AGENCY_ASKED, CLOSED, LEFT_PROGRAMME, UNREACHABLE, MISTAKE, OTHER);
        };
    }

    /** The reason of this name, if it can be one for this step. */
    public Reason reason(String name) {
        return reasons().stream()
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(oneOfThese()));
    }

    private String oneOfThese() {
        return reasons().stream()
                .map(Enum::name)
                .collect(Collectors.joining(", ", "Use one of ", ""));
    }
}
