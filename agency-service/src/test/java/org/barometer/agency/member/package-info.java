@NullMarked
package org.barometer.agency.member;

import org.jspecify.annotations.NullMarked;
