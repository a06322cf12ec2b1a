package org.barometer.agency.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.barometer.agency.http.CurrentAgency;
import org.barometer.agency.member.model.Role;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"respondent", "coordinator", "analyst", "publisher", "dashboard", "administrator"})
@RunOnVirtualThread
@Tag(name = "People")
class MeResource {
    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final CurrentAgency agency;
    private final PeopleConfig config;

    MeResource(
            SecurityIdentity identity,
            JsonWebToken token,
            CurrentAgency agency,
            PeopleConfig config) {
        this.identity = identity;
        this.token = token;
        this.agency = agency;
        this.config = config;
    }

    /** Who one is, as the token says. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeView(
            @Schema(required = true) String account,
            @Schema(required = true) List<String> roles,
            @Nullable String agency,
            @Schema(required = true, description = "Where to change one's own sign-in")
                    URI profile) {}

    @GET
    @Operation(
            operationId = "readMe",
            summary = "Read who one is",
            description = "The password, further factors and sessions are changed in Keycloak.")
    public MeView read() {
        var roles = Arrays.stream(Role.values()).filter(role -> identity.hasRole(role.code()));
        return new MeView(
                token.getSubject(),
                roles.map(Role::code).toList(),
                agency.ifAny().orElse(null),
                config.profile());
    }
}
