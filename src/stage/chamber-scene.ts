import Phaser from 'phaser';
import { type CardFace, type ChamberSeat, type ChamberView, NO_INSETS, type Stance } from '../view';
import { planSeats, type SeatPlace, type SeatPlan } from './arc';
import { contains, grow, type Point } from './geometry';
import { freeRect } from './map-fit';
import { cardLook, paintCard, paintCode, paintDeclaredSign, paintShape, shapeSide } from './paint-cards';
import { colourNumber, StageScene, type Surroundings } from './scene';
import { stanceShape } from './shapes';
import { stanceLine } from './theme';

/** How much taller the nearer edge of a turning card is, as a share of its height. */
const PERSPECTIVE = 0.16;

const DECLARED_SIGNS: Readonly<Record<Stance, CardFace>> = {
  for: 'for',
  leaningFor: 'for',
  undecided: 'abstain',
  leaningAgainst: 'against',
  against: 'against',
};

/** Twenty-seven cards in the Council's order, turned one by one. */
export class ChamberScene extends StageScene<ChamberView> {
  private plan: SeatPlan | undefined;
  private cards: Phaser.GameObjects.Image[] = [];
  private open = 0;
  private target = 0;
  private turning: { readonly index: number; readonly end: () => void } | undefined;

  constructor(around: Surroundings) {
    super('chamber', around);
  }

  /** Turns the cards up to the `count`th, one by one; all at once if so asked or if motion is unwanted. */
  turnTo(count: number, atOnce = false): void {
    const seats = this.view?.seats.length ?? 0;
    this.target = Math.min(Math.max(count, 0), seats);
    if (atOnce || this.target < this.open || this.around.theme.motion.card === 0) this.settle();
    else if (!this.turning) this.turnNext();
  }

  /** Ends the turn of the card that is moving; the next one follows. */
  override skip(): void {
    this.turning?.end();
  }

  override moving(): boolean {
    return this.turning !== undefined;
  }

  override press(at: Point): void {
    if (this.turning) {
      this.around.listeners.onIntent?.({ type: 'skip' });
      this.skip();
      return;
    }
    const code = this.seatAt(at)?.code;
    if (code !== undefined) this.around.listeners.onIntent?.({ type: 'seat', code });
  }

  override hover(at: Point | undefined): boolean {
    return at !== undefined && this.seatAt(at) !== undefined;
  }

  protected override draw(view: ChamberView): void {
    this.turning = undefined;
    const plan = planSeats(freeRect(this.around.size, view.covered ?? NO_INSETS), view.seats.length);
    this.plan = plan;
    this.cards = view.seats.flatMap((seat, i) => {
      const place = plan.seats[i];
      if (!place) return [];
      this.drawDeclared(seat, place, plan);
      return [this.drawCard(seat, i, i < this.open ? seat.face : 'closed')];
    });
    this.around.listeners.onLayout?.({ scene: 'chamber', free: plan.free, arrangement: plan.arrangement });
    if (this.open < this.target) this.turnTo(this.target);
  }

  protected override change(view: ChamberView, before: ChamberView | undefined): void {
    const codes = (of: ChamberView | undefined) => of?.seats.map(({ code }) => code).join();
    if (codes(view) !== codes(before)) this.open = this.target = view.open;
    const faces = (of: ChamberView | undefined) => JSON.stringify([of?.seats.slice(0, this.open), of?.covered]);
    if (faces(view) !== faces(before) || codes(view) !== codes(before)) this.redraw();
    if (view.open !== this.target) this.turnTo(view.open);
  }

  override setView(view: ChamberView): void {
    if (!this.live) this.open = this.target = view.open;
    super.setView(view);
  }

  protected override leave(): void {
    this.turning = undefined;
    this.open = this.target;
  }

  private seatAt(at: Point): ChamberSeat | undefined {
    const index = this.plan?.seats.findIndex(({ card }) => contains(grow(card, 4), at)) ?? -1;
    return this.view?.seats[index];
  }

  private drawDeclared(seat: ChamberSeat, { declaredAt }: SeatPlace, { shapeSize }: SeatPlan): void {
    const side = shapeSide(shapeSize);
    const corner = { x: declaredAt.x - side / 2, y: declaredAt.y - side / 2 };
    const { theme } = this.around;
    this.bake(`declared ${seat.code}`, corner, { width: side, height: side }, (context) => {
      if (this.view?.onTalks === false)
        paintDeclaredSign(context, DECLARED_SIGNS[seat.declared], side, theme.colour.mark);
      else paintShape(context, stanceShape(seat.declared), side, shapeSize, stanceLine(theme, seat.declared));
    });
  }

