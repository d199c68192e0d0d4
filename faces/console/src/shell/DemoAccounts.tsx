import { useTranslation } from 'react-i18next';
import { useDemoAccounts } from './session.ts';

/** Who one can be in the demo city; a press on the line fills the form. */
export function DemoAccounts(props: { readonly pick: (account: string, password: string) => void }) {
  const { t } = useTranslation();
  const accounts = useDemoAccounts();
  if (accounts.data === undefined || accounts.data.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="demo">
      <h2 id="demo">{t('signIn.demo')}</h2>
      <p className="t2 sm">{t('signIn.demoHint')}</p>
      <ul className="demo-accounts">
        {accounts.data.map(({ account, password, about }) => (
          <li key={account}>
            <button type="button" onClick={() => props.pick(account, password)}>
              <b>{account}</b> <span className="t2">{about}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
