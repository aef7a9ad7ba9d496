export { BandLegend, BandLines } from './band-figure';
export { Figure } from './figure';
export { Strip, StripAxis } from './strip';
export { useWidth } from './use-width';
