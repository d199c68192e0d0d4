import { existsSync, readFileSync } from 'node:fs';

/**
 * npm puts a shell between itself and us. A signal to npm ends the shell and not us, and a killed npm leaves
 * both behind; the change of parent is all that can be seen of it. Started without npm, as a service is, we
 * stay, whatever becomes of the terminal.
 * @param {() => void} then
 */
export function whenNpmIsGone(then) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const aboveShell = isShell(shell) ? parentOf(shell) : undefined;
  const look = setInterval(() => {
    if (process.ppid === shell && (aboveShell === undefined || parentOf(shell) === aboveShell)) return;
    clearInterval(look);
    then();
  }, 500);
  look.unref();
}

function isShell(pid) {
  const file = `/proc/${pid}/comm`;
  return existsSync(file) && /^(?:ba|da|a|z|k)?sh$/.test(readFileSync(file, 'utf8').trim());
}

function parentOf(pid) {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) ? readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ')[1] : undefined;
}
