import { Button, useApp } from '../shared';

interface NoticesProps {
  readonly notice: string | undefined;
  readonly refused: string | undefined;
}

/** News that stays until it is put away, and why a step was refused. */
export function Notices({ notice, refused }: NoticesProps) {
  const { words, emit } = useApp();
  return (
    <div class="notices" role="status">
      {refused !== undefined && (
        <p class="notice">
          <strong>{words.shell.refused}</strong> {refused}
        </p>
      )}
      {notice !== undefined && (
        <div class="notice">
          <p>{notice}</p>
          <Button rank="quiet" onPress={() => emit({ type: 'dismiss-notice' })}>
            {words.shell.dismiss}
          </Button>
        </div>
      )}
    </div>
  );
}
