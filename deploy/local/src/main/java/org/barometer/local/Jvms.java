package org.barometer.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How the child JVMs of one run are started: their flags, and which AOT caches they use or make.
 */
final class Jvms {
    private final Layout layout;
    private final JvmFlags flags;
    private final boolean record;
    private final Collection<String> recording = ConcurrentHashMap.newKeySet();

    Jvms(Layout layout, JvmFlags flags, boolean record) {
        this.layout = layout;
        this.flags = flags;
        this.record = record;
    }

    JvmFlags flags() {
        return flags;
    }

    /** The names of the programs whose caches this run will leave. */
    Collection<String> recording() {
        return recording;
    }

    /** Adds the cache of a program to its flags, if there is one to use or to make. */
    Start with(String name, List<Path> program, List<String> own) {
        var all = new ArrayList<>(own);
        // A cache holds classes from jars only; a test runs from a directory.
        if (!flags.usesCaches() || program.stream().anyMatch(Jvms::isClasses)) {
            return new Start(all, () -> {});
        }
        var cache = AotCache.of(layout, name, program, own);
        if (cache.isFresh()) {
            all.addAll(cache.use());
            return new Start(all, () -> {});
        }
        if (record) {
            all.addAll(cache.record());
            recording.add(name);
            return new Start(all, cache::keepRecorded);
        }
        return new Start(all, () -> {});
    }

    private static boolean isClasses(Path part) {
        return part.endsWith("classes");
    }

    /** The flags of a start, and what is left to do when the process has ended. */
    record Start(List<String> flags, Runnable whenStopped) {}
}
