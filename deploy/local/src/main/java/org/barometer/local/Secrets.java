package org.barometer.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.UnaryOperator;

/**
 * The passwords of one local installation: made up at the first start and kept in a file that only
 * its owner can read. The test servers use names as passwords instead.
 */
final class Secrets {
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UnaryOperator<String> lookup;

    private Secrets(UnaryOperator<String> lookup) {
        this.lookup = lookup;
    }

    /** Every password equals the name of what it opens: for servers that hold test data only. */
    static Secrets equalToNames() {
        return new Secrets(name -> name.substring(name.indexOf('.') + 1));
    }

    static Secrets in(Path data) {
        return new Secrets(name -> keep(data.resolve("secrets.properties"), name));
    }

    String postgres() {
        return lookup.apply("database.postgres");
    }

    String database(String name) {
        return lookup.apply("database." + name);
    }

    String client(String id) {
        return lookup.apply("client." + id);
    }

    String keycloakAdmin() {
        return lookup.apply("keycloak.admin");
    }

    /** The one password of the sample sign-ins, which exist on this machine only. */
    String sampleUsers() {
        return lookup.apply("sample.barometer");
    }

    private static synchronized String keep(Path file, String name) {
        try {
            var known = new Properties();
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    known.load(reader);
                }
            }
            var secret = known.getProperty(name);
            if (secret == null) {
                secret = random();
                Files.createDirectories(file.getParent());
                createForOwner(file);
                Files.writeString(
                        file,
                        "%s=%s%n".formatted(name, secret),
                        java.nio.file.StandardOpenOption.APPEND);
            }
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Letters and digits only, so that a secret fits into SQL, URLs and shells as it is. */
    static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes)
                .replace('-', 'a')
                .replace('_', 'b');
    }

    /** An empty file that nobody else could read even for a moment. */
    static void createForOwner(Path file) throws IOException {
        try {
            Files.createFile(file, ownerOnly(file));
        } catch (FileAlreadyExistsException kept) {
            // It was made like this before.
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
