package org.barometer.agency.member;

import io.quarkus.mailer.MailTemplate.MailTemplateInstance;
import io.quarkus.qute.CheckedTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.Member;

/** Tells somebody, in their language, that the account will be suspended unless they sign in. */
@ApplicationScoped
class InactivityMail {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PeopleConfig config;

    InactivityMail(PeopleConfig config) {
        this.config = config;
    }

    /** One template for each language, as plain text and as simple HTML. */
    @CheckedTemplate(basePath = "mail")
    static class Mails {
        private Mails() {}

        static native MailTemplateInstance inactivityEn(String day, URI signIn);

        static native MailTemplateInstance inactivitySv(String day, URI signIn);
    }

    void warn(Member member, Instant suspendedAt) {
        var mail =
                switch (member.details().language()) {
                    case EN -> {
                        var day = day(suspendedAt, Locale.UK);
                        yield Mails.inactivityEn(day, config.profile())
                                .subject("Your Barometer account will be suspended on " + day);
                    }
                    case SV -> {
                        var day = day(suspendedAt, Locale.of("sv", "SE"));
                        yield Mails.inactivitySv(day, config.profile())
                                .subject("Ditt konto i Barometer stängs av den " + day);
                    }
                };
        mail.to(member.email().map(EmailAddress::value).orElseThrow())
                .send()
                .await()
                .atMost(PATIENCE);
    }

    private static String day(Instant time, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(ZoneOffset.UTC)
                .format(time);
    }
}
