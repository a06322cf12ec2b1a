package org.barometer.survey.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
    public record Item(@NotNull @Size(max = 5) String name) {}

    public record Body(String text, int number, List<@Valid Item> items) {}

    private final CurrentAgency agency;

    ProbeResource(CurrentAgency agency) {
        this.agency = agency;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    public Body echo(@Valid Body body) {
        return body;
    }

    @GET
    @Path("/agency")
    @RolesAllowed("respondent")
    public Map<String, String> agency() {
        return Map.of("agency", agency.code());
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
