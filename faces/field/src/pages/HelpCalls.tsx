import { isHelp } from '@gridgov/domain/loop/issues/help.ts';
import { useEffect, useState } from 'react';
import { call } from '../call.ts';
import { useSay } from '../i18n.tsx';
import type { Task } from '../types.ts';

const emergency = ['110', '119', '120'] as const;

/** 紧急求助, wherever a task is named. */
export function HelpTag(props: { readonly task: Task }) {
  const say = useSay();
  return isHelp(props.task.state) ? <b className="help-tag">{say('help')}</b> : null;
}

/** What a request for help needs before anything is filled in: whom to call, at one press. */
export function HelpCalls(props: { readonly task: Task }) {
  const say = useSay();
  const { task } = props;
  if (!isHelp(task.state)) return null;
  return (
    <section className="help-calls" aria-label={say('help')}>
      <p>
        <HelpTag task={task} /> {say('helpHint')}
      </p>
      <Caller id={task.id} />
      <p className="acts">
        {emergency.map((number) => (
          <a key={number} className="btn s" href={`tel:${number}`}>
            {number}
          </a>
        ))}
      </p>
    </section>
  );
}

type Contact = { readonly name: string | null; readonly phone: string | null };

/** How to reach whoever asked, fetched at once: the server keeps who looked, and the visit is the reason. */
function Caller(props: { readonly id: string }) {
  const say = useSay();
  const [contact, setContact] = useState<Contact | 'asked' | 'failed'>('asked');
  useEffect(() => {
    let shown = true;
    void call({ method: 'POST', path: `/issues/${props.id}/reveal`, body: {} }).then(({ status, body }) => {
      if (shown) setContact(status === 200 ? (body as Contact) : 'failed');
    });
    return () => {
      shown = false;
    };
  }, [props.id]);
  if (contact === 'asked') return <p role="status">{say('helpAsking')}</p>;
  if (contact === 'failed') return <p role="status">{say('helpUnreached')}</p>;
  if (contact.phone === null) return <p role="status">{say('helpNoContact')}</p>;
  return (
    <p>
      <a className="btn main wide" href={`tel:${contact.phone}`}>
        {say('helpCall', { who: contact.name ?? '', phone: contact.phone })}
      </a>
    </p>
  );
}

/** What is worth sending from the spot, at one press each. */
export function HelpWords(props: { readonly note: string; readonly onNote: (note: string) => void }) {
  const say = useSay();
  const words = [say('helpThere'), say('helpReached'), say('helpMore'), say('helpHospital'), say('helpSafe')];
  const said = props.note.split(say('semicolon')).filter(Boolean);
  return (
    <fieldset className="block">
      <legend>{say('helpWhat')}</legend>
      <div className="pick two">
        {words.map((word) => (
          <label key={word}>
            <input
              type="checkbox"
              checked={said.includes(word)}
              onChange={(event) =>
                props.onNote(
                  (event.target.checked ? [...said, word] : said.filter((one) => one !== word)).join(
                    say('semicolon'),
                  ),
                )
              }
            />
            {word}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
