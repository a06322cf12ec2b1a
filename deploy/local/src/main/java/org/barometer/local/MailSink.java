package org.barometer.local;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * Takes every e-mail that the suite sends and shows it on a page, so that an invitation can be
 * followed on one machine. Nothing is delivered anywhere, and nothing outlives the launcher.
 */
final class MailSink implements AutoCloseable {
    static final String SENDER = "barometer@barometer.example";

    private static final String MAILBOX = "everybody@barometer.example";

    private final GreenMail server;
    private final GreenMailUser everybody;
    private final HttpServer page;

    private MailSink(GreenMail server, GreenMailUser everybody, HttpServer page) {
        this.server = server;
        this.everybody = everybody;
        this.page = page;
    }

    static URI address(Ports ports) {
        return URI.create("http://localhost:" + ports.mails());
    }

    static MailSink start(Layout layout, Ports ports) {
        var loopback = InetAddress.getLoopbackAddress();
        var server =
                new GreenMail(
                        new ServerSetup(
                                ports.smtp(),
                                loopback.getHostAddress(),
                                ServerSetup.PROTOCOL_SMTP));
        try {
            server.start();
            // One mailbox for all recipients: it numbers the messages as they come.
            var users = server.getUserManager();
            var everybody = users.createUser(MAILBOX, MAILBOX, MAILBOX);
            users.setMessageDeliveryHandler((_, _) -> everybody);
            var page = HttpServer.create(new InetSocketAddress(loopback, ports.mails()), 0);
            var sink = new MailSink(server, everybody, page);
            page.createContext("/", new MailPages(sink, layout.styleSheet()));
            page.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            page.start();
            return sink;
        } catch (UserException | IOException | RuntimeException e) {
            server.stop();
            throw new LaunchFailure("The mail sink does not start: " + e.getMessage(), e);
        }
    }

    /** All that were received, in the order in which they came. */
    List<Mail> mails() {
        try {
            return server
                    .getManagers()
                    .getImapHostManager()
                    .getInbox(everybody)
                    .getMessages()
                    .stream()
                    .map(Mail::of)
                    .toList();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        page.stop(0);
        server.stop();
    }

    @Override
    public String toString() {
        return "Mail sink";
    }
}
