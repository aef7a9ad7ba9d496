export { BandLegend, BandLines } from './band-figure';
export { Figure, type FigureTable } from './figure';
export { Strip, StripAxis } from './strip';
export { useWidth } from './use-width';
