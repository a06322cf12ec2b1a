package org.barometer.agency.state.model;

import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyDescription;
import org.barometer.agency.agency.model.AgencyStatus;

/** An agency as it shall be; what its description leaves out stays as it is. */
public record DesiredAgency(AgencyCode code, AgencyDescription description, AgencyStatus status) {}
