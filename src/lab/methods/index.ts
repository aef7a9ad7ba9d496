/** Pure statistics on numbers: sensitivity, scenario discovery, the choice among several arms, intervals. */
export { bootstrap } from './bootstrap';
export * from './halving';
export * from './intervals';
export * from './morris';
export * from './prim';
export * from './saltelli';
export * from './sobol-sequence';
