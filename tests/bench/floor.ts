import { exp, ln, normalQuantile } from '../../src/engine';
import type { Tally } from './counting';

/**
 * The floor: a bare loop on typed arrays that does as much arithmetic as a campaign, with no rules around it. Streams
 * are opened and drawn from as the rules do it (hash, four mixes, xoshiro128++), exponentials and the like are the
 * rules' own functions, divisions are divisions, and all other arithmetic is multiply-adds: two operations each.
 */

const VALUES = 256;
const NAMES = Uint16Array.from({ length: 1024 }, (_, at) => 97 + (at % 26));

function mix(lane: number): number {
  let h = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function open(lanes: Int32Array, game: number, stream: number, characters: number): void {
  let hash = 0x811c9dc5;
  for (let at = 0; at < characters; at += 1) hash = Math.imul(hash ^ (NAMES[stream + at] ?? 0), 0x01000193);
  const x = mix(game ^ hash);
  const y = mix(game + x + stream);
  const z = mix(game + y);
  const w = mix(game + z);
  lanes[0] = x + w;
  lanes[1] = y + w;
  lanes[2] = z + w;
  lanes[3] = w | 1;
}

function draw(lanes: Int32Array): number {
  let [a = 0, b = 0, c = 0, d = 0] = [lanes[0], lanes[1], lanes[2], lanes[3]];
  const sum = (a + d) | 0;
  const bits = (((sum << 7) | (sum >>> 25)) + a) >>> 0;
  const shifted = b << 9;
  c ^= a;
  d ^= b;
  b ^= c;
  a ^= d;
  c ^= shifted;
  lanes[0] = a;
  lanes[1] = b;
  lanes[2] = c;
  lanes[3] = (d << 11) | (d >>> 21);
  return (bits + 0.5) * 2.3283064365386963e-10;
}

/** Does the arithmetic of campaigns one by one; each returns a number that depends on all of it. */
export function floorOf(tally: Tally): (game: number) => number {
  const whole = Object.fromEntries(Object.entries(tally).map(([name, value]) => [name, Math.round(value)])) as {
    [K in keyof Tally]: number;
  };
  const characters = Math.round(tally.characters / tally.streams);
  const drawsEach = Math.floor(whole.draws / whole.streams);
  const lanes = new Int32Array(4);
  const uniforms = new Float64Array(whole.draws);
  const values = new Float64Array(VALUES);
  const factors = Float64Array.from({ length: VALUES }, (_, at) => 0.5 + at / 1000);
  return (game) => {
    let drawn = 0;
    for (let stream = 0; stream < whole.streams; stream += 1) {
      open(lanes, game, stream, characters);
      const last = stream === whole.streams - 1 ? whole.draws : drawn + drawsEach;
      for (; drawn < last; drawn += 1) uniforms[drawn] = draw(lanes);
    }
    for (let at = 0; at < VALUES; at += 1) values[at] = uniforms[at] ?? 0;
    let sum = 0;
    for (let at = 0; at < whole.exp; at += 1) sum += exp((uniforms[at] ?? 0) * 4 - 2);
    for (let at = 0; at < whole.ln; at += 1) sum += ln(uniforms[at] ?? 0);
    for (let at = 0; at < whole.quantile; at += 1) sum += normalQuantile(uniforms[at] ?? 0);
    for (let at = 0; at < whole.sqrt; at += 1) sum += Math.sqrt(uniforms[at] ?? 0);
    inRounds(whole.arithmetic / 2, (count) => multiplyAdd(values, factors, count));
    inRounds(whole.division, (count) => divide(values, factors, count));
    inRounds(whole.extreme / 2, (count) => hold(values, factors, count));
    for (let at = 0; at < VALUES; at += 1) sum += values[at] ?? 0;
    return sum;
  };
}

function inRounds(operations: number, round: (count: number) => void): void {
  let left = Math.floor(operations);
  for (; left > VALUES; left -= VALUES) round(VALUES);
  round(left);
}

function divide(values: Float64Array, factors: Float64Array, count: number): void {
  for (let at = 0; at < count; at += 1) values[at] = (factors[at] ?? 0) / (values[at] ?? 0);
}

function hold(values: Float64Array, factors: Float64Array, count: number): void {
  for (let at = 0; at < count; at += 1) values[at] = Math.max(0.25, Math.min(values[at] ?? 0, factors[at] ?? 0));
}

function multiplyAdd(values: Float64Array, factors: Float64Array, count: number): void {
  for (let at = 0; at < count; at += 1) values[at] = (values[at] ?? 0) * (factors[at] ?? 0) + 0.25;
}
