@NullMarked
package org.barometer.agency.state.model;

import org.jspecify.annotations.NullMarked;
