import type { SignalKind, Stance } from '../view';
import type { Point } from './geometry';

/** Never colour alone: disc = talk, square = pressure, bar = neither; filled = firm, hollow = leaning. */
export interface Shape {
  readonly form: 'disc' | 'square' | 'bar';
  readonly firm: boolean;
}

const STANCE_SHAPES: Readonly<Record<Stance, Shape>> = {
  for: { form: 'disc', firm: true },
  leaningFor: { form: 'disc', firm: false },
  undecided: { form: 'bar', firm: true },
  leaningAgainst: { form: 'square', firm: false },
  against: { form: 'square', firm: true },
};

const SIGNAL_FORMS = { talk: 'disc', pressure: 'square', neutral: 'bar' } as const;

export function stanceShape(stance: Stance): Shape {
  return STANCE_SHAPES[stance];
}

export function signalShape(kind: SignalKind, firm: boolean): Shape {
  return { form: SIGNAL_FORMS[kind], firm };
}

/** The space a shape takes, for a nominal `size` (the side of its square). */
export function shapeExtent(shape: Shape, size: number): { readonly width: number; readonly height: number } {
  if (shape.form === 'bar') return { width: size * 1.1, height: Math.max(2, size * 0.24) };
  const across = shape.form === 'disc' ? size * 1.12 : size;
  return { width: across, height: across };
}

/** Adds the shape's outline to the path, outer edge first; a hollow shape is a ring by the even-odd rule. */
export function shapePath(shape: Shape, at: Point, size: number): Path2D {
  const path = new Path2D();
  const { width, height } = shapeExtent(shape, size);
  const wall = Math.max(1.75, size * 0.19);
  if (shape.form === 'disc') {
    path.arc(at.x, at.y, width / 2, 0, Math.PI * 2);
    if (!shape.firm) {
      path.moveTo(at.x + width / 2 - wall, at.y);
      path.arc(at.x, at.y, width / 2 - wall, 0, Math.PI * 2);
    }
    return path;
  }
  path.rect(at.x - width / 2, at.y - height / 2, width, height);
  if (shape.form === 'square' && !shape.firm) {
    path.rect(at.x - width / 2 + wall, at.y - height / 2 + wall, width - 2 * wall, height - 2 * wall);
  }
  return path;
}
