import type { ComponentChildren } from 'preact';
import type { ClaimsFile, LabPort } from '../../view';
import { Button, useApp } from '../shared';
import { useClaims } from './use-claims';

interface ClaimsHereProps {
  readonly port: LabPort;
  readonly children: (claims: ClaimsFile) => ComponentChildren;
}

/** What needs the scenario's claims, once they have been fetched; a sentence, and a way to try again, until then. */
export function ClaimsHere({ port, children }: ClaimsHereProps) {
  const { words } = useApp();
  const text = words.lab;
  const claims = useClaims(port);
  if (claims.status === 'loading') return <p class="lab-empty">{text.starting}</p>;
  if (claims.status === 'here') {
    return <>{claims.file ? children(claims.file) : <p class="lab-empty">{text.claims.absent}</p>}</>;
  }
  return (
    <div class="lab-choices">
      <p class="notice lab-fault" role="alert">
        {text.claims.unread}
      </p>
      <Button onPress={claims.again}>{text.claims.readAgain}</Button>
    </div>
  );
}
