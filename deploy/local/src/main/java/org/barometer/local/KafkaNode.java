package org.barometer.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * The broker's own program: formats its storage the first time, serves until it is told to stop,
 * and writes a file when it is ready to be used.
 */
final class KafkaNode {

    private KafkaNode() {}

    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]);
        var ready = Path.of(arguments[1]);
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
        if (!Files.exists(Path.of(settings.getProperty("log.dirs"), "meta.properties"))) {
            format(file);
        }
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        server.startup();
        Files.writeString(ready, "ready");
        server.awaitShutdown();
    }

    private static void format(Path file) {
        var cluster = Uuid.randomUuid().toString();
        var arguments = new String[] {"format", "-t", cluster, "-c", file.toString()};
        if (StorageTool.execute(arguments, System.out) != 0) {
            throw new IllegalStateException("The storage could not be formatted");
        }
    }
}
