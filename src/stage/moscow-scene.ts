import type Phaser from 'phaser';
import type { MoscowView, SignalRow } from '../view';
import type { Point } from './geometry';
import { colourNumber, StageScene, type Surroundings } from './scene';
import { shapePath, signalShape } from './shapes';
import { type CrossingTimes, crossingEnd, reachAt, signalWidth } from './signal';
import { signalLine } from './theme';

const NODE = 15;
const ARROW = { length: 14, half: 8 };
const DOTS = 10;

/** Acts cross the border and become readings. */
export class MoscowScene extends StageScene<MoscowView> {
  private lines: Phaser.GameObjects.Graphics | undefined;
  private nodes = new Map<string, Phaser.GameObjects.Image>();
  private elapsed = 0;
  private arrived = '';

  constructor(around: Surroundings) {
    super('moscow', around);
  }

  override moving(): boolean {
    return this.view !== undefined && this.elapsed < this.end(this.view);
  }

  override update(_time: number, delta: number): void {
    if (!this.moving() || !this.view) return;
    this.elapsed += Math.min(delta, 50);
    this.drawSignals(this.view);
  }

  override press(_at: Point): void {
    if (!this.moving()) return;
    this.around.listeners.onIntent?.({ type: 'skip' });
    this.skip();
  }

  /** Everything in its place at once. */
  override skip(): void {
    if (!this.view) return;
    this.elapsed = this.end(this.view);
    this.drawSignals(this.view);
    this.around.stir();
  }

  protected override draw(view: MoscowView): void {
    const { theme, size } = this.around;
    const ground = this.add.graphics();
    ground.fillStyle(colourNumber(theme.colour.ground)).fillRect(0, 0, view.border, size.height);
    ground
      .fillStyle(colourNumber(theme.colour.groundDeep))
      .fillRect(view.border, 0, size.width - view.border, size.height);
    ground.lineStyle(1.5, colourNumber(theme.colour.lineStrong)).lineBetween(view.border, 0, view.border, size.height);
    this.lines = this.add.graphics();
    this.nodes = new Map(view.rows.map((row) => [row.id, this.drawNode(row, view.border)]));
    this.arrived = '';
    this.drawSignals(view);
  }

  override setView(view: MoscowView): void {
    const acts = (of: MoscowView | undefined) => JSON.stringify(of?.rows.map((row) => ({ ...row, y: 0 })));
    if (acts(view) !== acts(this.view)) this.elapsed = 0;
    super.setView(view);
  }

  protected override leave(): void {
    this.lines = undefined;
    this.nodes.clear();
  }

  private times(): CrossingTimes {
    const { signal, gap } = this.around.theme.motion;
    return { crossing: signal, stagger: gap };
  }

  private end(view: MoscowView): number {
    return crossingEnd(view.rows, this.times());
  }

  private drawNode(row: SignalRow, x: number): Phaser.GameObjects.Image {
    const { theme } = this.around;
    const side = NODE * 2 + 4;
    const middle = { x: side / 2, y: side / 2 };
    return this.bake(
      `node ${row.id}`,
      { x: x - side / 2, y: row.y - side / 2 },
      { width: side, height: side },
      (context) => {
        context.beginPath();
        context.arc(middle.x, middle.y, NODE, 0, Math.PI * 2);
        context.fillStyle = theme.colour.groundDeep;
        context.fill();
        context.lineWidth = 2;
        context.strokeStyle = context.fillStyle = signalLine(theme, row.kind);
        context.stroke();
        context.fill(shapePath(signalShape(row.kind, row.firm), middle, 12), 'evenodd');
      },
    );
  }

  private drawSignals(view: MoscowView): void {
    const reaches = reachAt(view.rows, this.elapsed, this.times());
    this.lines?.clear();
    for (const row of view.rows) this.drawSignal(view, row, reaches.get(row.id) ?? 0);
    const arrived = view.rows.filter(({ id }) => (reaches.get(id) ?? 0) >= 2).map(({ id }) => id);
    const done = !this.moving();
    const news = `${arrived.join()} ${done}`;
    if (news === this.arrived) return;
    this.arrived = news;
    this.around.listeners.onProgress?.({ scene: 'moscow', arrived, done });
  }

  private drawSignal(view: MoscowView, row: SignalRow, reach: number): void {
    this.nodes.get(row.id)?.setVisible(reach >= 1);
    if (reach <= 0 || !this.lines) return;
    const colour = colourNumber(signalLine(this.around.theme, row.kind));
    const tip = view.to - ARROW.length;
    const head =
      reach <= 1 ? view.from + (view.border - view.from) * reach : view.border + (tip - view.border) * (reach - 1);
    this.drawLine(this.lines, row, view.from, head, colour);
    if (reach <= 1) return;
    this.lines.fillStyle(colour);
    this.lines.fillTriangle(head, row.y - ARROW.half, head, row.y + ARROW.half, head + ARROW.length, row.y);
  }

  private drawLine(lines: Phaser.GameObjects.Graphics, row: SignalRow, from: number, to: number, colour: number): void {
    if (!row.costless) {
      lines.lineStyle(signalWidth(row), colour).lineBetween(from, row.y, to, row.y);
      return;
    }
    lines.fillStyle(colour);
    for (let x = from; x < to; x += DOTS) lines.fillRect(x, row.y - 1, Math.min(2, to - x), 2);
  }
}
