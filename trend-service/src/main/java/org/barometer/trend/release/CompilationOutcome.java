package org.barometer.trend.release;

import java.util.Collection;
import java.util.List;
import org.barometer.trend.release.model.Release;

/** What can happen when a release is to be compiled. */
public sealed interface CompilationOutcome {
    record Compiled(Release release) implements CompilationOutcome {}

    /** Why nothing was compiled. */
    sealed interface Refused extends CompilationOutcome {}

    record EditionsUnknown(List<String> editions) implements Refused {}

    record EditionsNotClosed(List<String> editions) implements Refused {}

    record MeasuresUnknown(Collection<String> measures) implements Refused {}

    /** What it should take the place of does not stand. */
    record NotStanding(String release) implements Refused {}

    /** It leaves out something that the release tells of whose place it should take. */
    record CoversLess(String release) implements Refused {}

    /** Nothing is known yet of agencies that have answers. */
    record AgenciesUnknown(Collection<String> agencies) implements Refused {}

    /** Not all answers are counted yet. */
    record TalliesBehind() implements Refused {}

    /** An earlier release says something else about the same editions. */
    record FiguresRevised(String release) implements Refused {}
}
