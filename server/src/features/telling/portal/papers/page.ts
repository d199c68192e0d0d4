/** The page that says whether a paper is valid, as it is without scripts. */
import { html } from '../../../../platform/http/html.ts';
import { back, hotline, type Page } from '../pages/frame.ts';
import { type Look, said, to } from '../pages/look.ts';
import type { Valid } from './check.ts';

type Checked = {
  readonly typed: { readonly number: string; readonly code: string };
  readonly valid: Valid | null;
  readonly problem: string;
};

export function checkPage(look: Look, { typed, valid, problem }: Checked): Page {
  const { words } = look;
  const t = words.follow.paper;
  const answer =
    valid === null
      ? null
      : html`<section class="sec" aria-live="polite"><h2>${valid.term?.valid === false ? t.ended : t.valid}</h2><dl class="purpose">
<dt>${t.number}</dt><dd>${said(look, valid.number)}</dd><dt>${t.kind}</dt><dd>${said(look, valid.kind)}</dd>
<dt>${t.day}</dt><dd>${valid.day}</dd>${valid.term === null ? null : html`<dt>${t.until}</dt><dd>${valid.term.until}</dd>`}<dt>${t.issuer}</dt><dd>${said(look, valid.issuer)}</dd></dl>
<p class="t2">${t.noContent}</p></section>`;
  const body = html`${back(look, '/', words.home)}<h1>${t.title}</h1>${answer}
<form class="form plainform" method="post" action="${to(look, '/paper')}">
<p class="hint">${t.hint}</p>${problem === '' ? null : html`<p class="err" role="alert">${problem}</p>`}
<p><label class="lab" for="number">${t.number}</label><span class="hint" id="number-note">${t.numberHint}</span>
<input class="in" id="number" name="number" required autocomplete="off" maxlength="80" aria-describedby="number-note" value="${typed.number}"></p>
<p><label class="lab" for="code">${t.code}</label><span class="hint" id="code-note">${t.codeHint}</span>
<input class="in" id="code" name="code" required autocomplete="off" maxlength="40" aria-describedby="code-note" value="${typed.code}"></p>
<p class="acts"><button class="btn main" type="submit">${t.go}</button></p></form>${hotline(words.hotline)}`;
  return { path: '/paper', title: t.title, description: t.description, hidden: problem !== '', body };
}
