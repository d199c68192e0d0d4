import { useEffect, useRef, useState } from 'react';
import { useSay } from '../i18n.tsx';
import { uuidv7 } from '../ids.ts';
import { Icon } from '../parts.tsx';

export interface VoiceNote {
  readonly id: string;
  readonly blob: Blob;
  readonly seconds: string;
}

interface Recorder {
  readonly since: number | null;
  readonly failed: boolean;
  readonly toggle: () => void;
}

const longest = 60_000;
const lengthOf = (from: number) => {
  const seconds = Math.round((Date.now() - from) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** A short voice note; the microphone is on between two presses and at most a minute. */
export function useVoice(onNote: (note: VoiceNote) => void): Recorder {
  const [since, setSince] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const running = useRef<MediaRecorder | null>(null);
  useEffect(() => () => running.current?.stop(), []);
  const start = async () => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const recorder = new MediaRecorder(stream);
      const from = Date.now();
      const parts: Blob[] = [];
      recorder.ondataavailable = ({ data }) => parts.push(data);
      recorder.onstop = () => {
        for (const track of stream.getTracks()) track.stop();
        running.current = null;
        setSince(null);
        const blob = new Blob(parts, { type: recorder.mimeType });
        if (blob.size > 0) onNote({ id: uuidv7(from), blob, seconds: lengthOf(from) });
      };
      running.current = recorder;
      recorder.start();
      setSince(from);
      setFailed(false);
      setTimeout(() => recorder.state === 'recording' && recorder.stop(), longest);
    } catch {
      // Refused, or no microphone: words do as well.
      setFailed(true);
    }
  };
  return { since, failed, toggle: () => (running.current === null ? void start() : running.current.stop()) };
}

export function VoiceButton(props: { readonly recorder: Recorder }) {
  const say = useSay();
  const { since, failed, toggle } = props.recorder;
  const [, tick] = useState(0);
  useEffect(() => {
    if (since === null) return;
    const timer = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, [since]);
  return (
    <>
      {failed && (
        <p className="note" role="status">
          {say('speakFailed')}
        </p>
      )}
      <button type="button" className="btn voice" aria-pressed={since !== null} onClick={toggle}>
        <Icon name="mic" />
        {since === null ? say('speak') : say('speaking', { time: lengthOf(since) })}
      </button>
    </>
  );
}
