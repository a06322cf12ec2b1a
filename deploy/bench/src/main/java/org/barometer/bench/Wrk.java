package org.barometer.bench;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Drives two HTTP servers alike, and is fast enough not to be the limit itself. */
record Wrk(Peer program, int connections, Duration length) {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    static Wrk of(int connections, Duration length) {
        return new Wrk(Peer.find("wrk", "wrk"), connections, length);
    }

    double perSecond(URI uri, String... headers) {
        var said =
                program.run(
                        Map.of(),
                        Stream.of(
                                        Stream.of(
                                                "-t",
                                                1,
                                                "-c",
                                                connections,
                                                "-d",
                                                length.toSeconds()),
                                        Stream.of(headers)
                                                .flatMap(header -> Stream.of("-H", header)),
                                        Stream.of(uri))
                                .flatMap(part -> part)
                                .toArray());
        return rate(said);
    }

    static double rate(String said) {
        var rate = RATE.matcher(said);
        if (REFUSED.matcher(said).find() || !rate.find()) {
            throw new IllegalStateException("wrk says:\n" + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
