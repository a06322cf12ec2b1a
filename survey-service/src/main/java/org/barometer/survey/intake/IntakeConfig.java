package org.barometer.survey.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import org.barometer.survey.intake.model.FileLimits;

/** How files are taken in, and how much of them. */
@ConfigMapping(prefix = "intake")
interface IntakeConfig {
    /** Where files wait; one that all instances share lets any of them go on after a restart. */
    @WithDefault("${java.io.tmpdir}/barometer-imports")
    Path directory();

    @WithDefault("512M")
    MemorySize fileSize();

    /** Parts of a workbook. */
    @WithDefault("1000")
    int entries();

    /** All parts of a workbook, unpacked. */
    @WithDefault("2G")
    MemorySize inflated();

    /** How many times larger than packed a part of a workbook may be. */
    @WithDefault("100")
    int inflation();

    /** Texts that a workbook keeps once for all cells; they are held in memory. */
    @WithDefault("24M")
    MemorySize sharedText();

    @WithDefault("2000001")
    int rows();

    @WithDefault("16384")
    int columns();

    /** Characters. */
    @WithDefault("32767")
    int cellLength();

    /** Threads that check rows. */
    @WithDefault("2")
    int threads();

    /** Rows that are checked and written together. */
    @WithDefault("250")
    int batch();

    /** Faults that are kept of one file; all are counted. */
    @WithDefault("100000")
    int faults();

    /** How long a file and what was wrong with it are kept for its sender. */
    @WithDefault("24h")
    Duration keep();

    /** How long an instance may say nothing before another takes over its work. */
    @WithDefault("30s")
    Duration patience();

    /** How often it is looked for work that nobody has told of. */
    @WithDefault("2s")
    Duration poll();

    default FileLimits limits() {
        return new FileLimits(
                fileSize().asLongValue(),
                entries(),
                inflated().asLongValue(),
                inflation(),
                sharedText().asLongValue(),
                rows(),
                columns(),
                cellLength());
    }
}
