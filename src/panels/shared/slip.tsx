import type { ComponentChildren } from 'preact';
import type { IconName, SignalKind } from '../../view';
import { Icon } from './icon';
import { KindShape } from './shapes';

interface SlipProps {
  readonly title: string;
  readonly kind?: SignalKind;
  readonly icon?: IconName;
  readonly children?: ComponentChildren;
  /** The words that name the act; with `onPress` the whole slip is the target. */
  readonly act?: string;
  readonly onPress?: () => void;
  readonly level?: 3 | 4;
}

/** A sheet of paper: a text on the table, an incident, an offer. */
export function Slip({ title, kind, icon, children, act, onPress, level = 3 }: SlipProps) {
  const Heading = `h${level}` as const;
  const mark = kind ? <KindShape kind={kind} /> : icon ? <Icon name={icon} size={20} /> : undefined;
  return (
    <article class={`slip${onPress ? ' slip-pressable' : ''}`}>
      {mark && <span class="slip-mark">{mark}</span>}
      <div class="slip-text">
        <Heading class="slip-title">{title}</Heading>
        {children}
        {onPress && (
          <button type="button" class="slip-act" aria-label={`${act}: ${title}`} onClick={onPress}>
            {act}
          </button>
        )}
      </div>
    </article>
  );
}
