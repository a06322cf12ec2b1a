package org.barometer.trend.tally;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/** One bound on the memory of all stores together; by default each partition has its own 100 MB. */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    private static final long MEGABYTE = 1024L * 1024;

    static {
        RocksDB.loadLibrary();
    }

    private static final LRUCache CACHE = new LRUCache(64 * MEGABYTE);
    private static final WriteBufferManager WRITE_BUFFERS =
            new WriteBufferManager(32 * MEGABYTE, CACHE);

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        // Most responses are new: a filter on every level answers for them without reading a block.
        options.setOptimizeFiltersForHits(false);
        options.setWriteBufferManager(WRITE_BUFFERS);
    }

    @Override
    public void close(String store, Options options) {
        // The cache and the buffers are shared by all stores and live as long as the process.
    }
}
