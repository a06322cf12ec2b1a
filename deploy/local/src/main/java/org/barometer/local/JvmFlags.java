package org.barometer.local;

import java.util.List;
import java.util.stream.Stream;

/**
 * The flags of each child JVM: small and quick to start, or the JVM's own defaults to compare with.
 *
 * <p>Keycloak does little work on one machine, so C1 and the serial collector are enough for it.
 * The broker and the services keep both compilers: they are what is measured under load.
 */
record JvmFlags(
        List<String> kafka, List<String> keycloak, List<String> service, boolean usesCaches) {

    /**
     * Four times the JVM's thresholds: a start is over before C2 begins to work, which takes a
     * third of its processor time, and under load the thresholds are reached within a second.
     */
    private static final List<String> LATE_C2 =
            List.of(
                    "-XX:Tier4InvocationThreshold=20000",
                    "-XX:Tier4MinInvocationThreshold=4000",
                    "-XX:Tier4CompileThreshold=60000",
                    "-XX:Tier4BackEdgeThreshold=160000");

    static final JvmFlags PREPARED =
            new JvmFlags(
                    with(LATE_C2, "-Xms48m", "-Xmx384m", "-Xmn24m", "-XX:+UseSerialGC"),
                    List.of(
                            "-Xms64m",
                            "-Xmx384m",
                            "-Xmn40m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1"),
                    with(
                            LATE_C2,
                            "-Xms24m",
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED"),
                    true);

    static final JvmFlags DEFAULT = new JvmFlags(List.of(), List.of(), List.of(), false);

    private static List<String> with(List<String> common, String... own) {
        return Stream.concat(Stream.of(own), common.stream()).toList();
    }
}
