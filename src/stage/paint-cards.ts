import type { CardFace } from '../view';
import type { Point, Size } from './geometry';
import { type Shape, shapeExtent, shapePath } from './shapes';
import type { ColourName, Theme } from './theme';

type Context = CanvasRenderingContext2D;

interface Look {
  readonly fill: ColourName;
  readonly edge: ColourName;
  readonly edgeWidth: number;
  readonly ink: ColourName;
}

const LOOKS: Readonly<Record<CardFace, Look>> = {
  for: { fill: 'mark', edge: 'mark', edgeWidth: 1, ink: 'onMark' },
  against: { fill: 'groundDeep', edge: 'mark', edgeWidth: 2.5, ink: 'mark' },
  abstain: { fill: 'markMid', edge: 'markMid', edgeWidth: 1, ink: 'onMid' },
  constructive: { fill: 'markMid', edge: 'markMid', edgeWidth: 1, ink: 'onMid' },
  closed: { fill: 'surface', edge: 'lineStrong', edgeWidth: 1.5, ink: 'text' },
};

export function cardLook(theme: Theme, face: CardFace) {
  const { fill, edge, edgeWidth, ink } = LOOKS[face];
  return { fill: theme.colour[fill], edge: theme.colour[edge], edgeWidth, ink: theme.colour[ink] };
}

/** Tick, cross, bar; an abstention that lets the others act is a hollow bar. */
function paintSign(context: Context, face: CardFace, at: Point, scale = 1): void {
  const strokes: Readonly<Record<CardFace, ReadonlyArray<ReadonlyArray<readonly [number, number]>>>> = {
    for: [
      [
        [-6.5, 0],
        [-2, 4.5],
        [6.5, -5],
      ],
    ],
    against: [
      [
        [-4.8, -4.8],
        [4.8, 4.8],
      ],
      [
        [4.8, -4.8],
        [-4.8, 4.8],
      ],
    ],
    abstain: [
      [
        [-7, 0],
        [7, 0],
      ],
    ],
    constructive: [],
    closed: [],
  };
  context.lineWidth = 3 * scale;
  context.lineCap = 'butt';
  for (const stroke of strokes[face]) {
    context.beginPath();
    for (const [i, [x, y]] of stroke.entries()) {
      if (i === 0) context.moveTo(at.x + x * scale, at.y + y * scale);
      else context.lineTo(at.x + x * scale, at.y + y * scale);
    }
    context.stroke();
  }
  if (face !== 'constructive') return;
  context.lineWidth = 1.75;
  context.strokeRect(at.x - 7, at.y - 2.5, 14, 5);
}

/** A card face with its code, filling `size`. */
export function paintCard(
  context: Context,
  theme: Theme,
  face: CardFace,
  code: string,
  size: Size,
  codeSize: number,
): void {
  const look = cardLook(theme, face);
  context.fillStyle = look.fill;
  context.fillRect(0, 0, size.width, size.height);
  context.strokeStyle = look.edge;
  context.lineWidth = look.edgeWidth;
  const inset = look.edgeWidth / 2;
  context.strokeRect(inset, inset, size.width - look.edgeWidth, size.height - look.edgeWidth);
  const middle = size.width / 2;
  const baseline = face === 'closed' ? size.height / 2 + codeSize * 0.33 : size.height * 0.43;
  paintCode(context, theme, code, { x: middle, y: Math.round(baseline) }, codeSize, look.ink);
  context.strokeStyle = look.ink;
  paintSign(context, face, { x: middle, y: size.height * 0.69 });
}

export function paintCode(context: Context, theme: Theme, code: string, at: Point, size: number, colour: string): void {
  context.font = `600 ${size}px ${theme.sans}`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillStyle = colour;
  context.fillText(code, at.x, at.y);
}

/** A shape in the middle of a square of `side`. */
export function paintShape(context: Context, shape: Shape, side: number, size: number, colour: string): void {
  context.fillStyle = colour;
  context.fill(shapePath(shape, { x: side / 2, y: side / 2 }, size), 'evenodd');
}

/** A vote's sign alone, in the middle of a square of `side`: what had been declared on a text that is not about talks. */
export function paintDeclaredSign(context: Context, face: CardFace, side: number, colour: string): void {
  context.strokeStyle = colour;
  paintSign(context, face, { x: side / 2, y: side / 2 }, side / 20);
}

/** The side of a square that holds any shape of a size. */
export function shapeSide(size: number): number {
  return Math.ceil(shapeExtent({ form: 'disc', firm: true }, size).width) + 2;
}
