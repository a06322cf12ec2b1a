package org.barometer.agency.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Operations that exist only to try the edge of the service. */
@Path("/probe")
@RunOnVirtualThread
public class ProbeResource {
    public record Item(String name) {}

    public record Body(String text, int number, List<Item> items) {}

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    public Body echo(Body body) {
        return body;
    }

    @GET
    @Path("/signed-in")
    @RolesAllowed("administrator")
    public Map<String, String> signedIn() {
        return Map.of("role", "administrator");
    }

    @GET
    @Path("/broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("a secret answer");
    }

    @GET
    @Path("/undeclared")
    public String undeclared() {
        return "nobody declared who may read this";
    }

    @GET
    @Path("/cached")
    @PermitAll
    public Response cached() {
        var cache = new CacheControl();
        cache.setMaxAge(60);
        return Response.ok("kept").cacheControl(cache).build();
    }
}
