package org.barometer.agency.desk;

import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** The ways from one page of a long list to others. */
record Turning(@Nullable String first, @Nullable String next) {
    private static final String AFTER = "after";

    /**
     * The ways from the page that is shown.
     *
     * @param last where the next page begins, if there is one
     */
    static Turning of(UriInfo uri, @Nullable String last) {
        var isFirst = !uri.getQueryParameters().containsKey(AFTER);
        return new Turning(isFirst ? null : to(uri, null), last == null ? null : to(uri, last));
    }

    private static String to(UriInfo uri, @Nullable String after) {
        var address = uri.getRequestUriBuilder();
        // A place can be any text, also one that looks like a template of addresses.
        var target =
                after == null
                        ? address.replaceQueryParam(AFTER).build()
                        : address.replaceQueryParam(AFTER, "{after}").build(after);
        return target.getRawQuery() == null
                ? target.getRawPath()
                : target.getRawPath() + "?" + target.getRawQuery();
    }
}
