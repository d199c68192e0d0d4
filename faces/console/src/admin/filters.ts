import { useNavigate, useRouterState } from '@tanstack/react-router';

/** What a list is narrowed to; it stands in the address, so that a link shows the same. */
export type Filters = Readonly<Record<string, string>>;

/** Takes texts and numbers from an address; codes come back as numbers. */
export function readFilters(raw: Record<string, unknown>): Filters {
  const texts = Object.entries(raw).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, String(value)] as const] : [],
  );
  return Object.fromEntries(texts.filter(([, value]) => value !== ''));
}

/** The filters of the page, and a way to change some of them; an empty text takes one away. */
export function useFilters(): readonly [Filters, (part: Filters) => void] {
  const search = useRouterState({ select: (state) => state.location.search }) as Record<string, unknown>;
  const navigate = useNavigate();
  const filters = readFilters(search);
  const change = (part: Filters) => {
    // Without a route the router cannot know the type of the search; every page here takes texts.
    void navigate({ to: '.', search: readFilters({ ...filters, ...part }) as never, replace: true });
  };
  return [filters, change];
}
