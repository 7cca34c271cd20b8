import type { getActor, QueryMessage, Reply } from '@grid/contracts';
import { notFound } from '@grid/desk';
import type { Actor } from '@grid/territory';
import { localDateOf } from '@grid/worktime';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import { AccountReader } from '../../persistence/account-reader.js';

/** The actor as his account and post stand today; for himself only. */
@Controller()
export class GetActorController {
  private readonly accounts: AccountReader;

  constructor(private readonly county: County) {
    this.accounts = new AccountReader(county.runtime);
  }

  @MessagePattern('get-actor.v1')
  async handle({ input, actor }: QueryMessage<typeof getActor>): Promise<Reply<Actor>> {
    const { accountId, postId } = input;
    if (actor.accountId !== accountId && actor.role !== 'SYSTEM') return notFound('account');
    const found = await this.accounts.byPost(accountId, postId, localDateOf(this.county.runtime.now()));
    return found ? { ok: true, value: found.actor } : notFound('account');
  }
}
