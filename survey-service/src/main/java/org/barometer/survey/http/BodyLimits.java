package org.barometer.survey.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Keeps the bodies of requests small, except where files are sent; the server itself knows only one
 * limit, that of the files.
 */
@ApplicationScoped
class BodyLimits {
    /** After the server's own limit and before anything reads a body. */
    private static final int BEFORE_RESOURCES = -1;

    private static final Pattern FILES =
            Pattern.compile("/api/v1/editions/[^/]+/imports/?|/desk/[^/]+/files/?");

    @ConfigMapping(prefix = "body-limit")
    interface Config {
        /** Of every request that sends no file. */
        @WithDefault("512K")
        MemorySize usual();
    }

    private final long usual;

    BodyLimits(Config config) {
        usual = config.usual().asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_RESOURCES).handler(this::limit);
    }

    private void limit(RoutingContext context) {
        if (FILES.matcher(context.normalizedPath()).matches()) {
            context.next();
            return;
        }
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > usual) {
            context.response().setStatusCode(413).putHeader(HttpHeaders.CONNECTION, "close").end();
            return;
        }
        // Of a body that does not say how long it is.
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, usual);
        context.next();
    }
}
