import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../admin/ListPage.tsx';
import type { Message } from './queries.ts';
import { WordingDialog } from './WordingDialog.tsx';
import './wordings.css';

/** Every message there is, by what it is of; each is changed here from a day on. */
export function WordingsPage() {
  const { t, i18n } = useTranslation('wordings');
  const language = i18n.language === 'en' ? 'en' : 'zh';
  return (
    <ListPage<Message>
      title={t('title')}
      lead={t('lead')}
      path="/message-wordings"
      query={({ q, show }) => ({ q, ...(show === 'own' ? { own: true } : {}) })}
      filters={[
        { name: 'q', label: t('find'), like: t('findHint') },
        { name: 'show', label: t('show'), all: t('all'), options: [['own', t('own')] as const] },
      ]}
      form={(message, close) =>
        message === null ? null : <WordingDialog message={message} onClose={close} />
      }
      empty={() => ({ title: t('none'), next: t('noneNext') })}
    >
      {(messages, edit) =>
        [...Map.groupBy(messages, ({ called }) => called)].map(([called, some]) => (
          <section className="wd-group" key={called} aria-label={called}>
            <h2>{called}</h2>
            <ul>
              {some.map((message) => (
                <Line
                  key={message.key}
                  message={message}
                  text={(message.now ?? message.product)[language].text}
                  onEdit={() => edit(message)}
                />
              ))}
            </ul>
          </section>
        ))
      }
    </ListPage>
  );
}

function Line(props: { readonly message: Message; readonly text: string; readonly onEdit: () => void }) {
  const { t } = useTranslation('wordings');
  const { about, now, coming } = props.message;
  const [next] = coming;
  return (
    <li className="wd">
      <div>
        <b>{about}</b> {now === null ? null : <span className="tag">{t('inOwnWords')}</span>}{' '}
        {next === undefined ? null : (
          <span className="tag">
            {t(next.wording === null ? 'comingProduct' : 'comingOwn', { from: next.from })}
          </span>
        )}
        <p className="t2">{props.text}</p>
      </div>
      <button type="button" className="btn s" aria-label={t('editOf', { about })} onClick={props.onEdit}>
        {t('edit')}
      </button>
    </li>
  );
}
