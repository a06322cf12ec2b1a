@NullMarked
package org.barometer.agency.audit.model;

import org.jspecify.annotations.NullMarked;
