export type { Frame as FigureFrame } from './axis';
export { type Band, type BandChart, type BandSeries, type BandShape, bandChart, type Meaning } from './band';
export { type StripChart, type StripRow, stripChart } from './strip';
