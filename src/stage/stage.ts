import Phaser from 'phaser';
import type { StageView } from '../view';
import europe from '../../assets/map/europe.json';
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

/**
 * Puts the stage into `host`, which needs a size of its own and `position: relative`.
 * The canvas is a picture and hidden from screen readers: what it shows must stand in words elsewhere.
 * Errors: a design token that is not set on the host.
 */
export function createStage(host: HTMLElement, listeners: StageListeners = {}): Stage {
  const canvas = createCanvas(host);
  const { stir, attach } = createStir(() => active()?.moving() ?? false);
  const around: Surroundings = {
    theme: readTheme(host),
    size: sizeOf(host),
    density: window.devicePixelRatio || 1,
    stir: () => stir(),
    listeners,
  };
  const scenes = {
    map: new MapScene(around, parseMap(europe)),
    chamber: new ChamberScene(around),
    moscow: new MoscowScene(around),
  };
  let shown: StageView['scene'] | undefined;
  let game: Phaser.Game | undefined;
  const active = () => shown && scenes[shown];

  const enter = () => {
    if (!game || !shown) return;
    for (const key of Object.keys(scenes)) if (key !== shown && game.scene.isActive(key)) game.scene.stop(key);
    if (!game.scene.isActive(shown)) game.scene.start(shown);
    stir();
  };
  const show = (view: StageView) => {
    shown = view.scene;
    if (view.scene === 'map') scenes.map.setView(view);
    if (view.scene === 'chamber') scenes.chamber.setView(view);
    if (view.scene === 'moscow') scenes.moscow.setView(view);
    enter();
  };
  const fit = () => {
    const [size, density] = [sizeOf(host), window.devicePixelRatio || 1];
    if (!game || (size.width === around.size.width && size.height === around.size.height && density === around.density))
      return;
    around.size = size;
    around.density = density;
    game.scale.setZoom(1 / density);
    game.scale.resize(Math.round(size.width * density), Math.round(size.height * density));
    active()?.redraw();
  };
  const setTheme = () => {
    around.theme = readTheme(host);
    active()?.redraw();
  };

  const place = (event: MouseEvent): Point => ({ x: event.offsetX, y: event.offsetY });
  const onClick = (event: MouseEvent) => active()?.press(place(event));
  const onMove = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return;
    canvas.style.cursor = active()?.hover(place(event)) ? 'pointer' : '';
  };
  const onLeave = () => void active()?.hover(undefined);
  const onFonts = () => active()?.redraw();
  const observer = new ResizeObserver(fit);
  canvas.addEventListener('click', onClick);
  canvas.addEventListener('pointermove', onMove);
  canvas.addEventListener('pointerleave', onLeave);

  let destroyed = false;
  const ready = loadFonts(around.theme)
    .then(() => createGame(canvas, around, scenes))
    .then((booted) => {
      game = booted;
      if (destroyed) return booted.destroy(false);
      attach(booted);
      observer.observe(host);
      window.addEventListener('resize', fit);
      document.fonts.addEventListener('loadingdone', onFonts);
      fit();
      enter();
    });
  const destroy = () => {
    destroyed = true;
    observer.disconnect();
    window.removeEventListener('resize', fit);
    document.fonts.removeEventListener('loadingdone', onFonts);
    if (game && !game.loop.running) game.loop.wake();
    game?.destroy(false);
    canvas.remove();
  };
  return {
    show,
    turnTo: (count, atOnce) => scenes.chamber.turnTo(count, atOnce),
    skip: () => {
      if (shown === 'chamber') scenes.chamber.skip();
      if (shown === 'moscow') scenes.moscow.skip();
    },
    setTheme,
    ready,
    destroy,
  };
}
