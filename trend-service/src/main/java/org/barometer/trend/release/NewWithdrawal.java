package org.barometer.trend.release;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.barometer.trend.release.model.Step;

/**
 * Why a published release is taken back.
 *
 * @param text in words, for everybody who asks for it
 */
record NewWithdrawal(@NotNull Step.Withdrawal reason, @NotNull @Valid Words text) {}