  private drawCard(seat: ChamberSeat, index: number, face: CardFace): Phaser.GameObjects.Image {
    const { card } = this.plan?.seats[index] ?? { card: { x: 0, y: 0, width: 1, height: 1 } };
    const size = this.plan?.codeSize ?? 0;
    return this.bake(`card ${seat.code}`, card, card, (context) =>
      paintCard(context, this.around.theme, face, seat.code, card, size),
    );
  }

  private show(index: number): void {
    const seat = this.view?.seats[index];
    if (!seat) return;
    this.cards[index]?.destroy();
    this.cards[index] = this.drawCard(seat, index, index < this.open ? seat.face : 'closed');
  }

  private report(turning: number | undefined): void {
    this.around.listeners.onProgress?.({ scene: 'chamber', open: this.open, turning });
  }

  private settle(): void {
    const before = this.open;
    this.turning = undefined;
    this.open = this.target;
    if (before !== this.open) this.redraw();
    this.report(undefined);
  }

  private turnNext(): void {
    const index = this.open;
    const seat = this.view?.seats[index];
    const place = this.plan?.seats[index];
    if (index >= this.target || !seat || !place) {
      this.turning = undefined;
      this.report(undefined);
      return;
    }
    const flat = this.add.graphics();
    const called = this.drawCalled(seat, place);
    const face = () => this.view?.seats[index]?.face ?? seat.face;
    const tween = this.tweens.addCounter({
      from: 0,
      to: 1,
      duration: this.around.theme.motion.card,
      ease: 'Sine.easeInOut',
      onUpdate: (counter) => {
        if (this.turning?.end === end) this.drawTurn(flat, place, face(), counter.getValue() ?? 1);
      },
      onComplete: () => end(),
    });
    let pause: Phaser.Time.TimerEvent | undefined;
    // A redraw stops what moves, but not a tween or a pause that was added since the last frame.
    const next = () => {
      if (this.turning?.end !== next) return;
      pause?.remove();
      this.turnNext();
    };
    const end = () => {
      if (this.turning?.end !== end) return;
      tween.remove();
      flat.destroy();
      called.destroy();
      this.open = index + 1;
      this.show(index);
      pause = this.time.delayedCall(this.around.theme.motion.gap, next);
      this.turning = { index, end: next };
      this.report(undefined);
    };
    this.cards[index]?.setVisible(false);
    this.drawTurn(flat, place, face(), 0);
    this.turning = { index, end };
    this.report(index);
    this.around.stir();
  }

  /** The code stands inside the arc while its card is on edge. */
  private drawCalled(seat: ChamberSeat, { calledAt }: SeatPlace): Phaser.GameObjects.Image {
    const { theme } = this.around;
    const size = this.plan?.codeSize ?? 0;
    const [width, height] = [size * 3, size * 1.5];
    const corner = { x: calledAt.x - width / 2, y: calledAt.y - height / 2 };
    return this.bake(`called ${seat.code}`, corner, { width, height }, (context) =>
      paintCode(context, theme, seat.code, { x: width / 2, y: height / 2 + size * 0.33 }, size, theme.colour.text),
    );
  }

  /** `turned`: 0 closed, 1 open; the card swings round its upright middle. */
  private drawTurn(flat: Phaser.GameObjects.Graphics, { card }: SeatPlace, face: CardFace, turned: number): void {
    const angle = turned * Math.PI;
    const half = (Math.abs(Math.cos(angle)) * card.width) / 2;
    const lift = Math.sin(angle) * PERSPECTIVE * card.height;
    const [x, top, bottom] = [card.x + card.width / 2, card.y, card.y + card.height];
    const near = (turned < 0.5 ? -lift : lift) / 2;
    const corners = [
      new Phaser.Math.Vector2(x - half, top + near),
      new Phaser.Math.Vector2(x + half, top - near),
      new Phaser.Math.Vector2(x + half, bottom + near),
      new Phaser.Math.Vector2(x - half, bottom - near),
    ];
    const look = cardLook(this.around.theme, turned < 0.5 ? 'closed' : face);
    flat.clear();
    flat.fillStyle(colourNumber(look.fill)).fillPoints(corners, true);
    flat.lineStyle(look.edgeWidth, colourNumber(look.edge)).strokePoints(corners, true, true);
  }
}
