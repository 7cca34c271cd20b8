import type { ServiceRuntime } from '@grid/platform';

/** This many wrong passwords lock an account for one source … */
const MOST_FAILURES = 5;
/** … for this long; and after this long without another one they are forgotten. */
const LOCK = `interval '15 minutes'`;

/** Wrong passwords of late. Kept in PostgreSQL, so that every replica counts the same. */
export class LoginFailures {
  constructor(private readonly runtime: Pick<ServiceRuntime, 'pool'>) {}

  async isLocked(username: string, source: string): Promise<boolean> {
    const { rows } = await this.runtime.pool.query<{ locked: boolean }>({
      name: 'login-locked',
      text: `select exists (select 1 from login_failure where username = $1 and source = $2
               and failures >= ${MOST_FAILURES} and last_failed_at > now() - ${LOCK}) as locked`,
      values: [username, source],
    });
    return rows[0]?.locked ?? false;
  }

  /** Counts one more. A lock neither grows nor is prolonged by tries made while it lasts. */
  async note(username: string, source: string): Promise<void> {
    await this.runtime.pool.query({
      name: 'login-failed',
      text: `with old as (delete from login_failure where last_failed_at <= now() - ${LOCK}
               and (username, source) <> ($1, $2))
             insert into login_failure as f (username, source, failures, last_failed_at) values ($1, $2, 1, now())
             on conflict (username, source) do update set
               failures = case when f.last_failed_at <= now() - ${LOCK} then 1
                               else least(f.failures + 1, ${MOST_FAILURES}) end,
               last_failed_at = case when f.failures >= ${MOST_FAILURES} and f.last_failed_at > now() - ${LOCK}
                               then f.last_failed_at else now() end`,
      values: [username, source],
    });
  }

  async forget(username: string, source: string): Promise<void> {
    await this.runtime.pool.query({
      name: 'login-succeeded',
      text: `delete from login_failure where username = $1 and source = $2`,
      values: [username, source],
    });
  }
}
