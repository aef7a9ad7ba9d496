import type { IconName } from './icons';

/**
 * What the stage draws and what it tells. All lengths are CSS pixels from the top left of the stage's host.
 * The stage knows no rules: whoever builds these objects has already decided what may be seen.
 */

/** Where a member stands on the question, from talk to pressure. */
export const STANCES = ['for', 'leaningFor', 'undecided', 'leaningAgainst', 'against'] as const;
export type Stance = (typeof STANCES)[number];

/** A card's face. `constructive`: an abstention that lets the others act. `closed`: not yet known. */
export const CARD_FACES = ['for', 'against', 'abstain', 'constructive', 'closed'] as const;
export type CardFace = (typeof CARD_FACES)[number];

export const SIGNAL_KINDS = ['talk', 'pressure', 'neutral'] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** The parts of the host that other things cover, so that nothing that matters is drawn there. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const NO_INSETS: Insets = { left: 0, top: 0, right: 0, bottom: 0 };

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a token stands for; only tokens of one kind are counted together. */
export const TOKEN_KINDS = ['incident', 'contact'] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

/** Something that happened at a place: an incident, or a contact with Moscow. */
export interface MapToken {
  readonly id: string;
  readonly kind: TokenKind;
  readonly icon: IconName;
  readonly title: string;
  readonly place: string;
  /** Degrees east and north. */
  readonly lon: number;
  readonly lat: number;
}

export interface MapView {
  readonly scene: 'map';
  /** By member code (Union codes: EL, not GR). A member without a stance is drawn undecided. */
  readonly stances: Readonly<Record<string, Stance>>;
  readonly tokens: ReadonlyArray<MapToken>;
  /** The word under a count of several tokens of a kind, such as "incidents". */
  readonly severalTokens: Readonly<Record<TokenKind, string>>;
  /** Names of countries outside the Union in the reader's language, by code (UA, RU, ...). English otherwise. */
  readonly names?: Readonly<Record<string, string>>;
  readonly selected?: string;
  readonly covered?: Insets;
}

export interface ChamberSeat {
  readonly code: string;
  readonly face: CardFace;
  /** What the member had said before the vote. */
  readonly declared: Stance;
}

export interface ChamberView {
  readonly scene: 'chamber';
  /** In the order of the Council's protocol. */
  readonly seats: ReadonlyArray<ChamberSeat>;
  /** How many cards lie open, from the first. A later view with more of them turns the difference. */
  readonly open: number;
  /** Declared lines speak of talks: drawn as stances. Otherwise they speak of another text: small signs in ink. */
  readonly onTalks: boolean;
  readonly covered?: Insets;
}

export interface SignalRow {
  readonly id: string;
  readonly kind: SignalKind;
  /** What it cost Europe, from 0 to 1: the thickness of its line. */
  readonly weight: number;
  /** Cost nothing to anyone: drawn in dots. */
  readonly costless: boolean;
  /** Filled when firm, hollow when leaning. */
  readonly firm: boolean;
  /** The height of the row's middle. */
  readonly y: number;
}

export interface MoscowView {
  readonly scene: 'moscow';
  readonly rows: ReadonlyArray<SignalRow>;
  /** Where lines leave the slips, where the border stands, where readings begin. */
  readonly from: number;
  readonly border: number;
  readonly to: number;
}

export type StageView = MapView | ChamberView | MoscowView;

/** What a reader asked for by pointing at the stage. */
export type StageIntent =
  | { readonly type: 'member'; readonly code: string }
  | { readonly type: 'hover'; readonly code: string | undefined }
  | { readonly type: 'tokens'; readonly ids: ReadonlyArray<string> }
  | { readonly type: 'seat'; readonly code: string }
  | { readonly type: 'skip' };

/** How far an animation has come, so that words can follow the picture. */
export type StageProgress =
  | {
      readonly scene: 'chamber';
      /** Cards that lie open. */
      readonly open: number;
      /** The card that is turning over. */
      readonly turning: number | undefined;
    }
  | { readonly scene: 'moscow'; readonly arrived: ReadonlyArray<string>; readonly done: boolean };

/** Where the chamber leaves room for words. `rows`: too narrow for an arc, so the room is below the cards. */
export interface StageLayout {
  readonly scene: 'chamber';
  readonly free: Rect;
  readonly arrangement: 'arc' | 'rows';
}

/** The order in which signals cross: thinner first, rows of one thickness from the top. */
export function crossingOrder(rows: ReadonlyArray<SignalRow>): ReadonlyArray<SignalRow> {
  const cost = (row: SignalRow) => (row.costless ? -1 : row.weight);
  return [...rows].sort((a, b) => cost(a) - cost(b) || a.y - b.y);
}
