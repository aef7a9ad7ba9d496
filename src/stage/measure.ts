import type { Measure } from './map-labels';
import type { Theme } from './theme';

/** Widths as the browser sets them, in the theme's faces. */
export function createMeasure(theme: Theme): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('stage: this browser has no canvas');
  const weights = { code: 600, name: 400, title: 600, place: 400, serif: 500 } as const;
  return (text, face, size) => {
    context.font = `${weights[face]} ${size}px ${face === 'serif' ? theme.serif : theme.sans}`;
    return context.measureText(text).width;
  };
}
