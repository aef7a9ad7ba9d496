import { memberCard, type SessionView } from '../../view';
import { Cites, DataTable, Dialog, Sourced, StanceShape, useApp } from '../shared';

interface MemberProps {
  readonly session: Extract<SessionView, { readonly at: 'play' }>;
  readonly code: string;
  readonly onClose: () => void;
}

/** One member on a sheet: stance, what is on record, and its lines on the texts of the month. */
export function Member({ session, code, onClose }: MemberProps) {
  const { library, words } = useApp();
  const text = words.desk.member;
  const card = memberCard(library, session, code);
  if (!card) return null;
  return (
    <Dialog title={card.name} look="paper" onClose={onClose}>
      <p class="with-shape">
        <StanceShape stance={card.stance} /> {card.stanceLine}
      </p>
      {card.hostage && <p>{text.hostage}</p>}
      <section class="citation-part">
        <h3>{text.record}</h3>
        <p class="serif">
          {card.record}
          <Cites marks={card.sources} />
        </p>
      </section>
      <section class="citation-part">
        <h3>{text.asks}</h3>
        <p class="serif">
          <Sourced text={card.wants} />
        </p>
      </section>
      <section class="citation-part">
        <h3>{text.fears}</h3>
        <p class="serif">
          <Sourced text={card.fears} />
        </p>
      </section>
      {card.lines.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <DataTable
          caption={text.lines}
          columns={[words.desk.map.what, words.desk.map.line]}
          rows={card.lines.map(({ title, word }) => ({ key: title, cells: [title, word] }))}
        />
      )}
      <p class="citation-paper">
        {text.population}: {card.population}
      </p>
    </Dialog>
  );
}
