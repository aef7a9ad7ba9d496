import { isMember, MEMBER_CODES, type MemberCode } from '../engine';
import { seatShort } from './seats';
import type { Library, Play } from './session';
import { incidentOf, isIcon } from './signals';
import { type MapToken, type MapView, NO_INSETS, STANCES, type Stance } from './stage-models';
import { wordsOf } from './words';

export interface MapScreen {
  readonly view: MapView;
  readonly legend: ReadonlyArray<{ readonly stance: Stance; readonly word: string }>;
  readonly members: ReadonlyArray<{
    readonly code: MemberCode;
    readonly name: string;
    readonly stance: Stance;
    readonly word: string;
  }>;
  readonly tokens: ReadonlyArray<MapToken>;
}

function capitalOf(library: Library, code: MemberCode) {
  return library.bundle.content.members.members.find((member) => member.code === code)?.capital;
}

function incidentTokens(library: Library, { observation }: Play): MapToken[] {
  return observation.state.signals.incidents.flatMap((incident, index) => {
    const found = incidentOf(library, incident);
    if (!found) return [];
    const { family, title, place } = found;
    return [
      {
        id: `incident.${index}`,
        kind: 'incident' as const,
        icon: isIcon(family.icon) ? family.icon : 'warning-diamond',
        title,
        place: place.name,
        lon: place.lon,
        lat: place.lat,
      },
    ];
  });
}

/** Capitals that spoke to Moscow by themselves, this month or the last. */
function contactTokens(library: Library, { observation, months }: Play): MapToken[] {
  const words = wordsOf(library).desk.map;
  const last = months[months.length - 2]?.signals.freelancers ?? [];
  const codes = [...new Set([...observation.state.signals.freelancers, ...last])];
  return codes.flatMap((code) => {
    const capital = capitalOf(library, code);
    if (!capital) return [];
    const { lon, lat } = capital;
    const place = words.contactPlace(seatShort(library, code));
    return [
      {
        id: `contact.${code}`,
        kind: 'contact' as const,
        icon: 'briefcase' as const,
        title: words.contact,
        place,
        lon,
        lat,
      },
    ];
  });
}

/** The Union's own channel stands where the Council meets, an informal one where its holder governs. */
function talksTokens(library: Library, { observation }: Play): MapToken[] {
  const words = wordsOf(library).desk.map;
  const { level, by, holder } = observation.state.talks;
  if (level === 'none') return [];
  const informal = by === 'informal' && holder !== undefined && isMember(holder);
  const capital = capitalOf(library, informal ? holder : 'BE');
  if (!capital) return [];
  return [
    {
      id: 'talks',
      kind: 'contact',
      icon: 'briefcase',
      title: informal ? words.informal : words.talks[level],
      place: informal ? words.informalPlace : words.talksPlace,
      lon: capital.lon,
      lat: capital.lat,
    },
  ];
}

/** The map: members by stance, and tokens for what happened; the same in rows for readers of the table. */
export function mapScreen(library: Library, session: Play, selected?: string): MapScreen {
  const words = wordsOf(library);
  const { stances } = session.observation;
  const tokens = [
    ...incidentTokens(library, session),
    ...talksTokens(library, session),
    ...contactTokens(library, session),
  ];
  const word = words.title.stances;
  return {
    view: {
      scene: 'map',
      stances,
      tokens,
      severalTokens: words.desk.map.tokens,
      covered: NO_INSETS,
      ...(selected === undefined ? {} : { selected }),
    },
    legend: STANCES.map((stance) => ({ stance, word: word[stance] })),
    members: MEMBER_CODES.map((code) => ({
      code,
      name: seatShort(library, code),
      stance: stances[code],
      word: word[stances[code]],
    })).sort((a, b) => a.name.localeCompare(b.name, library.locale)),
    tokens,
  };
}
