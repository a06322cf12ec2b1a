package org.barometer.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A static web server that answers with the same bytes: how fast HTTP can be on this machine. */
final class Nginx implements AutoCloseable {
    private final Process process;
    private final URI uri;

    private Nginx(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /** Serves the body from memory: the page cache and an open file, with the headers given. */
    static Nginx serving(byte[] body, Map<String, String> headers) {
        var program = Peer.find("nginx", "nginx-light");
        try {
            var directory = Files.createTempDirectory("nginx");
            // Its worker drops root and still has to read the file.
            directory.toFile().setExecutable(true, false);
            directory.toFile().setReadable(true, false);
            Files.write(directory.resolve("trends"), body);
            int port = freePort();
            Files.writeString(
                    directory.resolve("nginx.conf"), configuration(directory, port, headers));
            var process =
                    program.start(
                            directory.resolve("log"),
                            "-p",
                            directory,
                            "-c",
                            directory.resolve("nginx.conf"),
                            "-e",
                            directory.resolve("error.log"));
            return new Nginx(process, URI.create("http://127.0.0.1:%d/trends".formatted(port)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return uri;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One worker: the other core belongs to the load generator. */
    private static String configuration(Path directory, int port, Map<String, String> headers) {
        var lines =
                headers.entrySet().stream()
                        .map(
                                header ->
                                        "    add_header %s '%s';\n"
                                                .formatted(
                                                        header.getKey(),
                                                        header.getValue().replace("'", "\\'")))
                        .collect(Collectors.joining());
        return """
        daemon off;
        worker_processes 1;
        pid %1$s/pid;
        events { worker_connections 1024; }
        http {
          access_log off;
          sendfile on;
          tcp_nopush on;
          keepalive_requests 100000000;
          open_file_cache max=10 inactive=1h;
          default_type application/json;
          server {
            listen 127.0.0.1:%2$d;
            root %1$s;
        %3$s  }
        }
        """
                .formatted(directory, port, lines);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
