export type { Frame as FigureFrame, Tick } from './axis';
export { type Band, type BandChart, type BandSeries, type BandShape, bandChart, type Meaning } from './band';
export { type StripChart, type StripRow, type StripValues, stripChart } from './strip';
