import { describe, expect, it } from '@jest/globals';
import { fold } from '@grid/kernel';
import { ROLES } from '@grid/territory';
import { countyActor, minute } from '@grid/testkit';
import { rulesetDecider, type RuleRow, type RulesetCommandOf, type RulesetEvent } from './index.js';

const administrator = countyActor('ADMINISTRATOR');
const row = (code: string, name: string): RuleRow => ({ key: `RECALL|${code}`, cells: { code, name } });
const founding = { number: 1, validFrom: '1970-01-01T00:00:00.000Z', rows: [row('A', '派错')] };

function publish(history: readonly RulesetEvent[], more: Partial<RulesetCommandOf<'PublishRuleset'>> = {}) {
  return rulesetDecider.decide(fold(rulesetDecider, history), {
    type: 'PublishRuleset',
    ruleset: 'GROUNDS',
    rows: [row('A', '派错'), row('B', '重复')],
    founding,
    basedOn: null,
    validFrom: null,
    reason: '补充',
    dryRun: false,
    actor: administrator,
    now: minute(10),
    ...more,
  });
}

function published(...args: Parameters<typeof publish>): RulesetEvent {
  const decision = publish(...args);
  if (!decision.ok || !decision.events[0]) throw new Error('nothing was published');
  return decision.events[0];
}

describe('a ruleset', () => {
  it('has numbered versions, the first after what the county was loaded with', () => {
    const second = published([]);
    expect(second).toMatchObject({ type: 'RulesetPublished', number: 2, added: 1, changed: 0, removed: 0 });
    expect(second).toMatchObject({ validFrom: minute(10), reason: '补充', by: { role: 'ADMINISTRATOR' } });
    const third = published([second], { rows: [row('B', '重复件')] });
    expect(third).toMatchObject({ number: 3, added: 0, changed: 1, removed: 1 });
    expect(third).toMatchObject({ removedRows: founding.rows });
    expect(published([], { founding: null })).toMatchObject({ number: 1, added: 2 });
  });

  it('publishes nothing when nothing changes, and nothing on trial', () => {
    expect(publish([], { rows: founding.rows })).toEqual({ ok: true, events: [] });
    expect(publish([], { dryRun: true, reason: '' })).toEqual({ ok: true, events: [] });
  });

  it('refuses a file made from a version that is not the newest', () => {
    const second = published([]);
    const late = publish([second], { basedOn: 1, rows: founding.rows });
    expect(late).toMatchObject({ ok: false, rejection: { code: 'PUBLISHED_MEANWHILE' } });
    expect(publish([second], { basedOn: 2, rows: founding.rows }).ok).toBe(true);
  });

  it('is valid neither from the past nor before the version it follows', () => {
    const later = published([], { validFrom: minute(60) });
    expect(later).toMatchObject({ validFrom: minute(60) });
    for (const [history, validFrom] of [
      [[], minute(9)],
      [[later], null],
      [[later], minute(59)],
    ] as const)
      expect(publish(history, { validFrom, rows: [row('C', '三')] })).toMatchObject({
        ok: false,
        rejection: { code: 'VALID_FROM_TOO_EARLY' },
      });
    expect(publish([later], { validFrom: minute(60), rows: [row('C', '三')] }).ok).toBe(true);
  });

  it('takes a reason (R-4)', () => {
    expect(publish([], { reason: '  ' })).toMatchObject({ ok: false, rejection: { code: 'TEXT_MISSING' } });
  });

  it('remembers exports, and still knows what it was loaded with', () => {
    const exported = rulesetDecider.decide(null, {
      type: 'ExportRuleset',
      ruleset: 'GROUNDS',
      number: 1,
      format: 'CSV',
      actor: administrator,
      now: minute(1),
    });
    if (!exported.ok) throw new Error('refused');
    expect(fold(rulesetDecider, exported.events)).toMatchObject({ exportCount: 1, newest: null });
    expect(published(exported.events)).toMatchObject({ number: 2 });
  });

  it.each(ROLES.filter((role) => role !== 'ADMINISTRATOR'))('is not kept by a %s', (role) => {
    const actor = countyActor(role);
    expect(publish([], { actor })).toMatchObject({ ok: false, rejection: { code: 'ROLE_MAY_NOT' } });
    const taken = { type: 'ExportRuleset', ruleset: 'GROUNDS', number: 1, format: 'CSV' } as const;
    expect(rulesetDecider.decide(null, { ...taken, actor, now: minute(1) })).toMatchObject({
      ok: false,
      rejection: { code: 'ROLE_MAY_NOT' },
    });
  });
});
