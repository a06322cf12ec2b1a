package org.barometer.local;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An e-mail that the suite has sent, with its two parts; one that is missing is empty. */
record Mail(
        long id,
        String receivedAt,
        String from,
        List<String> to,
        String subject,
        String text,
        String html) {

    static Mail of(StoredMessage stored) {
        var message = stored.getMimeMessage();
        try {
            return new Mail(
                    stored.getUid(),
                    stored.getReceivedDate().toInstant().toString(),
                    String.join(", ", addresses(message.getFrom())),
                    addresses(message.getAllRecipients()),
                    message.getSubject() == null ? "" : message.getSubject(),
                    part(message, "text/plain"),
                    part(message, "text/html"));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("An e-mail cannot be read", e);
        }
    }

    boolean isTo(String address) {
        return to.stream().anyMatch(address::equalsIgnoreCase);
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses)
                        .map(
                                address ->
                                        address instanceof InternetAddress internet
                                                ? internet.getAddress()
                                                : address.toString())
                        .toList();
    }

    /** The first part of this type, wherever it is nested. */
    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
