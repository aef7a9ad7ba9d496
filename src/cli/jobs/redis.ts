import type { Redis } from 'ioredis';
import { UsageError } from '../command';

/** Name of the queue in which chunks of jobs wait. */
export const QUEUE = 'parley';
const RETRY_MS = 500;
/** A connection that was lost is tried again for ten seconds. */
const RETRIES = 20;

/** Where a chunk's part lies until whoever asked for it has taken it. */
export function partKey(errand: string): string {
  return `${QUEUE}:part:${errand}`;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** An address as it may be shown: without name and password. */
export function shownAddress(url: string): string {
  return url.replace(/^(rediss?:\/\/)[^@/]*@/, '$1');
}

/** Opens a connection. Throws a UsageError where the address is none, or nobody answers there. */
export async function connectRedis(url: string): Promise<Redis> {
  if (!/^rediss?:\/\/[^/\s]+/.test(url)) {
    throw new UsageError(`--queue ${url} is no address of a Redis: write redis://host:port.`);
  }
  const { Redis } = await import('ioredis');
  let connected = false;
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 5000,
    // Chunks wait for the connection to come back; BullMQ asks for this too.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (connected && times <= RETRIES ? RETRY_MS : null),
  });
  let reason = 'no answer';
  redis.on('error', (error) => {
    reason = reasonOf(error);
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    redis.disconnect();
    if (reason === 'no answer') reason = reasonOf(error);
    throw new UsageError(
      `No Redis can be used at ${shownAddress(url)} (${reason}): start one there, or correct --queue.`,
    );
  }
  connected = true;
  return redis;
}

export function lostRedis(url: string): UsageError {
  return new UsageError(`The Redis at ${shownAddress(url)} is gone: when it is back, run this again.`);
}
