/**
 * The exponential and the logarithm of @stdlib, step for step, for the numbers that games come to: the library takes
 * every number apart into words and puts it together again, and what lies outside this range is left to it. A test
 * holds both to the library's bits.
 *
 * The steps and their coefficients are those of FreeBSD's msun (e_exp.c, e_log.c):
 * Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
import libraryExp from '@stdlib/math-base-special-exp';
import libraryLn from '@stdlib/math-base-special-ln';

/** ln 2 in two parts: a whole multiple of the first has no rounding. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** Powers of two from -FARTHEST to FARTHEST; to multiply by one moves the exponent and nothing else. */
const FARTHEST = 1000;
const POWERS = powersOfTwo();

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(2 * FARTHEST + 1).fill(1);
  for (let at = 1; at <= FARTHEST; at += 1) {
    powers[FARTHEST + at] = (powers[FARTHEST + at - 1] ?? 0) * 2;
    powers[FARTHEST - at] = (powers[FARTHEST - at + 1] ?? 0) / 2;
  }
  return powers;
}

function powerOfTwo(exponent: number): number {
  return POWERS[FARTHEST + exponent] ?? 0;
}

/** e to the power x. */
export function exp(x: number): number {
  const size = Math.abs(x);
  if (!(size > 1e-8 && size < 690)) return libraryExp(x);
  const power = Math.trunc(Math.LOG2E * x + (x < 0 ? -0.5 : 0.5));
  const high = x - power * LN2_HIGH;
  const low = power * LN2_LOW;
  const rest = high - low;
  const z = rest * rest;
  const tail = -0.0000016533902205465252 + z * 4.1381367970572385e-8;
  const series = 0.16666666666666602 + z * (-0.0027777777777015593 + z * (0.00006613756321437934 + z * tail));
  const c = rest - z * series;
  return (1 - (low - (rest * c) / (2 - c) - high)) * powerOfTwo(power);
}

const NUMBER = new DataView(new ArrayBuffer(8));
/** The fraction within the first 32 bits of a number, and that of the square root of two. */
const FRACTION = 0xfffff;
const ROOT_OF_TWO = 0x6a09c;

/** Natural logarithm; `NaN` below zero, `-Infinity` at zero. */
export function ln(x: number): number {
  if (!(x > 1e-300 && x < 1e300)) return libraryLn(x);
  NUMBER.setFloat64(0, x);
  const head = NUMBER.getInt32(0);
  const fraction = head & FRACTION;
  const power = (head >> 20) - (fraction < ROOT_OF_TWO ? 1023 : 1022);
  const f = x * powerOfTwo(-power) - 1;
  if (Math.abs(f) < 1e-6) return libraryLn(x);
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = 0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586));
  const odd = 0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373);
  const series = z * even + w * odd;
  const low = power * LN2_LOW;
  if (fraction < 0x6147a || fraction > 0x6b851) return power * LN2_HIGH - (s * (f - series) - low - f);
  const half = 0.5 * f * f;
  return power * LN2_HIGH - (half - (s * (half + series) + low) - f);
}
