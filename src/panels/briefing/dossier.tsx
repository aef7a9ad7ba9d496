import { dossierView, type SessionView } from '../../view';
import { Dialog, useApp } from '../shared';
import { Instructions } from './instructions';
import { Sheet } from './sheet';

type Played = Extract<SessionView, { readonly at: 'play' | 'debrief' }>;

interface DossierProps {
  readonly session: Played;
  readonly onClose: () => void;
}

/** The dossier of one's own seat, while the game runs; new instructions stand on top. */
export function Dossier({ session, onClose }: DossierProps) {
  const { library, words } = useApp();
  const { sheet, instructions } = dossierView(library, session);
  return (
    <Dialog title={words.briefing.own} look="paper" wide onClose={onClose}>
      {instructions && (
        <section class="citation-part">
          <h3>{instructions.title}</h3>
          <Instructions view={instructions} />
        </section>
      )}
      {sheet && <Sheet view={sheet} />}
    </Dialog>
  );
}
