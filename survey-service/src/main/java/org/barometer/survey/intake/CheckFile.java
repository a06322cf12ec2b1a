package org.barometer.survey.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.barometer.survey.intake.model.Fault;
import org.barometer.survey.intake.model.FileLimits;
import org.barometer.survey.intake.model.ImportJob.Format;
import org.barometer.survey.intake.model.Layout;
import org.barometer.survey.intake.model.Mistake;
import org.barometer.survey.intake.model.RecordReader;
import org.barometer.survey.response.ImportResponses;
import org.barometer.survey.response.ImportedRow;
import org.barometer.survey.response.model.Review.Invalid;
import org.barometer.survey.response.model.Review.Unexplained;
import org.barometer.survey.response.model.Review.Valid;

/**
 * Reads a file to its end and checks every row of it, several threads at once and the results in
 * the order of the file; only a few batches of rows are in memory at any time.
 */
final class CheckFile {
    /** Some rows, those without a fault ready to be written. */
    record Batch(int rows, List<ImportedRow> good, List<Fault> faults) {}

    /** Takes what was checked, batch after batch. */
    interface Sink {
        void recognised(List<String> how) throws SQLException;

        void take(Batch batch) throws SQLException;
    }

    private static final Object UNREAD = false;

    /** As one reads a row; what concerns all of it at its end. */
    private static final Comparator<Fault> AS_READ =
            Comparator.comparingInt(Fault::row)
                    .thenComparingInt(
                            fault -> fault.column() == 0 ? Integer.MAX_VALUE : fault.column());

    private final FileLimits limits;
    private final ExecutorService threads;
    private final int batchSize;
    private final int ahead;

    CheckFile(FileLimits limits, ExecutorService threads, int batchSize, int ahead) {
        this.limits = limits;
        this.threads = threads;
        this.batchSize = batchSize;
        this.ahead = ahead;
    }

    void run(Path file, Format format, ImportResponses.Import checks, Sink sink)
            throws IOException, SQLException, InterruptedException {
        try (var rows = Rows.open(file, format, limits)) {
            sink.recognised(rows.recognised());
            var header = rows.next();
            if (header == null) {
                throw new FileRefused(Mistake.EMPTY_FILE);
            }
            switch (Layout.of(header, checks.form().questionnaire())) {
                case Layout.Header.Faulty(var faults) -> sink.take(new Batch(0, List.of(), faults));
                case Layout.Header.Known(var layout) ->
                        check(new Records(rows, layout), layout, checks, sink);
            }
        } catch (FileRefused e) {
            sink.take(new Batch(0, List.of(), List.of(Fault.of(e.mistake(), e.sheet(), e.row()))));
        }
    }

    private void check(Records records, Layout layout, ImportResponses.Import checks, Sink sink)
            throws FileRefused, SQLException, InterruptedException {
        var reader = new RecordReader(layout);
        var underway = new ArrayDeque<Future<Batch>>();
        try {
            var waiting = new ArrayList<Records.Item>(batchSize);
            for (var item = records.next(); item != null; item = records.next()) {
                waiting.add(item);
                if (waiting.size() == batchSize) {
                    var batch = List.copyOf(waiting);
                    waiting.clear();
                    underway.add(threads.submit(() -> check(batch, reader, checks)));
                    if (underway.size() > ahead) {
                        sink.take(result(underway.remove()));
                    }
                }
            }
            underway.add(threads.submit(() -> check(waiting, reader, checks)));
        } finally {
            // Also where the file ends in the middle: what was read before is told all the same.
            while (!underway.isEmpty()) {
                sink.take(result(underway.remove()));
            }
        }
    }

    private static Batch result(Future<Batch> batch) throws InterruptedException {
        try {
            return batch.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Rows could not be checked", e.getCause());
        }
    }

    private static Batch check(
            List<Records.Item> items, RecordReader reader, ImportResponses.Import checks) {
        var good = new ArrayList<ImportedRow>(items.size());
        var faults = new ArrayList<Fault>();
        for (var item : items) {
            int before = faults.size();
            faults.addAll(item.faults());
            var reading = reader.read(item.row());
            reading.faults().forEach(fault -> faults.add(reader.named(fault)));
            switch (checks.review(withUnread(reading), reading.reasons())) {
                case Valid(var answers) -> {
                    if (faults.size() == before) {
                        var cells = item.row().cells();
                        good.add(
                                ImportedRow.of(item.key(), cells.sheet(), cells.number(), answers));
                    }
                }
                case Invalid(var violations) -> {
                    violations.stream()
                            .map(violation -> reader.fault(item.row(), violation))
                            .filter(fault -> !isTold(fault, reading))
                            .forEach(fault -> faults.add(reader.named(fault)));
                    if (faults.size() == before) {
                        throw new IllegalStateException("Invalid without a fault");
                    }
                }
                case Unexplained(var warnings) ->
                        warnings.stream()
                                .map(warning -> reader.unusual(item.row(), warning))
                                .forEach(fault -> faults.add(reader.named(fault)));
            }
            faults.subList(before, faults.size()).sort(AS_READ);
        }
        return new Batch(items.size(), good, faults);
    }

    /** Questions that could not be read are answered by nothing valid, so that no rule guesses. */
    private static Map<String, Object> withUnread(RecordReader.Reading reading) {
        for (var fault : reading.faults()) {
            if (!fault.question().isEmpty()) {
                reading.answers().putIfAbsent(fault.question(), UNREAD);
            }
        }
        return reading.answers();
    }

    /** What could not be read is told once, not a second time as no answer. */
    private static boolean isTold(Fault fault, RecordReader.Reading reading) {
        return !fault.question().isEmpty()
                && reading.faults().stream()
                        .anyMatch(told -> told.question().equals(fault.question()));
    }
}
