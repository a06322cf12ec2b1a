package org.barometer.agency.member;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the API writes a role. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {
            "respondent",
            "coordinator",
            "analyst",
            "publisher",
            "dashboard",
            "administrator"
        })
interface RoleCode {}
