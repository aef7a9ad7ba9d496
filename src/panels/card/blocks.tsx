import type { MarkedToken, Token, Tokens } from 'marked';
import type { ComponentChildren } from 'preact';
import { DataTable, useApp } from '../shared';

/** Rows from which a table stays folded until somebody asks for it. */
const LONG = 24;

/** The parser leaves room for tokens of extensions; without any, all are its own. */
const known = (tokens: ReadonlyArray<Token> = []) => tokens as ReadonlyArray<MarkedToken>;

/** Text with its emphasis. Links lead to other pages of the documentation and stay words here. */
function inline(tokens: ReadonlyArray<Token> | undefined): ComponentChildren {
  return known(tokens).map((token, index) => {
    const key = `${index}${token.type}`;
    if (token.type === 'strong') return <strong key={key}>{inline(token.tokens)}</strong>;
    if (token.type === 'em') return <em key={key}>{inline(token.tokens)}</em>;
    if (token.type === 'codespan') return <code key={key}>{token.text}</code>;
    if (token.type === 'link') return <span key={key}>{inline(token.tokens)}</span>;
    return 'text' in token ? token.text : '';
  });
}

function Table({ token, caption }: { readonly token: Tokens.Table; readonly caption: string }) {
  const { words } = useApp();
  const table = (
    <DataTable
      caption={caption}
      hideCaption
      class="card-table"
      columns={token.header.map(({ text }) => text)}
      rows={token.rows.map((row) => ({
        key: row.map(({ text }) => text).join(' '),
        cells: row.map(({ tokens }) => inline(tokens)),
      }))}
    />
  );
  if (token.rows.length < LONG) return table;
  return (
    <details class="card-list">
      <summary>{words.shell.cardRows(token.rows.length)}</summary>
      {table}
    </details>
  );
}

/** One block of the card under the heading that it stands below. */
export function Block({ token, heading }: { readonly token: Token; readonly heading: string }) {
  const [block] = known([token]);
  if (!block) return null;
  switch (block.type) {
    case 'heading':
      return <h3>{inline(block.tokens)}</h3>;
    case 'paragraph':
      return <p>{inline(block.tokens)}</p>;
    case 'table':
      return <Table token={block} caption={heading} />;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item.text}>
              {inline(item.tokens.flatMap((each) => ('tokens' in each ? (each.tokens ?? []) : [])))}
            </li>
          ))}
        </ul>
      );
    default:
      return null;
  }
}
