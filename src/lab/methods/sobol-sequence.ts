import { DIRECTIONS } from './sobol-directions';

const BITS = 32;
const TWO_POW_32 = 4294967296;
/** No more dimensions than there are direction numbers for. */
export const MOST_DIMENSIONS = DIRECTIONS.length + 1;

/** The direction numbers of one dimension, counted from 0, as 32-bit fractions. */
function directionsOf(dimension: number): Uint32Array {
  const v = new Uint32Array(BITS);
  const row = DIRECTIONS[dimension - 1];
  if (row === undefined) {
    for (let bit = 0; bit < BITS; bit += 1) v[bit] = 1 << (BITS - 1 - bit);
    return v;
  }
  const [polynomial = 1, ...first] = row;
  const degree = first.length;
  for (const [bit, m] of first.entries()) v[bit] = m << (BITS - 1 - bit);
  for (let bit = degree; bit < BITS; bit += 1) {
    const back = v[bit - degree] ?? 0;
    let next = back ^ (back >>> degree);
    for (let k = 1; k < degree; k += 1) if ((polynomial >>> (degree - k)) & 1) next ^= v[bit - k] ?? 0;
    v[bit] = next;
  }
  return v;
}

/**
 * The Sobol sequence in [0, 1): points that fill a cube evenly. `shift`, one 32-bit number for each dimension, moves all
 * points at once and keeps them even (a digital shift): another shift is another sample of the same quality. Throws a
 * RangeError for a number of dimensions that there is no table for.
 */
export class SobolSequence {
  readonly #directions: ReadonlyArray<Uint32Array>;
  readonly #shift: ReadonlyArray<number>;

  constructor(dimensions: number, shift: ReadonlyArray<number> = []) {
    if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > MOST_DIMENSIONS) {
      throw new RangeError(`a Sobol sequence has 1 to ${MOST_DIMENSIONS} dimensions here, not ${dimensions}`);
    }
    this.#directions = Array.from({ length: dimensions }, (_, dimension) => directionsOf(dimension));
    this.#shift = shift;
  }

  /** Point number `index`, from 0, in the order of the Gray code; any point without those before it. */
  point(index: number): Float64Array {
    const gray = index ^ (index >>> 1);
    return Float64Array.from(this.#directions, (v, dimension) => {
      let bits = this.#shift[dimension] ?? 0;
      for (let left = gray, bit = 0; left !== 0; left >>>= 1, bit += 1) if (left & 1) bits ^= v[bit] ?? 0;
      return (bits >>> 0) / TWO_POW_32;
    });
  }
}
