package org.barometer.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One keep-alive connection of the load generator; one request is under way at a time. */
final class Connection {
    private final SocketChannel channel;
    private final ByteBuffer received = ByteBuffer.allocateDirect(256 * 1024);
    private int bodyStart;
    private int end;
    private long due;

    private Connection(SocketChannel channel) {
        this.channel = channel;
    }

    static Connection open(URI server, Selector selector) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        var connection = new Connection(channel);
        channel.register(selector, SelectionKey.OP_READ, connection);
        return connection;
    }

    /**
     * @param due when the request should have left: its latency counts from there
     */
    void send(ByteBuffer request, long due) throws IOException {
        this.due = due;
        received.clear();
        bodyStart = -1;
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }

    /** Reads what has come; true once the response is complete. */
    boolean complete() throws IOException {
        int scanFrom = Math.max(0, received.position() - 3);
        if (channel.read(received) < 0) {
            throw new IOException("The server closed the connection after: " + text());
        }
        if (bodyStart < 0) {
            bodyStart = afterEmptyLine(scanFrom);
            if (bodyStart < 0) {
                return false;
            }
            end = bodyStart + contentLength();
        }
        return received.position() >= end;
    }

    int status() {
        return 100 * digit(9) + 10 * digit(10) + digit(11);
    }

    long due() {
        return due;
    }

    String text() {
        var copy = received.duplicate().flip();
        return StandardCharsets.UTF_8.decode(copy).toString();
    }

    void close() throws IOException {
        channel.close();
    }

    private int digit(int index) {
        return received.get(index) - '0';
    }

    private int afterEmptyLine(int from) {
        for (int index = from; index + 3 < received.position(); index++) {
            if (received.get(index) == '\r'
                    && received.get(index + 2) == '\r'
                    && received.get(index + 3) == '\n') {
                return index + 4;
            }
        }
        return -1;
    }

    /** Everything measured here answers with a known length, or with none (204, 304). */
    private int contentLength() throws IOException {
        int lineStart = 0;
        for (int index = 0; index < bodyStart; index++) {
            if (received.get(index) == '\n') {
                if (isContentLength(lineStart)) {
                    return number(lineStart + "content-length:".length());
                }
                lineStart = index + 1;
            }
        }
        if (status() == 204 || status() == 304) {
            return 0;
        }
        throw new IOException("A response without Content-Length: " + text());
    }

    private boolean isContentLength(int lineStart) {
        var name = "content-length:";
        for (int index = 0; index < name.length(); index++) {
            int letter = received.get(lineStart + index);
            if ((letter >= 'A' && letter <= 'Z' ? letter + 32 : letter) != name.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    private int number(int from) {
        int value = 0;
        for (int index = from; received.get(index) != '\r'; index++) {
            if (received.get(index) != ' ') {
                value = 10 * value + digit(index);
            }
        }
        return value;
    }
}
