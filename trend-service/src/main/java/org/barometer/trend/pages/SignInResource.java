package org.barometer.trend.pages;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Where a reader goes to sign in: whoever arrives here has done so, or is sent to Keycloak first.
 */
@Path("/sign-in")
class SignInResource {

    @GET
    @Authenticated
    public Response signedIn() {
        return Response.seeOther(URI.create("/")).build();
    }
}
