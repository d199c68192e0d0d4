import { useEffect, useState } from 'react';
import { useSay } from '../i18n.tsx';
import { uuidv7 } from '../ids.ts';
import { type Item, readItem } from '../outbox/items.ts';
import { Head, Icon } from '../parts.tsx';
import { go } from '../router.ts';
import { Starting } from '../Starting.tsx';
import { Said } from '../said.tsx';
import { useField } from '../state.tsx';
import { db } from '../work.ts';
import { ClassField } from './ClassField.tsx';
import { WordsField } from './form.tsx';
import { useKeeping } from './keeping.ts';
import { draftsWritten } from './keptDraft.ts';
import { PlaceField } from './PlaceField.tsx';
import { SameNearby } from './SameNearby.tsx';
import { SettlePage } from './SettlePage.tsx';
import { Shot } from './Shot.tsx';
import { useReport } from './useReport.ts';
import { useVoice, VoiceButton, type VoiceNote } from './Voice.tsx';

/** A report has its address from the beginning: opened again, what was kept of it is there. */
export function ReportPage(props: { readonly id: string | undefined }) {
  const { owner } = useField();
  const { id } = props;
  const [draft, setDraft] = useState<Item | null>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once, as what is sent from here is no draft either
  useEffect(() => {
    const open = async () => {
      await draftsWritten();
      const row = id === undefined ? undefined : await db.items.get(id);
      const isOther = row !== undefined && row.state !== 'draft';
      if (id === undefined || isOther) go(`/report/${uuidv7(Date.now())}`, true);
      else setDraft(row === undefined ? null : await readItem(owner, row));
    };
    void open();
  }, [id]);
  return id === undefined || draft === undefined ? <Starting /> : <Report id={id} draft={draft} />;
}

function Report(props: { readonly id: string; readonly draft: Item | null }) {
  const say = useSay();
  const report = useReport(props.id, props.draft);
  const { form, change, isOwn, finish, leave } = report;
  const { photos, voice } = report.files;
  const recorder = useVoice((note) => report.changeFiles({ voice: note }));
  const [step, setStep] = useState<1 | 2>(1);
  const [tried, setTried] = useState(false);
  const { busy, noRoom, keepIt } = useKeeping();
  const full = noRoom || (report.full ? say('roomFull') : '');
  if (step === 2 && photos[0] !== undefined)
    return (
      <SettlePage
        before={photos[0]}
        report={report}
        onBack={() => setStep(1)}
        onOff={() => {
          change({ settle: false });
          setStep(1);
        }}
        busy={busy}
        noRoom={full}
        onSubmit={() => keepIt(() => finish('waiting'))}
      />
    );

  const settles = form.settle && isOwn;
  const [icon, label] = settles ? (['camera', 'takeAfter'] as const) : (['send', 'submit'] as const);
  // Said once something is pressed, and gone as soon as it is there.
  const fault = (tried ? report.missing : '') || full;
  const next = () => {
    setTried(true);
    if (report.missing !== '') return;
    if (settles) setStep(2);
    else keepIt(() => finish('waiting'));
  };
  return (
    <div className="phone">
      <Head title={say('step1')} back={say('cancel')} onBack={() => void leave('kept')} />
      <main className="scroll fill">
        <Shot
          photos={photos}
          onFile={report.add}
          onPhotos={(changed) => report.changeFiles({ photos: changed })}
        />
        <SettleSwitch on={settles} may={isOwn} onChange={(settle) => change({ settle })} />
        <PlaceField place={form.place} onPlace={(place) => change({ place })} onHere={report.here} />
        <ClassField
          chosen={form.classCode}
          offered={form.offered ?? []}
          onChoose={(classCode) => change({ classCode })}
        />
        <SameNearby form={form} onSame={() => void leave('dropped')} />
        <Details
          text={form.text}
          voice={voice}
          onText={(text) => change({ text })}
          onDrop={() => report.changeFiles({ voice: null })}
        />
        {report.written && (
          <DraftActs onKeep={() => keepIt(() => finish('draft'))} onDrop={() => void leave('dropped')} />
        )}
      </main>
      <div className="bar">
        <ReportNote fault={fault} next={settles ? say('nextSettle') : report.next} />
        <VoiceButton recorder={recorder} />
        <button type="button" className="btn main grow" disabled={busy || !report.ready} onClick={next}>
          <Icon name={icon} />
          {say(label)}
        </button>
      </div>
    </div>
  );
}

function ReportNote(props: { readonly fault: string; readonly next: string }) {
  const { fault, next } = props;
  return (
    <p className={fault === '' ? 'note' : 'note w-bad'} role={fault === '' ? undefined : 'alert'}>
      <Said text={fault || next} />
    </p>
  );
}

function DraftActs(props: { readonly onKeep: () => void; readonly onDrop: () => void }) {
  const say = useSay();
  return (
    <div className="acts pad">
      <button type="button" className="lk" onClick={props.onKeep}>
        {say('saveDraft')}
      </button>
      <button type="button" className="lk" onClick={props.onDrop}>
        {say('dropDo')}
      </button>
    </div>
  );
}

function Details(props: {
  readonly text: string;
  readonly voice: VoiceNote | null;
  readonly onText: (text: string) => void;
  readonly onDrop: () => void;
}) {
  const say = useSay();
  return (
    <div className="block">
      <WordsField
        id="details"
        label={say('describe')}
        value={props.text}
        most={4000}
        lines={2}
        onChange={props.onText}
      />
      {props.voice === null && <p className="note">{say('speakTyped')}</p>}
      {props.voice !== null && (
        <p className="note">
          {say('spoken', { time: props.voice.seconds })}{' '}
          <button type="button" className="lk" onClick={props.onDrop}>
            {say('removeVoice')}
          </button>
        </p>
      )}
    </div>
  );
}

function SettleSwitch(props: {
  readonly on: boolean;
  readonly may: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const say = useSay();
  return (
    <label className="sw">
      <span>
        <b>{say('settleHere')}</b>
        <span className="s t2">{say(props.may ? 'settleHint' : 'settleElsewhere')}</span>
      </span>
      <span className="k" />
      <input
        type="checkbox"
        checked={props.on}
        disabled={!props.may}
        onChange={(event) => props.onChange(event.target.checked)}
      />
    </label>
  );
}
