import { useSay } from '../i18n.tsx';
import { isFull, NoRoomError } from '../outbox/room.ts';
import { useAsk } from './form.tsx';

/** Puts what was filled in into the outbox; where the phone is full that is said, and all is still on the page. */
export function useKeeping() {
  const say = useSay();
  const { busy, fault, ask } = useAsk();
  const keepIt = (run: () => Promise<void>) =>
    void ask(async () => {
      try {
        await run();
        return '';
      } catch (error) {
        if (!(error instanceof NoRoomError) && !isFull(error)) throw error;
        return say('roomFull');
      }
    });
  return { busy, noRoom: fault, keepIt };
}
