import { Icon } from '@gridgov/ui/Icon.tsx';
import { Masked } from '@gridgov/ui/Masked.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { Facts } from '../../../admin/Facts.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import { paths } from '../../../paths.ts';
import { useRight } from '../../../shell/session.ts';
import { GrantDialog } from './GrantDialog.tsx';
import { PostRow } from './PostRow.tsx';
import type { Person } from './queries.ts';
import { revealPhone, usePerson } from './queries.ts';

/** One person: posts with their days, the telephone behind a reason, handovers. */
export function PersonPage() {
  const { id } = useParams({ strict: false });
  const person = usePerson(id ?? '');
  return (
    <Loaded page query={person}>
      {(data) => <Content person={data} />}
    </Loaded>
  );
}

function Content(props: { readonly person: Person }) {
  const { t } = useTranslation('people');
  const { person } = props;
  const mayGrant = useRight('account.manage');
  const [granting, setGranting] = useState(false);
  const none = t('noPhone');
  return (
    <AdminPage
      title={person.name}
      lead={
        <Link to={paths.people}>
          <Icon name="left" /> {t('back')}
        </Link>
      }
      tools={
        mayGrant ? (
          <button type="button" className="btn" onClick={() => setGranting(true)}>
            {t('grant')}
          </button>
        ) : null
      }
    >
      <section className="sheet pad">
        <Facts
          rows={[
            [
              t('phone'),
              person.phone === null ? (
                none
              ) : (
                <Masked
                  key="phone"
                  label={t('reveal')}
                  masked={person.phone}
                  reveal={async (reason) => (await revealPhone(person.id, reason)) ?? none}
                />
              ),
            ],
          ]}
        />
      </section>
      <section className="sheet">
        <header>
          <h2>{t('posts')}</h2>
        </header>
        <ul className="adm-rows">
          {person.posts.map((post) => (
            <PostRow key={post.id} post={post} />
          ))}
        </ul>
      </section>
      <section className="sheet">
        <header>
          <h2>{t('handovers')}</h2>
        </header>
        <ul className="adm-rows">
          {person.handovers.length === 0 ? <li className="t2">{t('noHandovers')}</li> : null}
          {person.handovers.map(({ id, day, moved, reason }) => (
            <li key={id}>
              <Said text={t('handoverRow', { day, moved, reason })} />
            </li>
          ))}
        </ul>
      </section>
      {granting ? <GrantDialog person={person} onClose={() => setGranting(false)} /> : null}
    </AdminPage>
  );
}
