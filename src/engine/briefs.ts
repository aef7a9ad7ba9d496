import type { Member, RedLine, Scenario } from './scenario';
import { ACTS, type ActId, MEASURES, type Measure } from './vocabulary';

/** What a government has to say on an act in every game of a scenario, worked out once from its entry. */
export interface Brief {
  /** Points taken from its readiness, by the measure that the text leaves out. */
  readonly objections: Readonly<Record<Measure | 'none', number>>;
  /** Points added to its readiness for an act that it asks for. */
  readonly supports: number;
  /** Both together where the text leaves nothing out, as most do. */
  readonly whole: number;
  /** Red lines that name the act. */
  readonly redLines: ReadonlyArray<RedLine>;
  /** Points that it takes from a text that it holds hostage. */
  readonly hostage: number;
  /** Abstains by formal declaration rather than stop the text or be bound by it. */
  readonly abstains: boolean;
}

/** For each act the briefs of all members in protocol order. */
export type Briefs = Readonly<Record<ActId, ReadonlyArray<Brief>>>;

export function briefsOf({ members, acts }: Pick<Scenario, 'members' | 'acts'>): Briefs {
  const brief = (member: Member, act: ActId): Brief => {
    const objections = objectionsTo(act, member.objections);
    const supports = member.supports[act] ?? 0;
    return {
      objections,
      supports,
      whole: supports - objections.none,
      redLines: member.redLines.filter((line) => line.acts.includes(act)),
      hostage: member.hostage?.strength ?? 0,
      abstains: acts[act].rule === 'unanimity' && member.abstains.includes(act),
    };
  };
  const briefs: Partial<Record<ActId, ReadonlyArray<Brief>>> = {};
  for (const act of ACTS) briefs[act] = members.map((member) => brief(member, act));
  return briefs as Briefs;
}

/** Against the act itself and, where the text is one of measures, against each of those that are left in it. */
function objectionsTo(act: ActId, points: Readonly<Record<string, number>>): Brief['objections'] {
  const without = (left?: Measure): number => {
    let sum = points[act] ?? 0;
    if (act !== 'package' && act !== 'renewSectoral') return sum;
    for (const measure of MEASURES) if (measure !== left) sum += points[measure] ?? 0;
    return sum;
  };
  const byMeasure = MEASURES.map((measure) => [measure, without(measure)]);
  return { none: without(), ...(Object.fromEntries(byMeasure) as Record<Measure, number>) };
}
