/**
 * Where bytes lie: NATS for one county, S3 for large installations. Four verbs, no lists and no conditions, because
 * that is what every store has; who refers to what is kept elsewhere (see {@link ContentStore}).
 */
export interface ObjectStore {
  /** Writes an object whole, or not at all; one of the same key is replaced. The store checks the digest. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Bytes of an object; undefined when there is none. */
  sizeOf(key: string): Promise<number | undefined>;
  /** An object whole; undefined when there is none, or not all of it any more. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Removes an object; one that is not there is removed already. */
  remove(key: string): Promise<void>;
}
