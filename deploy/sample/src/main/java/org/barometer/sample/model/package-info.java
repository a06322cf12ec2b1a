@NullMarked
package org.barometer.sample.model;

import org.jspecify.annotations.NullMarked;
