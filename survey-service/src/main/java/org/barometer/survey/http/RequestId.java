package org.barometer.survey.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of the current request: the caller's, if it sent one, and part of the answer. */
@ApplicationScoped
public class RequestId {
    public static final String HEADER = "X-Request-Id";

    /** Before everything that may refuse, so that refusals carry it too. */
    private static final int FIRST = 10_001;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

    private final CurrentVertxRequest current;

    RequestId(CurrentVertxRequest current) {
        this.current = current;
    }

    public String value() {
        return Objects.requireNonNull(current.getCurrent().get(HEADER));
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    var id = wellFormed(context.request().getHeader(HEADER));
                    context.put(HEADER, id);
                    context.response().putHeader(HEADER, id);
                    context.next();
                },
                FIRST);
    }

    private static String wellFormed(@Nullable String sent) {
        return sent != null && FORM.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    }
}
