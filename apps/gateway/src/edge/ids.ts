import { hash } from 'node:crypto';
import {
  fromOwnedId,
  fromPublicId,
  type OwnedId,
  type OwnedIdKind,
  type PublicIdKind,
} from '@grid/contracts';

/**
 * The UUID of what a command brings into being, worked out from the command's own id: however often the
 * command is sent, through whichever gateway, it is about the same aggregate. A UUIDv7 lends its time,
 * so that what is made of it still sorts by when it was made.
 */
export function derivedId(commandId: string, purpose: string): string {
  const digest = hash('sha256', `${purpose}:${commandId}`);
  const time = commandId[14] === '7' ? commandId.slice(0, 8) + commandId.slice(9, 13) : digest.slice(19, 31);
  return uuidV8(time, digest);
}

/** The UUID of a public id. A malformed id is asked for like any other id nobody has: the answers are the same. */
export function uuidOf(kind: PublicIdKind, publicId: string): string {
  return fromPublicId(kind, publicId) ?? nobodysId(publicId);
}

/** Where a task or a unit lives. A malformed id is asked for at the county, which has nothing of that name. */
export function ownedOf(kind: OwnedIdKind, publicId: string): OwnedId {
  return (
    fromOwnedId(kind, publicId) ?? {
      uuid: nobodysId(publicId),
      owner: 'county-center',
      partition: 'county',
    }
  );
}

function nobodysId(publicId: string): string {
  const digest = hash('sha256', `nobody:${publicId}`);
  return uuidV8(digest.slice(19, 31), digest);
}

/** 48 bits first, then 74 bits of a digest, with the marks of a UUIDv8 (RFC 9562) in their places. */
function uuidV8(first12: string, digest: string): string {
  const variant = ((Number.parseInt(digest.slice(0, 1), 16) & 0b11) | 0b1000).toString(16);
  const tail = `8${digest.slice(1, 4)}-${variant}${digest.slice(4, 7)}-${digest.slice(7, 19)}`;
  return `${first12.slice(0, 8)}-${first12.slice(8)}-${tail}`;
}
