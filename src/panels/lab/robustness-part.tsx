import { type LabPort, LOOKS, type Look } from '../../view';
import { Tabs, useApp } from '../shared';
import { Balance } from './balance';
import { Lines } from './lines';
import { RegretLook } from './regret';
import { Search } from './search';
import { Timing } from './timing';
import type { LabChoice } from './use-lab';

interface LookProps extends LabChoice {
  readonly port: LabPort;
}

function LookAt(props: LookProps) {
  switch (props.settings.look) {
    case 'regret':
      return <RegretLook {...props} />;
    case 'lines':
      return <Lines {...props} />;
    case 'balance':
      return <Balance {...props} />;
    case 'search':
      return <Search {...props} />;
    case 'timing':
      return <Timing {...props} />;
  }
}

/** What holds whichever reading is right: strategies, lines of single seats, the model’s own balance, what a search finds, and the time for a call. */
export function RobustnessPart(props: LookProps) {
  const { words } = useApp();
  const text = words.lab;
  return (
    <div class="lab-looks">
      <Tabs<Look>
        label={text.looksLabel}
        tabs={LOOKS.map((id) => ({ id, label: text.looks[id] }))}
        current={props.settings.look}
        onChange={(look) => props.choose({ look })}
      >
        <LookAt {...props} />
      </Tabs>
    </div>
  );
}
