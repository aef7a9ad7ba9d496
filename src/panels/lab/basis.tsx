import type { Asked } from '../../view';
import { basisLine } from '../../view';
import { useApp } from '../shared';

/** Which choices the findings below answer, also where other choices have been made since and on paper. */
export function Basis({ answers }: { readonly answers: Asked }) {
  const { library } = useApp();
  return <p class="aside-note lab-basis">{basisLine(library, answers)}</p>;
}
