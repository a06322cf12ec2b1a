package org.barometer.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The mail sink's pages: {@code /} lists the e-mails, {@code /7} shows one, {@code /mails} gives
 * all of them as JSON, the newest first, {@code /mails?to=…} those to one address.
 */
final class MailPages implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ONE = Pattern.compile("/([0-9]{1,9})(/html)?");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");
    private static final Set<String> NAMES_OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'";

    /** What a stranger wrote is shown as it looks and can do nothing. */
    private static final String MAIL_POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private record Answer(int status, String type, String policy, String body) {
        static Answer of(String type, String policy, String body) {
            return new Answer(200, type, policy, body);
        }

        static Answer refusal(int status, String why) {
            return new Answer(status, "text/plain; charset=utf-8", PAGE_POLICY, why);
        }

        static Answer page(String title, String content) {
            return of(
                    "text/html; charset=utf-8",
                    PAGE_POLICY,
                    """
                    <!doctype html>
                    <html lang="en">
                    <head>
                    <meta charset="utf-8">
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <title>%1$s – Barometer</title>
                    <link rel="stylesheet" href="/barometer.css">
                    </head>
                    <body>
                    <header class="masthead"><div class="width"><a class="brand" href="/">Barometer's e-mail</a></div></header>
                    <main class="width">
                    <h1>%1$s</h1>
                    %2$s
                    </main>
                    </body>
                    </html>
                    """
                            .formatted(escaped(title), content));
        }
    }

    private final MailSink sink;
    private final Path styleSheet;

    MailPages(MailSink sink, Path styleSheet) {
        this.sink = sink;
        this.styleSheet = styleSheet;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        if (!isMeantForThisMachine(exchange)) {
            return Answer.refusal(421, "Ask for localhost");
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            return Answer.refusal(405, "These pages can only be read");
        }
        return answer(exchange.getRequestURI());
    }

    /** A page from elsewhere may have its own name lead here; it shall not read the e-mails. */
    private static boolean isMeantForThisMachine(HttpExchange exchange) {
        var host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
        return NAMES_OF_THIS_MACHINE.contains(host.replaceFirst(":\\d+$", ""));
    }

    private Answer answer(URI asked) throws IOException {
        return switch (asked.getPath()) {
            case "/" -> Answer.page("E-mails", table(sink.mails().reversed()));
            case "/mails" ->
                    Answer.of("application/json", PAGE_POLICY, JSON.writeValueAsString(to(asked)));
            case "/barometer.css" ->
                    Answer.of("text/css; charset=utf-8", PAGE_POLICY, Files.readString(styleSheet));
            default -> one(asked.getPath());
        };
    }

    private List<Mail> to(URI asked) {
        var query = Optional.ofNullable(asked.getQuery()).orElse("");
        var mails = sink.mails().reversed();
        return query.startsWith("to=")
                ? mails.stream().filter(mail -> mail.isTo(query.substring(3))).toList()
                : mails;
    }

    private Answer one(String path) {
        var asked = ONE.matcher(path);
        if (!asked.matches()) {
            return Answer.refusal(404, "There is nothing here");
        }
        var id = Long.parseLong(asked.group(1));
        var found = sink.mails().stream().filter(mail -> mail.id() == id).findFirst();
        return found.map(
                        mail ->
                                asked.group(2) == null
                                        ? Answer.page(mail.subject(), content(mail))
                                        : Answer.of(
                                                "text/html; charset=utf-8",
                                                MAIL_POLICY,
                                                mail.html()))
                .orElseGet(() -> Answer.refusal(404, "There is no such e-mail"));
    }

    private static String table(List<Mail> mails) {
        if (mails.isEmpty()) {
            return "<p class=\"lead\">None has been sent since the launcher was started.</p>";
        }
        var rows =
                mails.stream()
                        .map(
                                mail ->
                                        """
                                        <tr><th scope="row"><a href="/%d">%s</a></th><td>%s</td><td>%s</td></tr>
                                        """
                                                .formatted(
                                                        mail.id(),
                                                        escaped(
                                                                mail.subject().isBlank()
                                                                        ? "(no subject)"
                                                                        : mail.subject()),
                                                        escaped(String.join(", ", mail.to())),
                                                        escaped(mail.receivedAt())))
                        .collect(Collectors.joining());
        return """
        <div class="part scroll" tabindex="0" role="region" aria-label="E-mails"><table>
        <thead><tr><th scope="col">Subject</th><th scope="col">To</th><th scope="col">Received</th></tr></thead>
        <tbody>
        %s</tbody>
        </table></div>
        """
                .formatted(rows);
    }

    private static String content(Mail mail) {
        var html =
                mail.html().isBlank()
                        ? ""
                        : """
                        <section class="part"><h2>As a page</h2>
                        <p><a href="/%1$d/html">Open it alone</a></p>
                        <iframe sandbox src="/%1$d/html" title="The e-mail as a page" width="100%%" height="480"></iframe>
                        </section>
                        """
                                .formatted(mail.id());
        return """
        <dl class="facts">
        <div><dt>From</dt><dd>%s</dd></div>
        <div><dt>To</dt><dd>%s</dd></div>
        <div><dt>Received</dt><dd>%s</dd></div>
        </dl>
        <section class="part"><h2>Text</h2>
        <pre>%s</pre>
        </section>
        %s"""
                .formatted(
                        escaped(mail.from()),
                        escaped(String.join(", ", mail.to())),
                        escaped(mail.receivedAt()),
                        withLinks(mail.text()),
                        html);
    }

    private static String withLinks(String text) {
        return LINK.matcher(escaped(text)).replaceAll("<a href=\"$0\" rel=\"noreferrer\">$0</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        headers.set("Content-Security-Policy", answer.policy());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }
}
