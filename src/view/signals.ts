import type { MonthReport, Signals } from '../engine';
import { type CiteMark, citeMarks } from './citation';
import { ICONS, type IconName } from './icons';
import { seatShort } from './seats';
import type { Library } from './session';
import { actTitle } from './wording';
import { wordsOf } from './words';

/** One thing that happened, as a slip of paper. */
export interface SignalView {
  readonly id: string;
  readonly title: string;
  readonly place?: string;
  readonly text: string;
  /** A second sentence, such as that it was stopped in time. */
  readonly more?: string;
  readonly icon?: IconName;
  readonly sources: ReadonlyArray<CiteMark>;
}

export interface SignalGroup {
  readonly id: 'moscow' | 'washington' | 'world' | 'union';
  readonly name: string;
  readonly items: ReadonlyArray<SignalView>;
}

export function isIcon(name: string): name is IconName {
  return (ICONS as ReadonlyArray<string>).includes(name);
}

/** The card behind an incident with the place where it happened. */
export function incidentOf(library: Library, incident: Signals['incidents'][number]) {
  const family = library.bundle.content.families.find((each) => each.family === incident.family);
  const card = family?.cards.find((each) => each.id === incident.card);
  const place = card?.places[incident.place];
  return family && card && place ? { family, card, place } : undefined;
}

function incidents(library: Library, { signals }: MonthReport): SignalView[] {
  const words = wordsOf(library).desk.signals;
  return signals.incidents.flatMap((incident, index) => {
    const found = incidentOf(library, incident);
    if (!found) return [];
    const { family, card, place } = found;
    return [
      {
        id: `incident.${index}`,
        title: card.title,
        place: place.name,
        text: card.text,
        ...(incident.foiled ? { more: words.foiled } : {}),
        icon: isIcon(family.icon) ? family.icon : 'warning-diamond',
        sources: citeMarks(card.evidence),
      },
    ];
  });
}

type Plain = readonly [happened: boolean, id: string, title: string, text: string];

function told(list: ReadonlyArray<Plain>): SignalView[] {
  return list.flatMap(([happened, id, title, text]) => (happened ? [{ id, title, text, sources: [] }] : []));
}

function moscow(library: Library, report: MonthReport): SignalView[] {
  const words = wordsOf(library).desk.signals;
  const { signals } = report;
  return [
    ...incidents(library, report),
    ...told([
      [signals.attributed && !signals.answered, 'attributed', words.attributedTitle, words.attributed],
      [signals.wedge, 'wedge', words.wedgeTitle, words.wedge],
      [signals.mocked, 'mocked', words.mockedTitle, words.mocked],
      [signals.returnedToWar, 'war', words.warTitle, words.war],
    ]),
  ];
}

/** Cards drawn this month from one of the decks. */
function cards(library: Library, ids: ReadonlyArray<string>, decks: ReadonlyArray<string>): SignalView[] {
  return library.bundle.content.decks
    .filter(({ deck }) => decks.includes(deck))
    .flatMap((deck) => deck.cards)
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title, text, evidence }) => ({ id: `card.${id}`, title, text, sources: citeMarks(evidence) }));
}

function washington(library: Library, { signals }: MonthReport): SignalView[] {
  const words = wordsOf(library).desk.signals;
  return [
    ...told([[signals.usMove, 'usMove', words.usTitle, words.us]]),
    ...cards(library, signals.cards, ['washington']),
  ];
}

function world(library: Library, { signals }: MonthReport): SignalView[] {
  const injects = library.bundle.content.injects.injects.filter(({ id }) => signals.injects.includes(id));
  return [
    ...injects.map(({ id, title, text, evidence }) => ({
      id: `inject.${id}`,
      title,
      text,
      sources: citeMarks(evidence),
    })),
    ...cards(library, signals.cards, ['front', 'energy', 'media']),
  ];
}

function union(library: Library, report: MonthReport, before: MonthReport | undefined): SignalView[] {
  const words = wordsOf(library).desk.signals;
  const { signals, members } = report;
  return [
    ...signals.renewals.map(({ act }) => ({
      id: `renewal.${act}`,
      title: words.renewalTitle(actTitle(library, act)),
      text: words.renewal,
      icon: 'calendar-blank' as const,
      sources: [],
    })),
    ...signals.elections.map(({ member, changed }) => ({
      id: `election.${member}`,
      title: words.electionTitle(seatShort(library, member)),
      text: changed ? words.electionChanged : words.electionHeld,
      icon: 'mailbox' as const,
      sources: [],
    })),
    ...members
      .filter(({ hostage }) => hostage)
      .map(({ code }) => ({
        id: `hostage.${code}`,
        title: words.hostageTitle(seatShort(library, code)),
        text: words.hostage,
        icon: 'hand-palm' as const,
        sources: citeMarks(['OSW-P6']),
      })),
    ...(before?.signals.freelancers ?? []).map((code) => ({
      id: `freelance.${code}`,
      title: words.freelanceTitle(seatShort(library, code)),
      text: words.freelance,
      icon: 'briefcase' as const,
      sources: citeMarks(['OSW-C7']),
    })),
    ...told([[signals.leaked, 'leaked', words.leakedTitle, words.leaked]]),
  ];
}

/** What others did this month, before Europe moves: by who did it, empty groups left out. */
export function signalsView(library: Library, report: MonthReport, before: MonthReport | undefined): SignalGroup[] {
  const words = wordsOf(library).desk.signals.groups;
  const groups: SignalGroup[] = [
    { id: 'moscow', name: words.moscow, items: moscow(library, report) },
    { id: 'washington', name: words.washington, items: washington(library, report) },
    { id: 'world', name: words.world, items: world(library, report) },
    { id: 'union', name: words.union, items: union(library, report, before) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
