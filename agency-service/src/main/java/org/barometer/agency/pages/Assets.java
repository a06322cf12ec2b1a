package org.barometer.agency.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the pages find what they load; each address holds a version, so that a browser may keep it
 * for long.
 */
@ApplicationScoped
public class Assets {
    private static final int VERSION_LENGTH = 12;

    private final ConcurrentHashMap<String, String> own = new ConcurrentHashMap<>();
    private final String htmx = "/_static/htmx.org/%s/dist/htmx.min.js".formatted(htmxVersion());

    /** The address of a file in META-INF/resources/assets. */
    public String of(String file) {
        return own.computeIfAbsent(file, Assets::versioned);
    }

    public String htmx() {
        return htmx;
    }

    private static String versioned(String file) {
        var path = "/assets/" + file;
        try (var content = resource("META-INF/resources" + path)) {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return path + "?v=" + HexFormat.of().formatHex(digest).substring(0, VERSION_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** The version is said once, in pom.xml; the artifact knows it. */
    private static String htmxVersion() {
        try (var content = resource("META-INF/maven/org.mvnpm/htmx.org/pom.properties")) {
            var properties = new Properties();
            properties.load(content);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        var found = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        if (found == null) {
            throw new IOException("Missing from the class path: " + name);
        }
        return found;
    }
}
