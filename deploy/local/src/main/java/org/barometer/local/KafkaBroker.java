package org.barometer.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One Kafka broker in KRaft mode, in its own process and on its own class path. */
final class KafkaBroker {

    private KafkaBroker() {}

    static ManagedProcess start(Layout layout, Ports ports, Jvms jvms, Started started) {
        var home = layout.data().resolve("kafka");
        var settings = home.resolve("server.properties");
        var ready = home.resolve("ready");
        try {
            Files.createDirectories(home);
            Files.deleteIfExists(ready);
            Files.writeString(settings, settings(home.resolve("data"), ports));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var own = new ArrayList<>(jvms.flags().kafka());
        own.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        own.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        var built = layout.built();
        var program = List.of(ownCode(), built.resolve("kafka"), built.resolve("lib"));
        var start = jvms.with("kafka", program, own);
        var process =
                started.add(
                        ManagedProcess.start(
                                "Kafka",
                                command(layout, start.flags(), settings, ready),
                                Map.of(),
                                layout.log("kafka"),
                                start.whenStopped()));
        return process.await(Duration.ofMinutes(10), () -> Files.exists(ready));
    }

    private static List<String> command(
            Layout layout, List<String> flags, Path settings, Path ready) {
        var built = layout.built();
        var command = new ArrayList<String>();
        command.add(Layout.java());
        command.addAll(flags);
        command.add("-cp");
        command.add(
                String.join(
                        File.pathSeparator,
                        ownCode().toString(),
                        built.resolve("kafka") + File.separator + "*",
                        built.resolve("lib") + File.separator + "*"));
        command.add("org.barometer.local.KafkaNode");
        command.add(settings.toString());
        command.add(ready.toString());
        return command;
    }

    /** The jar (or the classes, in a test) that this launcher was itself started from. */
    private static Path ownCode() {
        try {
            return Path.of(
                    KafkaBroker.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String settings(Path data, Ports ports) {
        return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@localhost:%2$d
        listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
        advertised.listeners=PLAINTEXT://localhost:%1$d
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        controller.listener.names=CONTROLLER
        log.dirs=%3$s

        # Topics are made by the service that owns them, with the settings they need.
        auto.create.topics.enable=false

        # One node cannot keep more than one copy of anything.
        default.replication.factor=1
        min.insync.replicas=1
        offsets.topic.replication.factor=1
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1

        # A group of one consumer has nobody to wait for, and needs few partitions for its notes.
        group.initial.rebalance.delay.ms=0
        offsets.topic.num.partitions=5
        transaction.state.log.num.partitions=5
        log.cleaner.dedupe.buffer.size=16777216
        """
                .formatted(
                        ports.kafka(), ports.kafkaController(), data.toString().replace('\\', '/'));
    }
}
