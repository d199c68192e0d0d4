import { useQuery } from '@tanstack/react-query';

/**
 * Says whether a name, or what is written about it, fits the words typed; letters are pinyin as well, whole or initials.
 * The readings are a library of their own, fetched when letters are first typed.
 */
export function useFits(text: string): (name: string, about?: string) => boolean {
  const words = text.trim().toLowerCase();
  const letters = /^[a-z]{2,}$/.test(words);
  const { data: match } = useQuery({
    queryKey: ['pinyin'],
    queryFn: async () => (await import('pinyin-pro')).match,
    enabled: letters,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (name, about = '') =>
    name.toLowerCase().includes(words) ||
    about.toLowerCase().includes(words) ||
    (letters && match !== undefined && match(name, words, { continuous: true }) !== null);
}
