package org.barometer.trend.estimate.model;

import java.util.Optional;
import org.ojalgo.matrix.decomposition.LU;
import org.ojalgo.matrix.store.RawStore;

/** The inverse of a matrix; the algebra is a library's. */
final class Inverse {

    private Inverse() {}

    /** The inverse; empty where the matrix is singular. */
    static Optional<double[][]> of(double[][] matrix) {
        var decomposition = LU.R064.make(matrix.length, matrix.length);
        if (!decomposition.decompose(RawStore.wrap(matrix)) || !decomposition.isSolvable()) {
            return Optional.empty();
        }
        return Optional.of(decomposition.getInverse().toRawCopy2D());
    }
}
