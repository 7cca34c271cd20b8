import type { ServiceRuntime } from '@grid/platform';
import type { Actor } from '@grid/territory';

/** An account in its post, as both stand on a day. */
export interface StoredAccount {
  readonly passwordHash: string;
  readonly actor: Actor;
}

interface AccountLine {
  readonly password_hash: string;
  readonly actor: Actor;
}

const ACCOUNT = `select a.password_hash, json_build_object(
    'accountId', a.account_id, 'postId', p.post_id, 'role', p.role, 'name', a.display_name,
    'unitId', coalesce(u.unit_id::text, ''), 'unitName', coalesce(u.name, ''),
    'unitKind', coalesce(u.kind, 'NONE'), 'areaPath', p.area_path) as actor
  from account a join post p on p.post_id = a.post_id left join unit u on u.unit_id = p.unit_id
  where a.valid_from <= $1::date and (a.valid_until is null or a.valid_until >= $1::date)
    and p.valid_from <= $1::date and (p.valid_until is null or p.valid_until >= $1::date)`;

/** Reads accounts whose account and post are both valid on the given local date. */
export class AccountReader {
  constructor(private readonly runtime: Pick<ServiceRuntime, 'pool'>) {}

  async byUsername(username: string, onDate: string): Promise<StoredAccount | undefined> {
    return this.find('account-by-name', 'a.username = $2', [onDate, username]);
  }

  async byPost(accountId: string, postId: string, onDate: string): Promise<StoredAccount | undefined> {
    return this.find('account-in-post', 'a.account_id = $2 and a.post_id = $3', [onDate, accountId, postId]);
  }

  private async find(name: string, condition: string, values: string[]): Promise<StoredAccount | undefined> {
    const text = `${ACCOUNT} and ${condition}`;
    const { rows } = await this.runtime.pool.query<AccountLine>({ name, text, values });
    const [row] = rows;
    return row && { passwordHash: row.password_hash, actor: row.actor };
  }
}
