import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Around a wide table: where it does not fit and scrolls sideways, keys reach it as well. */
export function TableBox(props: { readonly label: string; readonly children: ReactNode }) {
  const box = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setScrolls(element.scrollWidth > element.clientWidth);
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    for (const child of element.children) watch.observe(child);
    return () => watch.disconnect();
  }, []);
  return (
    <section
      ref={box}
      className="table-box"
      aria-label={props.label}
      // What scrolls must be reached by keys.
      {...(scrolls ? { tabIndex: 0 } : {})}
    >
      {props.children}
    </section>
  );
}
