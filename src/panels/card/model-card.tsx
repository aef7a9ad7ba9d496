import type { Token } from 'marked';
import { useEffect, useState } from 'preact/hooks';
import { Dialog, useApp } from '../shared';
import { Block } from './blocks';

/** The card's text and what reads it come only when somebody opens it. */
async function readCard(): Promise<ReadonlyArray<Token>> {
  const [{ default: card }, { lexer }] = await Promise.all([
    import('../../../docs/model-card.md?raw'),
    import('marked'),
  ]);
  return lexer(card);
}

/** A part of the card; what stands before the first heading of the second order has no title of its own. */
interface Section {
  readonly title: string;
  readonly blocks: ReadonlyArray<{ readonly token: Token; readonly heading: string }>;
}

/** The card in parts, each block with the heading that it stands below; the card's own title is the dialog's. */
function sectionsOf(tokens: ReadonlyArray<Token>): ReadonlyArray<Section> {
  const starts = tokens.flatMap((token, place) => (token.type === 'heading' && token.depth === 2 ? [place] : []));
  return [0, ...starts].map((from, part) => {
    const [first, ...rest] = tokens.slice(from, starts[part]);
    const title = first?.type === 'heading' && first.depth === 2 ? first.text : '';
    let heading: string = title;
    return {
      title,
      blocks: rest.map((token) => {
        if (token.type === 'heading') heading = token.text;
        return { token, heading };
      }),
    };
  });
}

function Blocks({ blocks }: Pick<Section, 'blocks'>) {
  return blocks.map(({ token, heading }, index) => (
    <Block key={`${index}${token.type}`} token={token} heading={heading} />
  ));
}

/** What the model is for, what it assumes, every number in it, and what is held against it: the summary first, the rest folded. */
export function ModelCard({ onClose }: { readonly onClose: () => void }) {
  const { words } = useApp();
  const [tokens, show] = useState<ReadonlyArray<Token>>([]);
  const [failed, fail] = useState(false);
  useEffect(() => {
    readCard().then(show, () => fail(true));
  }, []);
  return (
    <Dialog title={words.shell.cardTitle} look="paper" wide onClose={onClose}>
      <div class="card-page serif" aria-busy={tokens.length === 0 && !failed}>
        {failed && <p role="alert">{words.shell.cardFailed}</p>}
        {sectionsOf(tokens).map(({ title, blocks }) =>
          title === '' ? (
            <Blocks key={title} blocks={blocks} />
          ) : (
            <details key={title} class="card-section">
              <summary>
                <h3>{title}</h3>
              </summary>
              <div class="card-page">
                <Blocks blocks={blocks} />
              </div>
            </details>
          ),
        )}
      </div>
    </Dialog>
  );
}
