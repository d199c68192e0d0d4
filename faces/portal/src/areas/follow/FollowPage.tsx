import { type FormEvent, useEffect, useState } from 'react';
import { type OwnMatter, type PublicMatter, send } from '../../api.ts';
import { Icon } from '../../icons.tsx';
import { keepMatter, listKept } from '../../mine.ts';
import { Fault } from '../../parts/Fault.tsx';
import { MatterList } from '../../parts/MatterList.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { Back, errorWords, Title } from '../../parts.tsx';
import { go, Link, useAddress } from '../../router.tsx';
import { Said, useJoined } from '../../said.tsx';
import { useWords } from '../../settings.tsx';

type Opened = { readonly own: OwnMatter | null; readonly open: readonly PublicMatter[] | null };

/** Number and secret out of what somebody typed, pasted, or came with behind the hash of a link. */
function parted(text: string): { number: string; secret: string } {
  const [, number = '', secret = ''] =
    /^\s*((?:\d{6}-\d{8}-\d{4,})|(?:\d{4}-?\d{4,6}))[\s.,，。·-]*([0-9A-Za-z -]*)\s*$/.exec(text) ?? [];
  return { number, secret: secret.trim() };
}

/** What a link brought; nothing where it was cut in the middle of a letter. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}

export function FollowPage() {
  const words = useWords();
  const t = words.follow;
  const { query } = useAddress();
  const came = parted(decoded(location.hash.slice(1)) || (query.get('q') ?? ''));
  const [number, setNumber] = useState(came.number || (query.get('q') ?? ''));
  const [secret, setSecret] = useState(came.secret);
  const joined = useJoined();
  const [problem, setProblem] = useState('');
  const [open, setOpen] = useState<readonly PublicMatter[] | null>(null);

  const look = async (of: { number: string; secret: string }) => {
    setProblem('');
    setOpen(null);
    try {
      const body = { number: of.number, ...(of.secret === '' ? {} : { secret: of.secret }) };
      const found = await send<Opened>('/portal/matters/open', body);
      if (found.own === null) {
        setOpen(found.open);
        return;
      }
      const { matter, title } = found.own;
      keepMatter({
        id: matter.id,
        number: matter.number,
        secret: of.secret,
        title: joined(title || matter.className, matter.place),
      });
      go(`/my/${matter.id}`, { replace: true });
    } catch (error) {
      const status = error instanceof Error && 'status' in error ? error.status : 0;
      setProblem(status === 404 || status === 400 || status === 422 ? t.wrong : errorWords(error, words));
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with what the address brought
  useEffect(() => {
    if (came.number !== '') void look(came);
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const both = parted(number);
    void look({ number: both.number || number.trim(), secret: secret.trim() || both.secret });
  };
  return (
    <main id="main">
      <div className="wrap">
        <Back to="">{words.home}</Back>
        <Title window={t.title}>{t.title}</Title>
        <form className="form" onSubmit={submit}>
          <p className="hint">{t.hint}</p>
          <Fault text={problem} id="wrong" />
          <TextField id="number" label={t.number} required value={number} change={setNumber} />
          <TextField
            id="secret"
            label={`${t.secret} ${words.optional}`}
            hint={t.secretHint}
            autoCapitalize="characters"
            value={secret}
            change={setSecret}
          />
          <div className="acts">
            <button className="btn main" type="submit">
              {t.go}
            </button>
          </div>
        </form>
        <KeptMatters />
        {open === null ? null : (
          <section className="sec" aria-live="polite">
            <MatterList matters={open} />
          </section>
        )}
      </div>
    </main>
  );
}

/** All that was reported or opened from this browser: none of them asks for its code again. */
function KeptMatters() {
  const t = useWords().follow;
  const [kept] = useState(listKept);
  if (kept.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="kept">
      <h2 id="kept">{t.kept}</h2>
      <ul className="around">
        {kept.map(({ id, number, title }) => (
          <li key={id}>
            <Link to={`/my/${id}`}>
              <span>
                <b>
                  <Said text={title} />
                </b>
                {number}
              </span>
              <Icon name="right" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
