package org.barometer.survey.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** A page of a long list, with an RFC 8288 link to the next where there is one. */
public final class NextPage {
    private NextPage() {}

    /**
     * Answers with at most the limit.
     *
     * @param found one more than the limit where there are more
     * @param key by which the next page knows where to begin
     */
    public static <T> RestResponse<List<T>> answer(
            UriInfo uri, List<T> found, int limit, Function<T, ?> key) {
        if (found.size() <= limit) {
            return RestResponse.ok(found);
        }
        var page = List.copyOf(found.subList(0, limit));
        var next =
                uri.getRequestUriBuilder()
                        .replaceQueryParam("after", key.apply(page.getLast()))
                        .build();
        return RestResponse.ResponseBuilder.ok(page)
                .header(
                        HttpHeaders.LINK,
                        "<%s?%s>; rel=\"next\"".formatted(next.getRawPath(), next.getRawQuery()))
                .build();
    }
}
