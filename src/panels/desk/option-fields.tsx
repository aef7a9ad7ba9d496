import { type OptionField, type TextDetail, withOption } from '../../view';
import { Checkbox, Select } from '../shared';

type Options = TextDetail['chosen'];

interface OptionFieldsProps {
  readonly fields: ReadonlyArray<OptionField>;
  readonly options: Options;
  readonly onChange: (options: Options) => void;
}

/** What the author of a text may choose about it. */
export function OptionFields({ fields, options, onChange }: OptionFieldsProps) {
  return (
    <div class="option-fields">
      {fields.map((field) =>
        field.kind === 'flag' ? (
          <Checkbox
            key={field.id}
            label={field.label}
            help={field.help}
            checked={options[field.id] === true}
            onChange={(checked) => onChange(withOption(options, field.id, checked))}
          />
        ) : (
          <Select
            key={field.id}
            label={field.label}
            help={field.help}
            value={options[field.id] ?? ''}
            options={field.choices}
            onChange={(value) => onChange(withOption(options, field.id, value))}
          />
        ),
      )}
    </div>
  );
}
