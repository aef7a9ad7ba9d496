import type { ComponentChildren } from 'preact';
import type { IconName } from '../../view';
import { Icon } from './icon';
import { useUniqueId } from './unique';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  /** `primary`: the one filled control of a screen. `quiet`: underlined words. */
  readonly rank?: 'primary' | 'secondary' | 'quiet';
  readonly icon?: IconName;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  readonly class?: string;
}

export function Button({
  children,
  onPress,
  rank = 'secondary',
  icon,
  disabled,
  describedBy,
  class: more,
}: ButtonProps) {
  return (
    <button
      type="button"
      class={`button button-${rank}${more ? ` ${more}` : ''}`}
      disabled={disabled ?? false}
      aria-describedby={describedBy}
      onClick={onPress}
    >
      <span>{children}</span>
      {icon && <Icon name={icon} size={20} />}
    </button>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  /** Its accessible name. */
  readonly label: string;
  readonly onPress: () => void;
}

/** Only for closing and for the menu; every other icon stands beside its word. */
export function IconButton({ icon, label, onPress }: IconButtonProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} onClick={onPress}>
      <Icon name={icon} size={24} />
    </button>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}
interface OptionGroup {
  readonly label: string;
  readonly options: ReadonlyArray<Option>;
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options?: ReadonlyArray<Option>;
  readonly groups?: ReadonlyArray<OptionGroup>;
  readonly onChange: (value: string) => void;
  readonly help?: string;
}

function Options({ options }: { readonly options: ReadonlyArray<Option> }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

export function Select({ label, value, options = [], groups = [], onChange, help }: SelectProps) {
  const id = useUniqueId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="select">
        <select
          id={id}
          value={value}
          aria-describedby={help === undefined ? undefined : `${id}-help`}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          <Options options={options} />
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              <Options options={group.options} />
            </optgroup>
          ))}
        </select>
        <Icon name="caret-down" size={18} />
      </div>
      {help !== undefined && (
        <p class="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: string;
  readonly maxLength?: number;
}

export function TextField({ label, value, onChange, help, maxLength = 60 }: TextFieldProps) {
  const id = useUniqueId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        maxLength={maxLength}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {help !== undefined && (
        <p class="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

interface CheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly help?: string;
}

export function Checkbox({ label, checked, onChange, help }: CheckboxProps) {
  const id = useUniqueId();
  return (
    <div class="checkbox">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {help !== undefined && (
        <p class="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}
