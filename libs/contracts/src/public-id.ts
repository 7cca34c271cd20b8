import type { Owner } from '@grid/territory';
import { OWNERS } from '@grid/territory';

/**
 * Ids as the outside sees them: a word for the noun, and 22 characters of base64url for the UUID. Those of
 * tasks and units also name the level and the partition of their owner, so that whoever holds one knows
 * which service to ask, without a rule or a lookup. Each UUID has exactly one public id and the other way round.
 */
export type PublicIdKind = 'case' | 'area' | 'post' | 'acct' | 'evt' | 'file';
/** Nouns that live with the owner of a level. */
export type OwnedIdKind = 'task' | 'unit';

/** A thing that one of the five services owns, and where to ask for it. */
export interface OwnedId {
  readonly uuid: string;
  readonly owner: Owner;
  readonly partition: string;
}

/** `case_…`, `area_…`, `post_…`, `acct_…`, `evt_…`, `file_…`. */
export function toPublicId(kind: PublicIdKind, uuid: string): string {
  return `${kind}_${compact(uuid)}`;
}

/** The UUID of a public id of this kind, or undefined: a malformed id is an unknown one. */
export function fromPublicId(kind: PublicIdKind, publicId: string): string | undefined {
  if (publicId.length !== kind.length + 23 || !publicId.startsWith(`${kind}_`)) return undefined;
  return expand(publicId.slice(kind.length + 1));
}

/** `task<level 1-5>_<partition>_…`, `unit<level 1-5>_<partition>_…`. */
export function toOwnedId(kind: OwnedIdKind, { uuid, owner, partition }: OwnedId): string {
  return `${kind}${OWNERS.indexOf(owner) + 1}_${partition}_${compact(uuid)}`;
}

const OWNED = /^(task|unit)([1-5])_([a-z0-9]{1,12})_([A-Za-z0-9_-]{22})$/;

/** Where to ask for a task or a unit, read off its public id; undefined for a malformed one. */
export function fromOwnedId(kind: OwnedIdKind, publicId: string): OwnedId | undefined {
  const [, noun, level, partition, tail] = OWNED.exec(publicId) ?? [];
  if (noun !== kind || !level || !partition || !tail) return undefined;
  const owner = OWNERS[Number(level) - 1];
  const uuid = expand(tail);
  // The county's own things travel in the partition `county`, and nothing else does: one id, one spelling.
  if (!owner || !uuid || (owner === 'county-center') !== (partition === 'county')) return undefined;
  return { uuid, owner, partition };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function compact(uuid: string): string {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url');
}

function expand(tail: string): string | undefined {
  const hex = Buffer.from(tail, 'base64url').toString('hex');
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return UUID.test(uuid) && compact(uuid) === tail ? uuid : undefined;
}
