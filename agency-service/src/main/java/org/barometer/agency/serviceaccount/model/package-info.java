@NullMarked
package org.barometer.agency.serviceaccount.model;

import org.jspecify.annotations.NullMarked;
