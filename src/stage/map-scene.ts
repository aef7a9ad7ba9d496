import type Phaser from 'phaser';
import { type MapView, NO_INSETS } from '../view';
import { around, contains, grow, type Point } from './geometry';
import { type Country, countryAt, type MapData, projectDegrees } from './map-data';
import { type Fit, fitMap, rectToStage, toMap, toStage } from './map-fit';
import { type MemberBox, memberAt, type NameBox, placeMembers, placeNames } from './map-labels';
import { createMeasure } from './measure';
import { countryPath, paintHighlight, paintLabels, paintLand } from './paint-map';
import { paintTokens } from './paint-tokens';
import { StageScene, type Surroundings } from './scene';
import { clearOfLabels, DOT, type Ground, groupTokens, type PlacedToken, placeTokens, RING } from './token-placement';

interface Drawn {
  readonly fit: Fit;
  readonly members: ReadonlyArray<MemberBox>;
  readonly names: ReadonlyArray<NameBox>;
  readonly tokens: ReadonlyArray<PlacedToken>;
}

const LAYERS = { land: 0, highlight: 1, labels: 2, tokens: 3 } as const;

/** Land, labels and tokens are painted once each; pointing at a member only repaints its outline. */
export class MapScene extends StageScene<MapView> {
  private readonly map: MapData;
  private drawn: Drawn | undefined;
  private highlight: Phaser.GameObjects.Image | undefined;
  private pointed: string | undefined;

  constructor(around_: Surroundings, map: MapData) {
    super('map', around_);
    this.map = map;
  }

  protected override draw(view: MapView): void {
    const { theme, size } = this.around;
    const fit = fitMap(size, view.covered ?? NO_INSETS, this.map.core);
    const measure = createMeasure(theme);
    const members = placeMembers(this.map, fit, view.stances, measure);
    const names = placeNames(this.map, fit, view.names ?? {}, measure);
    const tokens = this.placeTokens(view, fit, members, names);
    this.drawn = { fit, members, names, tokens };
    const corner = { x: 0, y: 0 };
    this.bake('land', corner, size, (context) => {
      context.fillStyle = theme.colour.sea;
      context.fillRect(0, 0, size.width, size.height);
      paintLand(context, theme, this.map, fit, view.stances);
    }).setDepth(LAYERS.land);
    this.bake('labels', corner, size, (context) => paintLabels(context, theme, members, names)).setDepth(LAYERS.labels);
    const ground = (at: Point) => this.ground(fit, at);
    this.bake('tokens', corner, size, (context) => paintTokens(context, theme, tokens, ground)).setDepth(LAYERS.tokens);
    this.highlight = undefined;
    this.outline();
  }

  protected override change(view: MapView, before: MapView | undefined): void {
    const picture = (of: MapView | undefined) => JSON.stringify({ ...of, selected: '' });
    if (picture(view) !== picture(before)) this.redraw();
    else this.outline();
  }

  protected override leave(): void {
    this.drawn = undefined;
    this.highlight = undefined;
    this.pointed = undefined;
  }

  override press(at: Point): void {
    const token = this.tokenAt(at);
    const code = token ? undefined : this.memberAt(at);
    const { onIntent } = this.around.listeners;
    if (token) onIntent?.({ type: 'tokens', ids: token.tokens.map(({ id }) => id) });
    else if (code !== undefined) onIntent?.({ type: 'member', code });
  }

  override hover(at: Point | undefined): boolean {
    const token = at && this.tokenAt(at);
    const code = at && !token ? this.memberAt(at) : undefined;
    if (code !== this.pointed) {
      this.pointed = code;
      this.outline();
      this.around.stir();
      this.around.listeners.onIntent?.({ type: 'hover', code });
    }
    return token !== undefined || code !== undefined;
  }

  private memberAt(at: Point): string | undefined {
    return this.drawn && memberAt(this.map, this.drawn.fit, this.drawn.members, at);
  }

  private tokenAt(at: Point): PlacedToken | undefined {
    const target = (token: PlacedToken) => [around(token.at, RING + 6), ...(token.words ? [grow(token.words, 3)] : [])];
    return this.drawn?.tokens.find((token) => target(token).some((rect) => contains(rect, at)));
  }

  private ground(fit: Fit, at: Point): Ground {
    return countryAt(this.map, toMap(fit, at))?.kind ?? 'sea';
  }

  private placeTokens(view: MapView, fit: Fit, members: ReadonlyArray<MemberBox>, names: ReadonlyArray<NameBox>) {
    const labels = [...members, ...names].map(({ box }) => box);
    const locate = (token: MapView['tokens'][number]) =>
      clearOfLabels(toStage(fit, projectDegrees(this.map.projection, token.lon, token.lat)), labels);
    return placeTokens(groupTokens(view.tokens, locate, view.severalTokens), {
      free: fit.free,
      kept: [
        ...labels.map((box) => grow(box, 2)),
        ...members.flatMap(({ spot }) => (spot ? [around(spot, DOT * 3)] : [])),
        rectToStage(fit, this.map.crimea),
      ],
      leaders: members.flatMap(({ spot, shapeAt }) => (spot ? [[shapeAt, spot] as const] : [])),
      ground: (at) => this.ground(fit, at),
      measure: createMeasure(this.around.theme),
      wordless: fit.small,
    });
  }

  private outline(): void {
    this.highlight?.destroy();
    this.highlight = undefined;
    const { drawn } = this;
    const codes = [this.view?.selected, this.pointed].filter((code) => code !== undefined);
    if (!drawn || codes.length === 0) return;
    const countries = codes.flatMap((code): Country[] => this.map.countries.filter(({ id }) => id === code));
    this.highlight = this.bake('highlight', { x: 0, y: 0 }, this.around.size, (context) => {
      for (const country of countries) {
        const box = drawn.members.find(({ code }) => code === country.id);
        paintHighlight(context, this.around.theme, countryPath(drawn.fit, country), box);
      }
    }).setDepth(LAYERS.highlight);
  }
}
