import type { Queryable } from '../../../platform/db/database.ts';

export type PolicyRow = {
  readonly failuresToLock: number;
  readonly lockMinutes: number;
  readonly idleMinutes: number;
  readonly sessionHours: number;
  readonly passwordDays: number;
  readonly passwordLength: number;
};

export async function getPolicy(db: Queryable): Promise<PolicyRow> {
  const { rows } = await db.query<PolicyRow>(
    `select failures_to_lock as "failuresToLock", lock_minutes as "lockMinutes", idle_minutes as "idleMinutes",
       session_hours as "sessionHours", password_days as "passwordDays", password_length as "passwordLength"
     from account_policy`,
  );
  const [policy] = rows;
  if (policy === undefined) throw new Error('The row of account_policy is missing');
  return policy;
}

export async function updatePolicy(db: Queryable, policy: PolicyRow): Promise<void> {
  await db.query(
    `update account_policy set failures_to_lock = $1, lock_minutes = $2, idle_minutes = $3, session_hours = $4,
       password_days = $5, password_length = $6`,
    [
      policy.failuresToLock,
      policy.lockMinutes,
      policy.idleMinutes,
      policy.sessionHours,
      policy.passwordDays,
      policy.passwordLength,
    ],
  );
}
