/** What the server wrote: taken before the app puts its own page in the place, and in which language it stands. */
const main = document.querySelector<HTMLElement>('#app main');

export const written = {
  main,
  address: location.pathname,
  isEnglish: document.documentElement.lang === 'en',
  /** A page that was made once, for one person: asked for again it is another. */
  isOwn: document.querySelector('meta[name="robots"][content="noindex"]') !== null,
};
