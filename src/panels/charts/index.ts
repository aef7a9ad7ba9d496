export { BandLegend, BandLines } from './band-figure';
export { Figure } from './figure';
export { Strip, StripAxis } from './strip';
export { StripGrid } from './strip-grid';
export { useWidth } from './use-width';
