package org.barometer.sample.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.barometer.sample.model.Precision.Exact;

/** Turns the figures of one edition into counts and keeps which of them fit. */
final class FigureCounts {

    private final SampleEdition edition;
    private final List<RebuiltFigure> rebuilt = new ArrayList<>();

    FigureCounts(SampleEdition edition) {
        this.edition = edition;
    }

    List<RebuiltFigure> rebuilt() {
        return List.copyOf(rebuilt);
    }

    int count(MappedFigure mapped, int base) {
        return keep(mapped, mapped.figure().precision().count(base), base);
    }

    /** How many respondents each published area has. */
    Map<Area, Integer> areas() {
        var counts = new EnumMap<Area, Integer>(Area.class);
        for (var mapped : edition.figures()) {
            if (mapped.question().equals(SampleQuestion.GEOGRAPHY)) {
                var area = Area.valueOf(mapped.option());
                counts.put(area, keep(mapped, size(mapped, area), edition.base()));
            }
        }
        return counts;
    }

    // A figure published for an area needs an area size that can give it: 47 % is no count of 56.
    // Of the sizes that agree with the printed share the closest is taken that allows it.
    private int size(MappedFigure mapped, Area area) {
        var precision = mapped.figure().precision();
        int nearest = precision.count(edition.base());
        var inArea =
                edition.figures().stream()
                        .filter(figure -> figure.domain() == area)
                        .map(figure -> figure.figure().precision())
                        .filter(Exact.class::isInstance)
                        .toList();
        return IntStream.rangeClosed(1, edition.base())
                .filter(n -> precision.fits(n, edition.base()))
                .filter(n -> inArea.stream().allMatch(p -> p.fits(p.count(n), n)))
                .boxed()
                .min(Comparator.comparingInt((Integer n) -> Math.abs(n - nearest)))
                .orElse(nearest);
    }

    private int keep(MappedFigure mapped, int count, int base) {
        boolean fits = mapped.figure().precision().fits(count, base);
        rebuilt.add(new RebuiltFigure(edition.code(), mapped, count, base, fits));
        return count;
    }
}
