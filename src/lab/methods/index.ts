/** Pure statistics on numbers: sensitivity, scenario discovery, the choice among several arms, intervals. */
export * from './halving';
export * from './intervals';
export * from './morris';
export * from './prim';
export * from './saltelli';
export * from './sobol-sequence';
