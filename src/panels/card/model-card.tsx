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

/** Each block with the heading that it stands below; the title is the dialog's own. */
function underHeadings(
  tokens: ReadonlyArray<Token>,
): ReadonlyArray<{ readonly token: Token; readonly heading: string }> {
  let heading = '';
  return tokens.flatMap((token) => {
    if (token.type === 'heading') heading = token.text;
    return token.type === 'heading' && token.depth === 1 ? [] : [{ token, heading }];
  });
}

/** What the model is for, what it assumes, every number in it, and what is held against it. */
export function ModelCard({ onClose }: { readonly onClose: () => void }) {
  const { words } = useApp();
  const [tokens, show] = useState<ReadonlyArray<Token>>();
  const [failed, fail] = useState(false);
  useEffect(() => {
    readCard().then(show, () => fail(true));
  }, []);
  return (
    <Dialog title={words.shell.cardTitle} look="paper" wide onClose={onClose}>
      <div class="card-page serif" aria-busy={!tokens && !failed}>
        {failed && <p role="alert">{words.shell.cardFailed}</p>}
        {tokens &&
          underHeadings(tokens).map(({ token, heading }, index) => (
            <Block key={`${index}${token.type}`} token={token} heading={heading} />
          ))}
      </div>
    </Dialog>
  );
}
