package org.barometer.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PeerTest {

    @Test
    void aMissingPeerSaysHowToGetIt() {
        assertThatThrownBy(() -> Peer.find("no-such-program", "its-package"))
                .isInstanceOf(Peer.Missing.class)
                .hasMessageContaining("apt install its-package");
    }

    @Test
    void wrkIsReadByItsRate() {
        assertThat(Wrk.rate("Requests/sec:  64123.45\n")).isEqualTo(64123.45);
    }

    @Test
    void wrkThatWasRefusedIsNoMeasurement() {
        assertThatThrownBy(
                        () -> Wrk.rate("  Non-2xx or 3xx responses: 5\nRequests/sec:  64123.45\n"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void pgbenchIsReadByItsRate() {
        assertThat(Pgbench.rate("tps = 8700.5 (without initial connection time)"))
                .isEqualTo(8700.5);
        assertThatThrownBy(() -> Pgbench.rate("ERROR:  relation does not exist"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void pgbenchWritesBothRowsInOneStatement() {
        var script = Pgbench.script(new BenchEdition("BENCH-2102"));

        assertThat(script).containsOnlyOnce(";").contains("bench.response", "bench.outbox");
    }
}
