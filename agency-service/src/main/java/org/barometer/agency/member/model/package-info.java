@NullMarked
package org.barometer.agency.member.model;

import org.jspecify.annotations.NullMarked;
