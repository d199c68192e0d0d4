import { createContext, type ReactNode, useContext } from 'react';
import type { About } from './api.ts';
import { useAsk } from './useAsk.ts';

const NOTHING: About = {
  city: '',
  hotline: '12345',
  reopenDays: 15,
  warnings: false,
  help: false,
  districts: [],
};
const Held = createContext<About>(NOTHING);

/** What all pages know of the city; pages are drawn before it has come. */
export function AboutProvider({ children }: { readonly children: ReactNode }) {
  const { data } = useAsk<About>('/portal/about');
  return <Held value={data ?? NOTHING}>{children}</Held>;
}

export const useAbout = () => useContext(Held);
