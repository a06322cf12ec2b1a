package org.barometer.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The machine the figures belong to.
 *
 * @param load runnable threads in the minute before the run: other work on the machine falsifies
 *     the figures
 */
record Machine(
        LocalDate date,
        String processor,
        int cores,
        long memoryMegabytes,
        String operatingSystem,
        String jdk,
        double load) {

    static Machine here() {
        return new Machine(
                LocalDate.now(ZoneOffset.UTC),
                firstLine("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                Long.parseLong(firstLine("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1024,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Runtime.version().toString(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    String describe() {
        return "%s: %d cores (%s), %,d MB, %s, JDK %s, load before the run %s"
                .formatted(
                        date,
                        cores,
                        processor,
                        memoryMegabytes,
                        operatingSystem,
                        jdk,
                        Table.number(load));
    }

    Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("date", date.toString());
        map.put("processor", processor);
        map.put("cores", cores);
        map.put("memoryMegabytes", memoryMegabytes);
        map.put("operatingSystem", operatingSystem);
        map.put("jdk", jdk);
        map.put("loadBefore", load);
        return map;
    }

    private static String firstLine(String file, String key) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
