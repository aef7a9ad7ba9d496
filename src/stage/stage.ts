import Phaser from 'phaser';
import europe from '../../assets/map/europe.json';
import type { StageView } from '../view';
import { ChamberScene } from './chamber-scene';
import type { Point, Size } from './geometry';
import { parseMap } from './map-data';
import { MapScene } from './map-scene';
import { MoscowScene } from './moscow-scene';
import type { StageListeners, Surroundings } from './scene';
import { readTheme, type Theme } from './theme';

/** The picture that lies behind everything else in its host. */
export interface Stage {
  /** Draws a view-model; another one of the same scene changes only what differs. */
  readonly show: (view: StageView) => void;
  /** Turns the chamber's cards up to the `count`th, one by one or all at once. */
  readonly turnTo: (count: number, atOnce?: boolean) => void;
  /** Ends what is moving. */
  readonly skip: () => void;
  /** Reads the style sheet's tokens again: call it when the theme or the wish for less motion has changed. */
  readonly setTheme: () => void;
  /** Settles when fonts are there and the first view has been drawn. */
  readonly ready: Promise<void>;
  readonly destroy: () => void;
}

/** Frames that are drawn after a change before the loop sleeps again. */
const FRAMES = 3;

function sizeOf(host: HTMLElement): Size {
  return { width: Math.max(1, host.clientWidth), height: Math.max(1, host.clientHeight) };
}

function createCanvas(host: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  canvas.style.cssText = 'position:absolute;inset:0;display:block;touch-action:manipulation';
  host.prepend(canvas);
  return canvas;
}

/** The canvas renderer draws text and hairlines sharper than WebGL, and is the quicker one without a graphics card. */
function createGame(
  canvas: HTMLCanvasElement,
  around: Surroundings,
  scenes: Readonly<Record<string, Phaser.Scene>>,
): Promise<Phaser.Game> {
  const { size, density } = around;
  return new Promise((resolve) => {
    const game = new Phaser.Game({
      type: Phaser.CANVAS,
      canvas,
      parent: null,
      transparent: true,
      banner: false,
      autoFocus: false,
      audio: { noAudio: true },
      input: { mouse: false, touch: false, keyboard: false, gamepad: false },
      scale: {
        mode: Phaser.Scale.NONE,
        width: Math.round(size.width * density),
        height: Math.round(size.height * density),
        zoom: 1 / density,
      },
      callbacks: {
        postBoot: (booted) => {
          for (const [key, scene] of Object.entries(scenes)) booted.scene.add(key, scene);
          resolve(booted);
        },
      },
    });
    return game;
  });
}

/** Lets the loop sleep while nothing moves. */
function createStir(moving: () => boolean) {
  let game: Phaser.Game | undefined;
  let left = FRAMES;
  const stir = () => {
    left = FRAMES;
    if (game && !game.loop.running) game.loop.wake(true);
  };
  const attach = (to: Phaser.Game) => {
    game = to;
    to.events.on(Phaser.Core.Events.POST_RENDER, () => {
      left = moving() ? FRAMES : left - 1;
      if (left <= 0) to.loop.sleep();
    });
    stir();
  };
  return { stir, attach };
}

async function loadFonts(theme: Theme): Promise<void> {
  const faces = [`600 16px ${theme.sans}`, `400 16px ${theme.sans}`, `500 18px ${theme.serif}`];
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, 'AЖΩ')));
}

/** Presses come as clicks, so that a finger may scroll the page across the picture. */
function listen(canvas: HTMLCanvasElement, active: () => AnyScene | undefined): void {
  const place = (event: MouseEvent): Point => ({ x: event.offsetX, y: event.offsetY });
  canvas.addEventListener('click', (event) => active()?.press(place(event)));
  canvas.addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'mouse') return;
    canvas.style.cursor = active()?.hover(place(event)) ? 'pointer' : '';
  });
  canvas.addEventListener('pointerleave', () => active()?.hover(undefined));
}

