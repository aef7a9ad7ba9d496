import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ClaimsFile, LabPort } from '../../view';

/** What the scenario claims, which comes when it is first asked for; `file` is absent where it claims nothing. */
export type Claims =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly again: () => void }
  | { readonly status: 'here'; readonly file: ClaimsFile | undefined };

const LOADING: Claims = { status: 'loading' };

export function useClaims(port: LabPort): Claims {
  const [claims, setClaims] = useState<Claims>(LOADING);
  const load = useCallback(async () => {
    setClaims(LOADING);
    try {
      setClaims({ status: 'here', file: await port.claims() });
    } catch {
      setClaims({ status: 'failed', again: load });
    }
  }, [port]);
  useEffect(() => void load(), [load]);
  return claims;
}
