package org.barometer.local;

import java.util.List;

/**
 * The flags of each child JVM: small and quick to start, or the JVM's own defaults to compare with.
 *
 * <p>Keycloak does little work on one machine, so C1 and the serial collector are enough for it.
 * The broker and the services keep both compilers: they are what is measured under load.
 */
record JvmFlags(
        List<String> kafka, List<String> keycloak, List<String> service, boolean usesCaches) {

    static final JvmFlags PREPARED =
            new JvmFlags(
                    List.of("-Xms48m", "-Xmx384m", "-Xmn24m", "-XX:+UseSerialGC"),
                    List.of(
                            "-Xms64m",
                            "-Xmx384m",
                            "-Xmn40m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1"),
                    List.of(
                            "-Xms24m",
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED"),
                    true);

    static final JvmFlags DEFAULT = new JvmFlags(List.of(), List.of(), List.of(), false);
}
