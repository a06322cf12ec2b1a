package org.barometer.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where things lie: the checkout with what was built in it, and the directory of a run's data. */
record Layout(Path root, Path data) {

    static Layout find(Map<String, String> environment) {
        var root = findRoot(environment);
        return new Layout(
                root,
                Optional.ofNullable(environment.get("BAROMETER_DATA"))
                        .map(Path::of)
                        .orElse(root.resolve(".barometer"))
                        .toAbsolutePath());
    }

    private static Path findRoot(Map<String, String> environment) {
        var told = environment.get("BAROMETER_ROOT");
        if (told != null) {
            return Path.of(told).toAbsolutePath();
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("deploy/local"))
                    && Files.exists(at.resolve("pom.xml"))) {
                return at;
            }
        }
        throw new LaunchFailure("Run this inside a checkout of Barometer, or set BAROMETER_ROOT.");
    }

    Layout withData(Path other) {
        return new Layout(root, other.toAbsolutePath());
    }

    /**
     * What the launcher's own build left: libraries, the Keycloak zip, unpacked servers, caches.
     */
    Path built() {
        return root.resolve("deploy/local/target");
    }

    Path realm() {
        return root.resolve("deploy/keycloak/realm.json");
    }

    /** How Keycloak's own pages and e-mails look, as it expects them in its folder of themes. */
    Path themes() {
        return root.resolve("deploy/keycloak/themes");
    }

    Path styleSheet() {
        return root.resolve("deploy/look/barometer.css");
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
