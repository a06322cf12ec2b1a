package org.barometer.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where everything listens; all of it on the loopback interface. */
record Ports(
        int postgres,
        int kafka,
        int keycloak,
        int smtp,
        int mails,
        int agency,
        int survey,
        int trend,
        int management) {

    /** Management ports lie a thousand above the public ones: 8081 and 9081. */
    private static final int MANAGEMENT = 1000;

    /** The ports of {@code ./barometer up}, shifted so that a second suite can run beside it. */
    static Ports ofSuite(int offset) {
        return new Ports(
                5433 + offset,
                9092 + offset,
                8080 + offset,
                8025 + offset,
                8026 + offset,
                8083 + offset,
                8081 + offset,
                8082 + offset,
                MANAGEMENT);
    }

    /** The ports of the servers that the tests use; no service runs beside them. */
    static Ports ofTests(Map<String, String> environment) {
        return new Ports(
                portIn(environment.getOrDefault("BAROMETER_POSTGRES", "localhost:25432")),
                portIn(environment.getOrDefault("BAROMETER_KAFKA", "localhost:29092")),
                portIn(environment.getOrDefault("BAROMETER_KEYCLOAK", "http://localhost:28080")),
                portIn(environment.getOrDefault("BAROMETER_SMTP", "localhost:23025")),
                portIn(environment.getOrDefault("BAROMETER_MAILS", "http://localhost:23026")),
                28083,
                28081,
                28082,
                MANAGEMENT);
    }

    private static int portIn(String address) {
        return Integer.parseInt(address.replaceFirst("^.*:(\\d+)/?.*$", "$1"));
    }

    int kafkaController() {
        return kafka + 1;
    }

    int managementOf(int port) {
        return port + management;
    }

    Map<String, Integer> ofServers() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("PostgreSQL", postgres);
        ports.put("Kafka", kafka);
        ports.put("Kafka's controller", kafkaController());
        ports.put("Keycloak", keycloak);
        ports.put("Keycloak's health", managementOf(keycloak));
        ports.put("E-mail", smtp);
        ports.put("E-mail's page", mails);
        return ports;
    }

    Map<String, Integer> ofServices() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("agency-service", agency);
        ports.put("survey-service", survey);
        ports.put("trend-service", trend);
        ports.put("agency-service's health", managementOf(agency));
        ports.put("survey-service's health", managementOf(survey));
        ports.put("trend-service's health", managementOf(trend));
        return ports;
    }

    static void requireFree(Map<String, Integer> ports) {
        ports.forEach(
                (owner, port) -> {
                    if (!isFree(port)) {
                        throw new LaunchFailure(
                                """
                                Port %d (%s) is in use by another program.
                                Stop that program, or shift all ports: BAROMETER_PORT_OFFSET=1000 ./barometer up"""
                                        .formatted(port, owner));
                    }
                });
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // A port whose last connections are still closing is free for a server.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
