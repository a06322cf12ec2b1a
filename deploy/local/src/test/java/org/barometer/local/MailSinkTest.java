package org.barometer.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailSinkTest {
    private static final String LINK = "http://localhost:8083/invitations/1?a=b&c=d";

    private final Ports ports = portsNobodyUses();
    private MailSink sink = MailSink.start(Layout.find(Map.of()), ports);

    @BeforeEach
    void twoAreSent() throws MessagingException {
        send("anna@example.org", "Välkommen <b>", "Hej\n" + LINK + "\n", "<p>Hej</p>");
        send("bo@example.org", "Second", "Text", "");
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    @Test
    void givesThemAsJsonTheNewestFirst() throws Exception {
        var mails = json("/mails");

        assertThat(mails.findValuesAsText("subject")).containsExactly("Second", "Välkommen <b>");
        assertThat(mails.get(1).get("to").get(0).asText()).isEqualTo("anna@example.org");
        assertThat(mails.get(1).get("from").asText()).isEqualTo(MailSink.SENDER);
        assertThat(mails.get(1).get("text").asText()).contains(LINK);
        assertThat(mails.get(1).get("html").asText()).isEqualTo("<p>Hej</p>");
        assertThat(mails.get(0).get("html").asText()).isEmpty();
    }

    @Test
    void givesThoseToOneAddress() throws Exception {
        assertThat(json("/mails?to=anna@example.org").findValuesAsText("subject"))
                .containsExactly("Välkommen <b>");
        assertThat(json("/mails?to=nobody@example.org")).isEmpty();
    }

    @Test
    void listsThemOnAPage() throws Exception {
        var page = get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<a href=\"/1\">Välkommen &lt;b&gt;</a>", "bo@example.org")
                .doesNotContain("<b>");
    }

    @Test
    void letsALinkOfTheTextBeFollowed() throws Exception {
        var escaped = LINK.replace("&", "&amp;");

        assertThat(get("/1").body())
                .contains("<a href=\"%1$s\" rel=\"noreferrer\">%1$s</a>".formatted(escaped));
    }

    @Test
    void letsThePageOfAnEMailDoNothing() throws Exception {
        var html = get("/1/html");

        assertThat(html.body()).isEqualTo("<p>Hej</p>");
        assertThat(html.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).startsWith("sandbox; default-src 'none'"));
        assertThat(get("/1").body()).contains("<iframe sandbox src=\"/1/html\"");
    }

    @Test
    void hasNothingElse() throws Exception {
        assertThat(get("/3").statusCode()).isEqualTo(404);
        assertThat(get("/../secrets").statusCode()).isEqualTo(404);
        assertThat(get("/barometer.css").statusCode()).isEqualTo(200);
    }

    @Test
    void answersOnlyToTheNamesOfThisMachine() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), ports.mails())) {
            socket.getOutputStream()
                    .write("GET /mails HTTP/1.1\r\nHost: evil.example\r\n\r\n".getBytes(UTF_8));
            var line = new byte[12];
            socket.getInputStream().readNBytes(line, 0, line.length);

            assertThat(new String(line, UTF_8)).isEqualTo("HTTP/1.1 421");
        }
    }

    private void send(String to, String subject, String text, String html)
            throws MessagingException {
        var setup = new ServerSetup(ports.smtp(), "localhost", ServerSetup.PROTOCOL_SMTP);
        var message = new MimeMessage(GreenMailUtil.getSession(setup));
        message.setFrom(new InternetAddress(MailSink.SENDER));
        message.setRecipients(MimeMessage.RecipientType.TO, to);
        message.setSubject(subject, "UTF-8");
        if (html.isEmpty()) {
            message.setText(text, "UTF-8");
        } else {
            var parts = new MimeMultipart("alternative");
            parts.addBodyPart(part(text, "plain"));
            parts.addBodyPart(part(html, "html"));
            message.setContent(parts);
        }
        GreenMailUtil.sendMimeMessage(message);
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, "UTF-8", subtype);
        return part;
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(get(path).body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return Http.CLIENT.send(
                HttpRequest.newBuilder(URI.create(MailSink.address(ports) + path)).build(),
                HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    private static Ports portsNobodyUses() {
        try (var smtp = new ServerSocket(0);
                var page = new ServerSocket(0)) {
            return Ports.ofTests(
                    Map.of(
                            "BAROMETER_SMTP", "localhost:" + smtp.getLocalPort(),
                            "BAROMETER_MAILS", "http://localhost:" + page.getLocalPort()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
