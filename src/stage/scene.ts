import Phaser from 'phaser';
import type { StageIntent, StageLayout, StageProgress } from '../view';
import type { Point, Size } from './geometry';
import type { Theme } from './theme';

/** What the stage tells to whoever embeds it. */
export interface StageListeners {
  readonly onIntent?: (intent: StageIntent) => void;
  readonly onProgress?: (progress: StageProgress) => void;
  readonly onLayout?: (layout: StageLayout) => void;
}

/** The surroundings of a scene; all of them may change between two drawings. */
export interface Surroundings {
  theme: Theme;
  /** In CSS pixels. */
  size: Size;
  /** Device pixels per CSS pixel. */
  density: number;
  /** Something has changed: draw the next frames. */
  readonly stir: () => void;
  readonly listeners: StageListeners;
}

/** A scene draws one kind of view-model, in CSS pixels; it is redrawn whole when size or theme change. */
export abstract class StageScene<View> extends Phaser.Scene {
  protected readonly around: Surroundings;
  private shown: View | undefined;
  /** Has the scene been started? */
  protected live = false;
  private readonly baked = new Set<string>();

  constructor(key: string, around: Surroundings) {
    super({ key });
    this.around = around;
  }

  create(): void {
    this.live = true;
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => {
      this.live = false;
      this.wipe();
      this.leave();
    });
    this.redraw();
  }

  /** Draws a view-model now, or as soon as the scene has started. */
  setView(view: View): void {
    const before = this.shown;
    this.shown = view;
    if (!this.live) return;
    this.change(view, before);
    this.around.stir();
  }

  redraw(): void {
    if (!this.live || this.shown === undefined) return;
    this.wipe();
    const { density } = this.around;
    this.cameras.main.setOrigin(0, 0).setZoom(density).setScroll(0, 0);
    this.draw(this.shown);
    this.around.stir();
  }

  get view(): View | undefined {
    return this.shown;
  }

  /** Is something still moving? While nothing is, the game's loop sleeps. */
  moving(): boolean {
    return false;
  }

  press(_at: Point): void {}

  /** Ends what is moving. */
  skip(): void {}

  /** `undefined`: the pointer has left. Returns whether there is something to press. */
  hover(_at: Point | undefined): boolean {
    return false;
  }

  protected abstract draw(view: View): void;

  /** Another view-model of the same scene; by default everything is drawn again. */
  protected change(_view: View, _before: View | undefined): void {
    this.redraw();
  }

  /** Forgets what a later start of the scene must not see. */
  protected leave(): void {}

  /** A picture painted once, in CSS pixels, at the density of the screen. */
  protected bake(name: string, at: Point, size: Size, paint: (context: CanvasRenderingContext2D) => void) {
    const { density } = this.around;
    const key = `${this.scene.key}/${name}`;
    if (this.textures.exists(key)) this.textures.remove(key);
    const [width, height] = [Math.ceil(size.width * density), Math.ceil(size.height * density)];
    const texture = this.textures.createCanvas(key, Math.max(1, width), Math.max(1, height));
    if (!texture) throw new Error(`stage: the picture ${key} could not be made`);
    this.baked.add(key);
    texture.context.scale(density, density);
    paint(texture.context);
    texture.refresh();
    const snapped = (value: number) => Math.round(value * density) / density;
    return this.add
      .image(snapped(at.x), snapped(at.y), key)
      .setOrigin(0, 0)
      .setScale(1 / density);
  }

  private wipe(): void {
    this.tweens.killAll();
    this.time.removeAllEvents();
    this.children.removeAll(true);
    for (const key of this.baked) if (this.textures.exists(key)) this.textures.remove(key);
    this.baked.clear();
  }
}

/** "#rrggbb" to the number that Phaser's shapes take. */
export function colourNumber(css: string): number {
  return Phaser.Display.Color.HexStringToColor(css).color;
}
