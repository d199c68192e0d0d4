/**
 * Whether this browser was signed in when it last looked. Who never was is led to sign-in without asking for what
 * the server would refuse: a first visit notes no error. Says nothing of rights; the server decides again.
 */
const key = 'gridgov.signed-in';
let here = false;

export function wasSignedIn(): boolean {
  try {
    return here || localStorage.getItem(key) !== null;
  } catch {
    // A browser that keeps nothing: the server is asked.
    return here;
  }
}

export function noteSignedIn(signedIn: boolean): void {
  here = signedIn;
  try {
    if (signedIn) localStorage.setItem(key, 'yes');
    else localStorage.removeItem(key);
  } catch {
    // Storage full or forbidden: it holds for this page.
  }
}
