import { useState } from 'preact/hooks';
import { type SessionView, type TextDetail, textDetail } from '../../view';
import { AdviceList, Button, Cites, Dialog, KindShape, useApp } from '../shared';
import { OptionFields } from './option-fields';
import { Price } from './price';

type Play = Extract<SessionView, { readonly at: 'play' }>;

interface TextSheetProps {
  readonly session: Play;
  readonly id: string;
  readonly onClose: () => void;
}

/** What this seat may do with the text. */
function Actions({ detail, onClose }: { readonly detail: TextDetail; readonly onClose: () => void }) {
  const { words, emit } = useApp();
  const text = words.desk.text;
  const propose = (yes: boolean) => {
    emit({ type: 'move', move: { type: 'propose', proposal: detail.id, propose: yes } });
    onClose();
  };
  const withdraw = () => {
    emit({ type: 'move', move: { type: 'withdraw', proposal: detail.id } });
    onClose();
  };
  return (
    <>
      {detail.mayWithdraw && <Button onPress={withdraw}>{text.withdraw}</Button>}
      {detail.mayPropose && <Button onPress={() => propose(false)}>{text.decline}</Button>}
      {detail.mayPropose && (
        <Button rank="primary" onPress={() => propose(true)}>
          {text.propose}
        </Button>
      )}
    </>
  );
}

function Lines({ lines }: Pick<TextDetail, 'lines'>) {
  const { words } = useApp();
  if (lines.length === 0) return null;
  return (
    <section class="citation-part">
      <h3>{words.desk.text.lines}</h3>
      <p class="citation-paper">{words.desk.text.linesNote}</p>
      <dl class="lines">
        {lines
          .filter(({ members }) => members.length > 0)
          .map(({ declared, word, members }) => (
            <div key={declared}>
              <dt>
                {members.length} {word}
              </dt>
              <dd>{members.join(', ')}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function Amend({ detail }: { readonly detail: TextDetail }) {
  const { words, emit } = useApp();
  const [options, setOptions] = useState(detail.chosen);
  if (detail.amend.length === 0) return null;
  const changed = JSON.stringify(options) !== JSON.stringify(detail.chosen);
  return (
    <section class="citation-part">
      <h3>{words.desk.text.amend}</h3>
      <OptionFields fields={detail.amend} options={options} onChange={setOptions} />
      <div>
        <Button
          disabled={!changed}
          onPress={() => emit({ type: 'move', move: { type: 'amend', proposal: detail.id, options } })}
        >
          {words.desk.text.amendSave}
        </Button>
      </div>
    </section>
  );
}

/** One text with all that can be known of it before the vote. */
export function TextSheet({ session, id, onClose }: TextSheetProps) {
  const { library, words } = useApp();
  const detail = textDetail(library, session, id);
  if (!detail) return null;
  const text = words.desk.text;
  const acts = detail.mayWithdraw || detail.mayPropose;
  return (
    <Dialog
      title={detail.title}
      look="paper"
      onClose={onClose}
      {...(acts ? { actions: <Actions detail={detail} onClose={onClose} /> } : {})}
    >
      <p class="citation-paper with-shape">
        <KindShape kind={detail.kind} /> {detail.tabled} {detail.waits}
      </p>
      <p class="citation-claim">{detail.text}</p>
      {detail.options.length > 0 && (
        <p>
          {text.options}: {detail.options.join('; ')}.
        </p>
      )}
      <dl class="facts">
        <div>
          <dt>{text.rule}</dt>
          <dd>{detail.rule}</dd>
        </div>
        {detail.abstention !== undefined && (
          <div>
            <dt>{text.abstention}</dt>
            <dd>{detail.abstention}</dd>
          </div>
        )}
        <div>
          <dt>{text.effect}</dt>
          <dd>
            {detail.effect} <Price words={detail.treasury} /> {detail.carveOut}
            <Cites marks={detail.sources} />
          </dd>
        </div>
      </dl>
      {detail.mayPropose && <p class="citation-paper">{detail.declinePrice}</p>}
      <Lines lines={detail.lines} />
      <Amend key={JSON.stringify(detail.chosen)} detail={detail} />
      {detail.advice.length > 0 && (
        <section class="citation-part">
          <h3>{text.advisers}</h3>
          <AdviceList advice={detail.advice} level={4} />
        </section>
      )}
    </Dialog>
  );
}
