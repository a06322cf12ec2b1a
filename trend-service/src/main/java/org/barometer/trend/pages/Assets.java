package org.barometer.trend.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Where the pages find what they load; each address holds a version, so that a browser may keep it
 * for long.
 */
@ApplicationScoped
class Assets {
    private static final int VERSION_LENGTH = 12;

    private final Addresses addresses =
            new Addresses(
                    own("/assets/barometer.css"),
                    own("/assets/trends.css"),
                    own("/assets/chart.js"),
                    own("/assets/icon.svg"),
                    "/_static/echarts/" + echartsVersion() + "/dist/echarts.min.js");

    /** The addresses, as the templates take them. */
    record Addresses(String look, String trends, String chart, String icon, String echarts) {}

    Addresses addresses() {
        return addresses;
    }

    private static String own(String path) {
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
    private static String echartsVersion() {
        try (var content = resource("META-INF/maven/org.mvnpm/echarts/pom.properties")) {
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
