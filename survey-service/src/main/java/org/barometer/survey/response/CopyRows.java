package org.barometer.survey.response;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.barometer.survey.response.model.Digest;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows as PostgreSQL's binary COPY reads them, which neither side has to escape or parse. */
final class CopyRows {
    private static final byte[] SIGNATURE =
            "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

    private static final int NULL = -1;
    private static final int END = -1;
    private static final int JSONB_VERSION = 1;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final int columns;
    private final ByteArrayOutputStream bytes;
    private final DataOutputStream to;

    private interface Writing {
        void run() throws IOException;
    }

    /** Of so many columns, with room for so many bytes before it has to grow. */
    CopyRows(int columns, int size) {
        this.columns = columns;
        bytes = new ByteArrayOutputStream(size);
        to = new DataOutputStream(bytes);
        write(
                () -> {
                    to.write(SIGNATURE);
                    // No flags, and nothing more in the header.
                    to.writeInt(0);
                    to.writeInt(0);
                });
    }

    /** Begins the next row; its columns follow in their order. */
    CopyRows row() {
        return write(() -> to.writeShort(columns));
    }

    CopyRows add(UUID id) {
        return write(
                () -> {
                    to.writeInt(2 * Long.BYTES);
                    to.writeLong(id.getMostSignificantBits());
                    to.writeLong(id.getLeastSignificantBits());
                });
    }

    CopyRows add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    CopyRows add(int number) {
        return write(
                () -> {
                    to.writeInt(Integer.BYTES);
                    to.writeInt(number);
                });
    }

    CopyRows add(short number) {
        return write(
                () -> {
                    to.writeInt(Short.BYTES);
                    to.writeShort(number);
                });
    }

    CopyRows add(Instant time) {
        return write(
                () -> {
                    to.writeInt(Long.BYTES);
                    to.writeLong(ChronoUnit.MICROS.between(EPOCH, time));
                });
    }

    CopyRows add(Digest digest) {
        return add(digest.bytes());
    }

    CopyRows addJson(@Nullable String json) {
        if (json == null) {
            return write(() -> to.writeInt(NULL));
        }
        var text = json.getBytes(StandardCharsets.UTF_8);
        return write(
                () -> {
                    to.writeInt(1 + text.length);
                    to.writeByte(JSONB_VERSION);
                    to.write(text);
                });
    }

    /** Sends them; durable with the transaction of the connection. */
    void copy(Connection connection, String sql) throws SQLException {
        write(() -> to.writeShort(END));
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private CopyRows add(byte[] value) {
        return write(
                () -> {
                    to.writeInt(value.length);
                    to.write(value);
                });
    }

    private CopyRows write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }
}
