import type { Stance } from '../view';
import { grow, type Point } from './geometry';
import type { Country, MapData } from './map-data';
import type { Fit } from './map-fit';
import type { MemberBox, NameBox } from './map-labels';
import { shapePath, stanceShape } from './shapes';
import { stanceFill, type Theme } from './theme';

type Context = CanvasRenderingContext2D;

/** Cap height of the sans as a share of its size: what stands in the middle of a line of capitals. */
const CAPITALS = 0.66;
const HALO = 5;

function outline(countries: ReadonlyArray<Country>): Path2D {
  const path = new Path2D();
  for (const ring of countries.flatMap((country) => country.rings)) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const [x, y] = [ring[i] ?? 0, ring[i + 1] ?? 0];
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    path.closePath();
  }
  return path;
}

/** The whole outline of a country in CSS pixels of the stage. */
export function countryPath(fit: Fit, country: Country): Path2D {
  const path = new Path2D();
  path.addPath(outline([country]), new DOMMatrix([fit.scale, 0, 0, fit.scale, fit.dx, fit.dy]));
  return path;
}

function landFill(theme: Theme, country: Country, stances: Readonly<Record<string, Stance>>): string {
  if (country.kind === 'ukraine') return theme.colour.ukraine;
  return country.kind === 'member' ? stanceFill(theme, stances[country.id] ?? 'undecided') : theme.colour.land;
}

/** Sea, other land, members, Ukraine, borders. */
export function paintLand(
  context: Context,
  theme: Theme,
  map: MapData,
  fit: Fit,
  stances: Readonly<Record<string, Stance>>,
): void {
  context.save();
  context.translate(fit.dx, fit.dy);
  context.scale(fit.scale, fit.scale);
  for (const country of map.countries) {
    context.fillStyle = landFill(theme, country, stances);
    context.fill(outline([country]), 'evenodd');
  }
  context.strokeStyle = theme.colour.mapEdge;
  context.lineWidth = 1 / fit.scale;
  context.lineJoin = 'round';
  context.stroke(outline(map.countries));
  context.restore();
}

function roundRect(context: Context, { x, y, width, height }: MemberBox['box'], radius: number): void {
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
}

function paintLeader(context: Context, theme: Theme, fill: string, from: Point, spot: Point): void {
  const line = (width: number, colour: string) => {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(spot.x, spot.y);
    context.stroke();
  };
  line(4, theme.colour.mapEdge);
  line(1.75, theme.colour.paper);
  const disc = (radius: number, colour: string) => {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(spot.x, spot.y, radius, 0, Math.PI * 2);
    context.fill();
  };
  disc(4.75, theme.colour.mapEdge);
  disc(3.75, theme.colour.paper);
  disc(2.5, fill);
}

function paintPlate(context: Context, theme: Theme, fill: string, box: MemberBox): void {
  if (box.badge) {
    context.beginPath();
    context.arc(box.shapeAt.x, box.shapeAt.y, box.box.width / 2, 0, Math.PI * 2);
  } else {
    if (box.spot) paintLeader(context, theme, fill, { x: box.box.x + box.box.width / 2, y: box.shapeAt.y }, box.spot);
    roundRect(context, box.box, 3);
  }
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = theme.colour.mapEdge;
  context.lineWidth = 1;
  context.stroke();
}

function paintMember(context: Context, theme: Theme, box: MemberBox): void {
  const fill = stanceFill(theme, box.stance);
  const shape = shapePath(stanceShape(box.stance), box.shapeAt, box.shapeSize);
  const plated = box.badge || box.spot !== undefined;
  context.font = `600 ${box.codeSize}px ${theme.sans}`;
  context.lineJoin = 'round';
  const code = (draw: (x: number, y: number) => void) => {
    if (box.codeAt) draw(box.codeAt.x, Math.round(box.codeAt.y + (box.codeSize * CAPITALS) / 2));
  };
  if (plated) paintPlate(context, theme, fill, box);
  else {
    context.strokeStyle = fill;
    context.lineWidth = HALO;
    code((x, y) => context.strokeText(box.code, x, y));
    context.stroke(shape);
    context.fillStyle = fill;
    context.fill(shape);
  }
  context.fillStyle = theme.colour.onScale;
  code((x, y) => context.fillText(box.code, x, y));
  context.fill(shape, 'evenodd');
}

function paintName(context: Context, theme: Theme, name: NameBox): void {
  const ukraine = name.id === 'UA';
  context.font = name.serif
    ? `${ukraine ? 500 : 400} ${name.size}px ${theme.serif}`
    : `400 ${name.size}px ${theme.sans}`;
  context.fillStyle = ukraine ? theme.colour.ink : theme.colour.text2;
  const y = Math.round(name.at.y + name.size * 0.32);
  if (!ukraine) {
    context.strokeStyle = theme.colour.land;
    context.lineWidth = HALO;
    context.lineJoin = 'round';
    context.strokeText(name.text, name.at.x, y);
  }
  context.fillText(name.text, name.at.x, y);
}

/** Names of the others, then codes and shapes; chips last, so that leaders lie over the land. */
export function paintLabels(
  context: Context,
  theme: Theme,
  members: ReadonlyArray<MemberBox>,
  names: ReadonlyArray<NameBox>,
): void {
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  for (const name of names) paintName(context, theme, name);
  const plated = (box: MemberBox) => box.badge || box.spot !== undefined;
  for (const box of members.filter((each) => !plated(each))) paintMember(context, theme, box);
  for (const box of members.filter(plated)) paintMember(context, theme, box);
}

/** Outlines one member, and its chip if it has one. */
export function paintHighlight(context: Context, theme: Theme, path: Path2D, box: MemberBox | undefined): void {
  context.lineJoin = 'round';
  const line = (width: number, colour: string) => {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke(path);
    if (!box || (!box.spot && !box.badge)) return;
    const rect = grow(box.box, 1);
    roundRect(context, rect, box.badge ? rect.width / 2 : 3);
    context.stroke();
  };
  line(4, theme.colour.mapEdge);
  line(2, theme.colour.text);
}
