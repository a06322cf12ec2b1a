package org.barometer.trend.tally;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.barometer.trend.catalogue.model.Crossing;
import org.jspecify.annotations.Nullable;

/** Ties the tallies of one partition to Kafka Streams: its records, its clock, its start. */
final class TallyProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    private final Duration forwardEvery;
    private final ForwardPace pace;
    private final Function<String, List<Crossing>> declared;
    private @Nullable PartitionTallies tallies;

    TallyProcessor(
            Duration forwardEvery, ForwardPace pace, Function<String, List<Crossing>> declared) {
        this.forwardEvery = forwardEvery;
        this.pace = pace;
        this.declared = declared;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        var recounted = PartitionTallies.recount(context, pace, declared);
        context.schedule(
                forwardEvery,
                PunctuationType.WALL_CLOCK_TIME,
                now -> recounted.forwardChanged(now));
        tallies = recounted;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        requireNonNull(tallies).replace(record);
    }
}
