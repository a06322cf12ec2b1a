package org.barometer.trend.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what another site makes a signed-in browser send.
 *
 * <p>Only a browser's session can be misused so: a program shows its token on purpose, and no other
 * site has it.
 */
class SameOrigin {
    private static final String SESSION = "q_session";
    private static final Set<String> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @ServerRequestFilter(preMatching = true)
    public void refuse(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod()) && hasSession(request) && !isFromHere(request)) {
            throw new ProblemException(
                    403, "cross-site", "The request was not sent by a page of this service");
        }
    }

    private static boolean hasSession(ContainerRequestContext request) {
        return request.getCookies().keySet().stream().anyMatch(name -> name.startsWith(SESSION));
    }

    private static boolean isFromHere(ContainerRequestContext request) {
        @Nullable String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        @Nullable String origin = request.getHeaderString("Origin");
        return origin != null && origin.equals(originOf(request.getUriInfo().getBaseUri()));
    }

    private static String originOf(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
