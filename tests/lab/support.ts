import { type ClaimsFile, formatFault, readScenario, type ScenarioBundle, type StrategyFile } from '../../src/scenario';
import { collectFiles } from '../../src/scenario/files';

export const { files } = collectFiles(['scenarios/february-2026', 'scenarios/evidence']);

function shippedBundle(): ScenarioBundle {
  const { bundle, faults } = readScenario(files);
  if (!bundle) throw new Error(faults.map(formatFault).join('\n'));
  return bundle;
}

export const bundle = shippedBundle();
export const { scenario } = bundle;

export function shippedClaims(): ClaimsFile {
  if (!bundle.claims) throw new Error('the scenario has no claims');
  return bundle.claims;
}

export function shipped(id: string): StrategyFile {
  const strategy = bundle.strategies.find((each) => each.id === id);
  if (!strategy) throw new Error(`no strategy ${id}`);
  return strategy;
}
