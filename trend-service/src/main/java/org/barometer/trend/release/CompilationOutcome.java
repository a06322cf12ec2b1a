package org.barometer.trend.release;

import java.util.Collection;
import java.util.List;
import org.barometer.trend.release.model.Release;

/** What can happen when a release is to be compiled. */
sealed interface CompilationOutcome {
    record Compiled(Release release) implements CompilationOutcome {}

    /** The same request was answered before. */
    record Repeated(Release release) implements CompilationOutcome {}

    record KeyReused() implements CompilationOutcome {}

    record EditionsUnknown(List<String> editions) implements CompilationOutcome {}

    record EditionsNotClosed(List<String> editions) implements CompilationOutcome {}

    record MeasuresUnknown(Collection<String> measures) implements CompilationOutcome {}

    /** Nothing is known yet of agencies that have answers. */
    record AgenciesUnknown(Collection<String> agencies) implements CompilationOutcome {}

    /** Not all answers are counted yet. */
    record TalliesBehind() implements CompilationOutcome {}

    /** An earlier release says something else about the same editions. */
    record FiguresRevised(String release) implements CompilationOutcome {}
}
