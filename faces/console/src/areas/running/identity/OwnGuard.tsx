import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../../admin/change.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { SecretDialog } from '../../../admin/SecretDialog.tsx';
import { type Guard, useGuard } from '../../../shell/guard.ts';

type Answer = { readonly token?: string; readonly half?: string } | undefined;
interface Line {
  readonly id: string;
  readonly name: string;
  readonly scopes?: readonly string[];
}

/** Tokens and first passwords that wait for one's own word, and the tokens that act as oneself. */
export function OwnGuard() {
  return <Loaded query={useGuard()}>{(guard) => <Content guard={guard} />}</Loaded>;
}

function Content(props: { readonly guard: Guard }) {
  const { t } = useTranslation();
  const { offers, tokens, halves } = props.guard;
  const [secret, setSecret] = useState<{ readonly name: string; readonly text: string } | null>(null);
  const change = useChange<Answer>();
  const run = (method: 'POST' | 'DELETE', path: string, name: string) =>
    change.mutate(
      { method, path },
      {
        onSuccess: (answer) => {
          const text = answer?.token ?? answer?.half;
          if (text !== undefined) setSecret({ name, text });
        },
      },
    );
  const others = halves.map(({ accountId: id, accountName: name }) => ({ id, name }));
  return (
    <>
      <Lines
        title={t('guard.offers')}
        rows={offers}
        acts={[
          [t('guard.take'), ({ id, name }) => run('POST', `/me/token-offers/${id}`, name)],
          [t('guard.decline'), ({ id, name }) => run('DELETE', `/me/token-offers/${id}`, name)],
        ]}
      />
      <Lines
        title={t('guard.tokens')}
        rows={tokens}
        acts={[[t('guard.end'), ({ id, name }) => run('DELETE', `/me/tokens/${id}`, name)]]}
      />
      <Lines
        title={t('guard.halves')}
        rows={others}
        acts={[[t('guard.show'), ({ id, name }) => run('POST', `/me/account-halves/${id}`, name)]]}
      />
      {secret === null ? null : (
        <SecretDialog
          title={secret.name}
          lead={t('guard.once')}
          text={secret.text}
          onClose={() => setSecret(null)}
        />
      )}
    </>
  );
}

function Lines(props: {
  readonly title: string;
  readonly rows: readonly Line[];
  readonly acts: readonly (readonly [string, (row: Line) => void])[];
}) {
  if (props.rows.length === 0) return null;
  return (
    <section className="sheet">
      <header>
        <h2>{props.title}</h2>
      </header>
      <ul className="adm-rows">
        {props.rows.map((row) => (
          <li key={row.id}>
            <b>{row.name}</b>
            <span>{row.scopes?.join(' ')}</span>
            {props.acts.map(([label, act]) => (
              <button type="button" className="btn s" key={label} onClick={() => act(row)}>
                {label}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
