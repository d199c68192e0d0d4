/** Courses of the stories about trainings, exams and certificates. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

export const COURSE = '0192d3a0-7b1c-7000-8000-0123456789ac';

/** The course, as the page of whoever keeps it would send it; in force before any story begins. */
export async function courseMade(page: Page, about: { name: string; certifies: boolean }): Promise<void> {
  const status = await page.evaluate(
    async ([course, said]) => {
      const body = {
        ...{ topics: '', hours: 3, posts: ['grid_worker'], questions: 2, minutes: 30 },
        ...{ pass: 60, attempts: 2, from: '2020-01-01', to: null, ...said },
      };
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
      const init = { method: 'PUT', body: JSON.stringify(body), headers };
      return (await fetch(`/api/v1/courses/${course}`, init)).status;
    },
    [COURSE, about] as const,
  );
  assert.equal(status, 204);
}
