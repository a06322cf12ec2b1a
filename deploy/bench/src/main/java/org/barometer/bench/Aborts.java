package org.barometer.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** P9: ten thousand clients that go away in the middle of a submission leave nothing behind. */
final class Aborts implements Target {
    private static final int CLIENTS = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public List<Figure> measure(Plan plan) {
        try (var suite = RunningSuite.start(plan, RunningSuite.freshData(plan, "aborts"))) {
            var edition = BenchEdition.open(suite, 2104);
            var load = new SubmissionLoad(suite, edition);
            load.warmUp(plan);
            return figures(plan, suite, edition, load);
        }
    }

    private static List<Figure> figures(
            Plan plan, RunningSuite suite, BenchEdition edition, SubmissionLoad load) {
        var connections = new OpenConnections(suite);
        var pairs = new ArrayList<Pairs.Pair>();
        var left = new ArrayList<Double>();
        for (int round = 0; round < plan.rounds(); round++) {
            double before = rate(plan, load);
            abort(suite, edition);
            left.add((double) left(connections));
            pairs.add(new Pairs.Pair(rate(plan, load), before));
        }
        return List.of(
                Figure.compared(
                        "P9",
                        "submissions after 10,000 clients that went away",
                        "/s",
                        new Pairs(pairs),
                        "before",
                        new Goal.AtLeast(0.95)),
                Figure.plain(
                        "P9",
                        "connections and transactions that they left open",
                        "",
                        new Rounds(left),
                        new Goal.AtMost(0)));
    }

    private static double rate(Plan plan, SubmissionLoad load) {
        return load.closedLoop(SubmissionLoad.CLIENTS, plan.stretch()).outcome().perSecond();
    }

    /** Each sends a part of its request, some of them all, and waits for no answer. */
    private static void abort(RunningSuite suite, BenchEdition edition) {
        var requests = edition.submissions(suite.survey(), suite.respondent());
        var server = new InetSocketAddress(suite.survey().getHost(), suite.survey().getPort());
        RandomGenerator random = BenchEdition.random();
        int refused = 0;
        for (int client = 0; client < CLIENTS; client++) {
            var request = requests.get();
            request.limit(1 + random.nextInt(request.limit()));
            try (var channel = SocketChannel.open(server)) {
                // Every other one is cut off rather than closed.
                channel.setOption(StandardSocketOptions.SO_LINGER, client % 2 == 0 ? 0 : -1);
                while (request.hasRemaining()) {
                    channel.write(request);
                }
            } catch (IOException cutOff) {
                // The server was first, as it may be.
                refused++;
            }
        }
        if (refused > CLIENTS / 10) {
            throw new IllegalStateException("%d of the clients were not let in".formatted(refused));
        }
    }

    /** Given time to settle; what is there after that stays. */
    private static long left(OpenConnections connections) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long left = connections.left();
        while (left > 0 && System.nanoTime() < deadline) {
            RunningSuite.pause(Duration.ofMillis(100));
            left = connections.left();
        }
        return left;
    }
}
