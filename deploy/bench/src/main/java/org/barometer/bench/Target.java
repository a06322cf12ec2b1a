package org.barometer.bench;

import java.util.List;

/** One of the targets of docs/performance.md, and how it is measured. */
interface Target {

    List<Figure> measure(Plan plan);
}
