import type { Point } from './geometry';
import { iconPath } from './icon-paths';
import type { Theme } from './theme';
import { DOT, type Ground, LINE, type PlacedToken, RING, TITLE_SIZE } from './token-placement';

type Context = CanvasRenderingContext2D;

const ICON = 22;

function paintDot(context: Context, dot: Point, radius: number, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(dot.x, dot.y, radius, 0, Math.PI * 2);
  context.fill();
}

function paintLeader(context: Context, theme: Theme, { at, reached, dots }: PlacedToken): void {
  const line = (width: number, colour: string) => {
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.beginPath();
    context.moveTo(at.x, at.y);
    context.lineTo(reached.x, reached.y);
    context.stroke();
  };
  line(4.5, theme.colour.sea);
  for (const dot of dots) paintDot(context, dot, DOT + 1.5, theme.colour.sea);
  line(2, theme.colour.mark);
  for (const dot of dots) paintDot(context, dot, DOT, theme.colour.mark);
}

function paintRing(context: Context, theme: Theme, { at, tokens }: PlacedToken): void {
  context.beginPath();
  context.arc(at.x, at.y, RING / 2 - 1, 0, Math.PI * 2);
  context.fillStyle = theme.colour.groundDeep;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = theme.colour.mark;
  context.stroke();
  context.fillStyle = theme.colour.mark;
  const [only] = tokens;
  if (only && tokens.length === 1) {
    const icon = new Path2D();
    const scale = ICON / 256;
    icon.addPath(iconPath(only.icon), new DOMMatrix([scale, 0, 0, scale, at.x - ICON / 2, at.y - ICON / 2]));
    context.fill(icon);
    return;
  }
  context.font = `600 18px ${theme.sans}`;
  context.textAlign = 'center';
  context.fillText(String(tokens.length), at.x, at.y + 6);
}

const ALIGN = { right: 'left', left: 'right', below: 'center' } as const;

function paintWords(context: Context, theme: Theme, token: PlacedToken, ground: Ground): void {
  if (!token.words) return;
  const { x, y, width } = token.words;
  const anchor = { right: x, left: x + width, below: x + width / 2 }[token.side];
  context.textAlign = ALIGN[token.side];
  context.lineJoin = 'round';
  context.lineWidth = 5;
  context.strokeStyle = ground === 'other' ? theme.colour.land : theme.colour.sea;
  const write = (weight: number, colour: string, text: string, baseline: number) => {
    context.font = `${weight} ${TITLE_SIZE}px ${theme.sans}`;
    context.strokeText(text, anchor, baseline);
    context.fillStyle = colour;
    context.fillText(text, anchor, baseline);
  };
  for (const [row, line] of token.lines.entries()) write(600, theme.colour.text, line, y + 16 + row * LINE);
  write(400, theme.colour.text2, token.place, y + 15 + token.lines.length * LINE);
}

/** Leaders and dots first, then rings, then words with a halo of what lies under them. */
export function paintTokens(
  context: Context,
  theme: Theme,
  tokens: ReadonlyArray<PlacedToken>,
  ground: (at: Point) => Ground,
): void {
  context.textBaseline = 'alphabetic';
  for (const token of tokens) paintLeader(context, theme, token);
  for (const token of tokens) paintRing(context, theme, token);
  for (const token of tokens) {
    const under = token.words ?? { ...token.at, width: 0, height: 0 };
    paintWords(context, theme, token, ground({ x: under.x + under.width / 2, y: under.y + under.height / 2 }));
  }
}
