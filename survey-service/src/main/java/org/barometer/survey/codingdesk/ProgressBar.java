package org.barometer.survey.codingdesk;

import java.util.ArrayList;
import java.util.List;
import org.barometer.survey.coding.model.RoundProgress;
import org.barometer.survey.pages.Words;
import org.barometer.survey.pages.model.Language;

/** A picture of how far a coding has come: one bar of all answers. */
record ProgressBar(String summary, List<Segment> segments) {
    static final int WIDTH = 1000;

    /** Answers at the same stage; its place is in thousandths of the bar. */
    record Segment(String stage, String label, String count, int x, int width) {}

    private record Stage(String name, String label, int answers) {}

    static ProgressBar of(RoundProgress progress, Language language) {
        var words = Words.in(language, CodingMessages.class);
        var stages =
                List.of(
                        new Stage("agreed", words.finished(), progress.agreed()),
                        new Stage("decided", words.decided(), progress.decided()),
                        new Stage("disputed", words.disputed(), progress.disputed()),
                        new Stage("waiting", words.waiting(), progress.waiting()),
                        new Stage("uncoded", words.uncoded(), progress.uncoded()));
        var segments = new ArrayList<Segment>();
        long before = 0;
        for (var stage : stages) {
            if (stage.answers() > 0) {
                // From rounded ends, so that no gap opens between two segments.
                int x = Math.toIntExact(before * WIDTH / progress.answers());
                before += stage.answers();
                int end = Math.toIntExact(before * WIDTH / progress.answers());
                segments.add(
                        new Segment(
                                stage.name(),
                                stage.label(),
                                language.count(stage.answers()),
                                x,
                                end - x));
            }
        }
        return new ProgressBar(
                words.finishedOf(
                        language.count(progress.finished()), language.count(progress.answers())),
                segments);
    }
}
