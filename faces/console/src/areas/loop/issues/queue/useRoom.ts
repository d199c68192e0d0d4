import type { RefObject } from 'react';
import { useEffect, useState } from 'react';

/** Width of a box in pixels of ordinary type, also while it changes; null before it is drawn. */
export function useRoom(box: RefObject<HTMLElement | null>, ordinaryType: number): number | null {
  const [room, setRoom] = useState<number | null>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => {
      // In the large mode everything grows by as much as the type does.
      const type = Number.parseFloat(getComputedStyle(element).getPropertyValue('font-size'));
      setRoom(Math.floor((element.clientWidth * ordinaryType) / (type || ordinaryType)));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [box, ordinaryType]);
  return room;
}
