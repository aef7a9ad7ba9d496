import type { ComponentChildren } from 'preact';
import type { FanView, FigureFrame } from '../../view';
import { BandLegend, BandLines, Figure, useWidth } from '../charts';

/** Until the page has been measured, and on paper. */
const DESIGN_WIDTH = 620;
/** Below this width the names of the lines stand under the chart. */
const NARROW = 480;
const HEIGHT = 340;
/** Room for a character of a name at a line's end. */
const CHARACTER = 8;

function frameFor(width: number, longest: number): FigureFrame {
  const right = width < NARROW ? 12 : Math.min(width * 0.36, 52 + longest * CHARACTER);
  return { width, height: HEIGHT, left: 48, right, top: 12, bottom: 34 };
}

interface FanFigureProps {
  readonly draw: (frame: FigureFrame) => FanView | undefined;
  /** Length of the longest name of a line, in characters. */
  readonly longest: number;
  readonly actions?: (view: FanView) => ComponentChildren;
}

/** Lines over the months with their bands. */
export function FanFigure({ draw, longest, actions }: FanFigureProps) {
  const { ref, width } = useWidth(DESIGN_WIDTH);
  const view = draw(frameFor(width, longest));
  const narrow = width < NARROW;
  return (
    <div ref={ref} class="fan">
      {view && (
        <Figure
          title={view.title}
          lead={view.lead}
          describe={view.describe}
          table={view}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          below={narrow && <BandLegend chart={view.chart} />}
          actions={actions?.(view)}
        >
          <BandLines chart={view.chart} named={!narrow} />
        </Figure>
      )}
    </div>
  );
}
