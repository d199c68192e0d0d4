import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.ts';
import { KeyLists } from './KeyLists.tsx';
import { TopicView } from './TopicView.tsx';
import { topicAt } from './topics.ts';

/** Help on the page at hand, over it; the page stays as it is. */
export function HelpDialog(props: {
  readonly pathname: string;
  /** Before sign-in nothing of the product may be asked, and no other page be opened. */
  readonly signedIn: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('help');
  const topic = topicAt(props.pathname);
  const title = topic === undefined ? t('title') : t('titleOf', { page: t(`topics.${topic.name}.title`) });
  return (
    <Dialog title={title} onClose={props.onClose} wide>
      <div className="hp-dialog">
        {topic === undefined ? (
          <>
            <p>{t('general')}</p>
            <KeyLists places={[]} />
          </>
        ) : (
          <TopicView topic={topic} signedIn={props.signedIn} />
        )}
      </div>
      {props.signedIn ? (
        <footer className="hp-foot">
          <Link
            className="btn"
            to={paths.help}
            search={(topic === undefined ? {} : { topic: topic.name }) as never}
            onClick={props.onClose}
          >
            {t('all')}
          </Link>
        </footer>
      ) : null}
    </Dialog>
  );
}
