package org.barometer.local;

import java.util.List;

/** The flags of each child JVM: limits that fit a laptop, or the JVM's own defaults to compare. */
enum JvmFlags {
    PREPARED {
        @Override
        List<String> ofKafka() {
            return List.of("-Xmx384m", "-XX:+UseSerialGC");
        }

        @Override
        List<String> ofKeycloak() {
            return List.of("-Xms64m", "-Xmx384m");
        }
    },
    DEFAULT {
        @Override
        List<String> ofKafka() {
            return List.of();
        }

        @Override
        List<String> ofKeycloak() {
            return List.of();
        }
    };

    abstract List<String> ofKafka();

    abstract List<String> ofKeycloak();
}
