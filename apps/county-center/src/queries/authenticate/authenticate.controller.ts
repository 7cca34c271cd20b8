import type { authenticate, QueryMessage, Reply } from '@grid/contracts';
import type { Actor } from '@grid/territory';
import { localDateOf } from '@grid/worktime';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import { PasswordChecker } from '../../passwords.js';
import { AccountReader } from '../../persistence/account-reader.js';
import { LoginFailures } from '../../persistence/login-failures.js';
import { badCredentials } from '../../rejections.js';

/**
 * Log in 登录. Unknown user, wrong password, ended account, locked account: one answer, after the same work.
 * Five wrong passwords lock an account for a quarter of an hour, for the source they came from only: nobody
 * can lock a colleague out from elsewhere.
 */
@Controller()
export class AuthenticateController {
  private readonly accounts: AccountReader;
  private readonly failures: LoginFailures;
  private readonly passwords = new PasswordChecker();

  constructor(private readonly county: County) {
    this.accounts = new AccountReader(county.runtime);
    this.failures = new LoginFailures(county.runtime);
  }

  @MessagePattern('authenticate.v1')
  async handle({ input }: QueryMessage<typeof authenticate>): Promise<Reply<Actor>> {
    const { username, password, source } = input;
    const account = await this.accounts.byUsername(username, localDateOf(this.county.runtime.now()));
    const right = await this.passwords.matches(account?.passwordHash, password);
    // Asked after the password was tried: of many guesses sent at once, those that finish late count as locked.
    const locked = await this.failures.isLocked(username, source);
    if (!account || !right || locked) {
      await this.failures.note(username, source);
      return badCredentials();
    }
    await this.failures.forget(username, source);
    return { ok: true, value: account.actor };
  }
}
