package org.barometer.survey.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.intake.model.ImportJob;
import org.barometer.survey.intake.model.ImportJob.Format;
import org.barometer.survey.response.model.Digest;

/** The files that have been sent, until they are imported and their senders have seen why not. */
@ApplicationScoped
public class ImportFiles {
    private static final int BLOCK = 1 << 16;

    /** A file as it has arrived. */
    record Arrived(Path path, Digest digest, long bytes) {}

    private final IntakeConfig config;

    ImportFiles(IntakeConfig config) {
        this.config = config;
    }

    Path of(ImportJob job) {
        return of(job.id(), job.format());
    }

    Path of(UUID id, Format format) {
        return config.directory().resolve(id + (format == Format.CSV ? ".csv" : ".xlsx"));
    }

    /** Whether the file of a job is still there. */
    public boolean isKept(ImportJob job) {
        return Files.exists(of(job));
    }

    /** How many bytes a file may have. */
    long limit() {
        return config.fileSize().asLongValue();
    }

    /** Receives a file under a name that no job has yet. */
    Arrived receive(InputStream body) throws IOException {
        Files.createDirectories(
                config.directory(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var path = Files.createTempFile(config.directory(), "arriving-", ".part");
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            long bytes;
            try (var to = new DigestOutputStream(Files.newOutputStream(path), sha256)) {
                bytes = copy(body, to);
            }
            return new Arrived(path, new Digest(HexFormat.of().formatHex(sha256.digest())), bytes);
        } catch (IOException | RuntimeException e) {
            Files.delete(path);
            throw e;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private long copy(InputStream body, DigestOutputStream to) throws IOException {
        var block = new byte[BLOCK];
        long bytes = 0;
        for (int count = body.read(block); count >= 0; count = body.read(block)) {
            bytes += count;
            if (bytes > limit()) {
                throw new ProblemException(
                        413,
                        "file-too-large",
                        "A file has at most %d bytes: split it into several".formatted(limit()));
            }
            to.write(block, 0, count);
        }
        return bytes;
    }

    /** Gives it the name by which its job finds it. */
    void keep(Arrived file, ImportJob job) throws IOException {
        Files.move(file.path(), of(job), StandardCopyOption.ATOMIC_MOVE);
    }

    void drop(Arrived file) throws IOException {
        Files.deleteIfExists(file.path());
    }
}
