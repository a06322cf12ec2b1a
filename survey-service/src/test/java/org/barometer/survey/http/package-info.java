@NullMarked
package org.barometer.survey.http;

import org.jspecify.annotations.NullMarked;
