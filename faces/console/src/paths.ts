/** Addresses of the console. Links take them from here, never from literals. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  todo: '/todo',
  cases: '/cases',
  oneCase: '/cases/$id',
  map: '/map',
  report: '/report',
  notices: '/notices',
} as const;

export type Path = (typeof paths)[keyof typeof paths];
