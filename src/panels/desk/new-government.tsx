import { useState } from 'preact/hooks';
import { instructionsView, type SessionView } from '../../view';
import { Dossier } from '../briefing/dossier';
import { Instructions } from '../briefing/instructions';
import { Button, Dialog, useApp } from '../shared';

type Play = Extract<SessionView, { readonly at: 'play' }>;

/** Games and months whose new instructions have been read. */
const read = new Set<string>();

/** In the month in which one's own government changes, its instructions open by themselves, once. */
export function NewGovernment({ session }: { readonly session: Play }) {
  const { library, words } = useApp();
  const view = instructionsView(library, session);
  const key = `${session.setup.seed}.${session.seat}.${view?.month}`;
  const [, close] = useState(false);
  const [dossier, openDossier] = useState(false);
  const { month, phase } = session.observation.state;
  const done = () => {
    read.add(key);
    close(true);
  };
  if (dossier) return <Dossier session={session} onClose={() => openDossier(false)} />;
  if (!view || view.month !== month || phase !== 'signals' || read.has(key)) return null;
  return (
    <Dialog
      title={view.title}
      look="paper"
      onClose={done}
      actions={
        <>
          <Button
            onPress={() => {
              done();
              openDossier(true);
            }}
          >
            {words.briefing.government.open}
          </Button>
          <Button rank="primary" onPress={done}>
            {words.shell.close}
          </Button>
        </>
      }
    >
      <Instructions view={view} titled />
    </Dialog>
  );
}
