package org.barometer.local;

import java.util.ArrayList;
import java.util.List;

/** What a person needs to know when everything runs. */
final class Welcome {

    private Welcome() {}

    static String text(Suite suite, String seconds) {
        return """

        Barometer runs. It was ready after %s.

          Dashboard           %s
          Form and desks      %s
          Administration      %s
          Survey API          %s/api/v1
          Trend API           %s/api/v1
          Agency API          %s/api/v1
          Sign-ins            %s/account
          E-mail, all of it   %s

          Sample sign-ins     administrator, analyst, publisher, dashboard, respondent,
                              coordinator-<agency>, such as coordinator-us-01
          Their password      sample.barometer in %s
          Logs                %s

          Try next            curl '%s/api/v1/measures'
        Ctrl-C stops everything; the data stays. ./barometer reset removes it."""
                .formatted(
                        seconds,
                        suite.trends(),
                        suite.surveys(),
                        suite.agencies(),
                        suite.surveys(),
                        suite.trends(),
                        suite.agencies(),
                        suite.keycloakRealm(),
                        suite.mails(),
                        suite.layout().data().resolve("secrets.properties"),
                        suite.layout().logs(),
                        suite.trends());
    }

    static String text(Ports ports, Secrets secrets, String seconds) {
        return """

        The test servers are ready after %s:
          PostgreSQL  localhost:%d
          Kafka       localhost:%d
          Keycloak    %s (%s, password %s)
          SMTP        localhost:%d, shown at %s
        Ctrl-C stops them."""
                .formatted(
                        seconds,
                        ports.postgres(),
                        ports.kafka(),
                        Keycloak.address(ports),
                        Keycloak.ADMIN,
                        secrets.keycloakAdmin(),
                        ports.smtp(),
                        MailSink.address(ports));
    }

    static List<String> addresses(Ports ports) {
        var lines = new ArrayList<String>();
        for (var service : Service.values()) {
            lines.add("  %-16s %s".formatted(service.title(), service.address(ports)));
        }
        lines.add("  %-16s %s".formatted("Keycloak", Keycloak.address(ports)));
        lines.add("  %-16s %s".formatted("E-mail", MailSink.address(ports)));
        return lines;
    }
}
