import type { CheckFigure } from './measured';

/** What a demand was measured by, in a line: each number with what it is of. */
export function sayFigures(figures: ReadonlyArray<CheckFigure>): string {
  return figures.map((figure) => `${labelOf(figure)} ${amountOf(figure)}`.trim()).join(', ');
}

function labelOf({ lens, strategy = '', ending, inject, act, of }: CheckFigure): string {
  if (of === 'better') return `${strategy} ends better in`;
  if (of !== undefined) return of === 'any' ? 'any of them' : of;
  if (inject !== undefined) return `least of all ${inject} harms ${strategy}: in`;
  if (act !== undefined) return `not shown of ${act}:`;
  const named = `${strategy}${ending ?? ''}`;
  return lens !== undefined && named !== '' ? `${lens}: ${named}` : (lens ?? named);
}

function amountOf({ value, all = 0, unit }: CheckFigure): string {
  const share = `${Math.round(1000 * value) / 10} %`;
  const points = String(Math.round(100 * value) / 100);
  switch (unit) {
    case 'points':
      return points;
    case 'difference':
      return `${points} points more`;
    case 'games':
      return share;
    case 'pairs':
      return `${share} of pairs`;
    case 'acts':
      return `${value} of ${all} acts`;
  }
}