/** Takes the size of the host and the density of the screen; false if neither has changed. */
function resize(game: Phaser.Game, canvas: HTMLCanvasElement, host: HTMLElement, around: Surroundings): boolean {
  const [size, density] = [sizeOf(host), window.devicePixelRatio || 1];
  const { width, height } = around.size;
  if (size.width === width && size.height === height && density === around.density) return false;
  around.size = size;
  around.density = density;
  game.scale.setZoom(1 / density);
  game.scale.resize(Math.round(size.width * density), Math.round(size.height * density));
  canvas.style.width = `${size.width}px`;
  canvas.style.height = `${size.height}px`;
  return true;
}

/** Calls back when the host, the screen's density or the fonts change; returns how to stop. */
function watch(host: HTMLElement, onSize: () => void, onFonts: () => void): () => void {
  const observer = new ResizeObserver(onSize);
  observer.observe(host);
  window.addEventListener('resize', onSize);
  document.fonts.addEventListener('loadingdone', onFonts);
  return () => {
    observer.disconnect();
    window.removeEventListener('resize', onSize);
    document.fonts.removeEventListener('loadingdone', onFonts);
  };
}

type Scenes = { readonly map: MapScene; readonly chamber: ChamberScene; readonly moscow: MoscowScene };
type AnyScene = Scenes[keyof Scenes];

function setView(scenes: Scenes, view: StageView): void {
  if (view.scene === 'map') scenes.map.setView(view);
  if (view.scene === 'chamber') scenes.chamber.setView(view);
  if (view.scene === 'moscow') scenes.moscow.setView(view);
}

function startOnly(game: Phaser.Game, key: string, keys: ReadonlyArray<string>): void {
  for (const other of keys) if (other !== key && game.scene.isActive(other)) game.scene.stop(other);
  if (!game.scene.isActive(key)) game.scene.start(key);
}

/**
 * Puts the stage into `host`, which needs a size of its own and `position: relative`.
 * The canvas is a picture and hidden from screen readers: what it shows must stand in words elsewhere.
 * Errors: a design token that is not set on the host.
 */
export function createStage(host: HTMLElement, listeners: StageListeners = {}): Stage {
  const canvas = createCanvas(host);
  const { stir, attach } = createStir(() => active()?.moving() ?? false);
  const density = window.devicePixelRatio || 1;
  const around: Surroundings = { theme: readTheme(host), size: sizeOf(host), density, stir, listeners };
  const scenes: Scenes = {
    map: new MapScene(around, parseMap(europe)),
    chamber: new ChamberScene(around),
    moscow: new MoscowScene(around),
  };
  let shown: StageView['scene'] | undefined;
  let game: Phaser.Game | undefined;
  let unwatch = () => {};
  let destroyed = false;
  const active = () => shown && scenes[shown];
  const enter = () => {
    if (!game || !shown) return;
    startOnly(game, shown, Object.keys(scenes));
    stir();
  };
  const onSize = () => {
    if (game && resize(game, canvas, host, around)) active()?.redraw();
  };

  listen(canvas, active);
  const ready = loadFonts(around.theme)
    .then(() => createGame(canvas, around, scenes))
    .then((booted) => {
      if (destroyed) return booted.destroy(false);
      game = booted;
      attach(booted);
      unwatch = watch(host, onSize, () => active()?.redraw());
      onSize();
      enter();
    });
  return {
    show: (view) => {
      shown = view.scene;
      setView(scenes, view);
      enter();
    },
    turnTo: (count, atOnce) => scenes.chamber.turnTo(count, atOnce),
    skip: () => active()?.skip(),
    setTheme: () => {
      if (!host.isConnected) return;
      around.theme = readTheme(host);
      active()?.redraw();
    },
    ready,
    destroy: () => {
      destroyed = true;
      unwatch();
      if (game && !game.loop.running) game.loop.wake();
      game?.destroy(false);
      game = undefined;
      canvas.remove();
    },
  };
}
