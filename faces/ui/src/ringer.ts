/** A ring made in the browser: two tones, twice every three seconds, until it is stopped. No file is fetched for it. */

export type RingerState = 'silent' | 'ringing' | 'blocked';

export interface Ringer {
  start(): void;
  stop(): void;
}

const everyMs = 3_000;
const tones = [
  { at: 0, hz: 880 },
  { at: 0.25, hz: 660 },
  { at: 0.7, hz: 880 },
  { at: 0.95, hz: 660 },
] as const;
const toneSeconds = 0.22;

/**
 * `tell` hears whether it sounds: browsers keep pages silent until somebody has pressed something on them, and whoever
 * waits for a ring must know that there is none.
 */
export function makeRinger(tell: (state: RingerState) => void): Ringer {
  let context: AudioContext | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  const ring = () => {
    const on = context;
    if (on === undefined || on.state !== 'running') return tell('blocked');
    tell('ringing');
    for (const { at, hz } of tones) sound(on, on.currentTime + at, hz);
  };
  const wake = () => {
    // Refused until the page was pressed; the next press tries again.
    void context?.resume().then(ring, () => tell('blocked'));
  };
  return {
    start() {
      if (timer !== undefined) return;
      context ??= new AudioContext();
      timer = setInterval(ring, everyMs);
      addEventListener('pointerdown', wake);
      addEventListener('keydown', wake);
      if (context.state === 'running') return ring();
      // A context that may not sound answers nothing: until it does, it is blocked.
      tell('blocked');
      wake();
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
      removeEventListener('pointerdown', wake);
      removeEventListener('keydown', wake);
      tell('silent');
    },
  };
}

function sound(context: AudioContext, at: number, hz: number): void {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = hz;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.5, at + 0.02);
  volume.gain.linearRampToValueAtTime(0, at + toneSeconds);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + toneSeconds);
}
