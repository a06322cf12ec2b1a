package org.barometer.trend.query;

import io.netty.util.AsciiString;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.barometer.trend.denial.Denials;
import org.barometer.trend.http.RequestId;
import org.barometer.trend.http.VerifiedTokens;
import org.barometer.trend.release.Ledger;
import org.barometer.trend.release.ReadingRights;
import org.jspecify.annotations.Nullable;

/**
 * Gives a question that was asked before, in the same words and with the same rights, the answer
 * that it got, as long as the ledger of releases is the same. Everything else goes its whole way.
 *
 * <p>It looks at a request before routing and sign-in do, which cost several times as much as the
 * answer; so it repeats only to those whose token was verified a moment ago and who have not been
 * denied since, or who have no token.
 */
@ApplicationScoped
class Repeats {
    /** After the limits, before sign-in. */
    private static final int EARLY = 9_000;

    private static final String PATH = "/api/v1/trends/";
    private static final String REPEATABLE = Repeats.class.getName();
    private static final int MOST = 500;
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int LONGEST_QUESTION = 500;

    private record Question(
            String address,
            @Nullable String accept,
            @Nullable String encoding,
            ReadingRights rights) {}

    /** An answer with all its headers, ready to be sent. */
    private record Answer(long ledger, MultiMap headers, Buffer body) {}

    private final VerifiedTokens tokens;
    private final Denials denials;
    private final Ledger ledger;
    private final Map<Question, Answer> answers = new ConcurrentHashMap<>();

    Repeats(VerifiedTokens tokens, Denials denials, Ledger ledger) {
        this.tokens = tokens;
        this.denials = denials;
        this.ledger = ledger;
    }

    void register(@Observes Filters filters) {
        filters.register(this::repeat, EARLY);
    }

    /** To be called by whoever answers: the same answer may be given to the same question. */
    static void allow(RoutingContext context, byte[] body) {
        context.put(REPEATABLE, body);
    }

    private void repeat(RoutingContext context) {
        var question = question(context);
        if (question == null) {
            context.next();
            return;
        }
        var version = ledger.version();
        var known = answers.get(question);
        if (known != null && known.ledger() == version) {
            var response = context.response();
            response.headers()
                    .setAll(known.headers())
                    .set(RequestId.HEADER, context.<String>get(RequestId.HEADER));
            response.end(known.body());
            return;
        }
        context.addEndHandler(
                ended -> {
                    if (ended.succeeded()) {
                        remember(question, version, context);
                    }
                });
        context.next();
    }

    private void remember(Question question, long version, RoutingContext context) {
        byte[] body = context.get(REPEATABLE);
        if (body == null
                || body.length > LONGEST_ANSWER
                || context.response().getStatusCode() != 200) {
            return;
        }
        if (answers.size() >= MOST) {
            answers.clear();
        }
        var headers = MultiMap.caseInsensitiveMultiMap();
        for (var header : context.response().headers()) {
            headers.add(AsciiString.cached(header.getKey()), AsciiString.cached(header.getValue()));
        }
        headers.remove(HttpHeaders.CONNECTION);
        answers.put(question, new Answer(version, headers, Buffer.buffer(body)));
    }

    /** What is asked, if it can be told without looking closer; otherwise nothing. */
    private @Nullable Question question(RoutingContext context) {
        var request = context.request();
        var address = request.uri();
        var headers = request.headers();
        if (!request.method().equals(HttpMethod.GET)
                || !address.startsWith(PATH)
                || address.length() > LONGEST_QUESTION
                || headers.contains(HttpHeaders.IF_NONE_MATCH)
                || headers.contains(HttpHeaders.COOKIE)
                || headers.contains(HttpHeaders.ORIGIN)) {
            return null;
        }
        var rights = rights(context);
        return rights == null
                ? null
                : new Question(
                        address,
                        headers.get(HttpHeaders.ACCEPT),
                        headers.get(HttpHeaders.ACCEPT_ENCODING),
                        rights);
    }

    private @Nullable ReadingRights rights(RoutingContext context) {
        if (!context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            return ReadingRights.PUBLIC;
        }
        var caller = tokens.verified(context.request());
        return caller == null || denials.of(caller).isPresent() ? null : ReadingRights.of(caller);
    }
}
