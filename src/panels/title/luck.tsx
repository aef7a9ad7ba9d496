import { useState } from 'preact/hooks';
import { Select, TextField, useApp } from '../shared';

interface LuckProps {
  readonly seed: string;
  readonly onSeed: (seed: string) => void;
}

/** Luck is new in each game unless a word is given for it. */
export function Luck({ seed, onSeed }: LuckProps) {
  const { words } = useApp();
  const [same, again] = useState(false);
  const text = words.title;
  return (
    <>
      <Select
        label={text.luck}
        value={same ? 'same' : 'new'}
        options={[
          { value: 'new', label: text.lucks.new },
          { value: 'same', label: text.lucks.same },
        ]}
        onChange={(value) => {
          again(value === 'same');
          onSeed('');
        }}
      />
      {same && <TextField label={text.seed} value={seed} help={text.seedHelp} onChange={onSeed} />}
    </>
  );
}
