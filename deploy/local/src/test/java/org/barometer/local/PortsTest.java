package org.barometer.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void givesNoPortTwice() {
        var ports = Ports.ofSuite(0);
        var all = new ArrayList<Integer>();
        all.addAll(ports.ofServers().values());
        all.addAll(ports.ofServices().values());

        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    }

    @Test
    void shiftsEveryPortByTheOffset() {
        var shifted = Ports.ofSuite(500);

        Ports.ofSuite(0)
                .ofServers()
                .forEach(
                        (owner, port) ->
                                assertThat(shifted.ofServers()).containsEntry(owner, port + 500));
        Ports.ofSuite(0)
                .ofServices()
                .forEach(
                        (owner, port) ->
                                assertThat(shifted.ofServices()).containsEntry(owner, port + 500));
    }

    @Test
    void takesTheTestServersFromTheEnvironment() {
        var ports =
                Ports.ofTests(
                        Map.of(
                                "BAROMETER_POSTGRES", "localhost:15432",
                                "BAROMETER_KEYCLOAK", "http://localhost:18080/"));

        assertThat(ports.postgres()).isEqualTo(15432);
        assertThat(ports.kafka()).isEqualTo(29092);
        assertThat(ports.keycloak()).isEqualTo(18080);
    }

    @Test
    void namesThePortThatIsInUseAndWhoWantsIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree(Map.of("Kafka", taken.getLocalPort())))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining(taken.getLocalPort() + " (Kafka)");
        }
    }
}
