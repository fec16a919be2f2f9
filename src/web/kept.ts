import { createHash } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import { lazy } from '../templating/lazy.ts';
import { type Coding, chooseCoding, type Effort, pack } from './packing.ts';

/** An answer that is the same for everybody until the next release. It is packed once for each coding, as small as it gets. */
export class Kept {
  readonly #body: Buffer;
  readonly #etag: string;
  readonly #packed = new Map<Coding, Buffer>();

  constructor(body: string | Buffer) {
    this.#body = Buffer.from(body);
    // Weak, because it is the same for every packing.
    this.#etag = `W/"${createHash('sha256').update(this.#body).digest('base64url').slice(0, 22)}"`;
  }

  /** Sends it, or says that the browser has it already (304). Other headers are the caller's. */
  send(response: Response): void {
    const coding = chooseCoding(response, this.#body.length);
    response.set('ETag', this.#etag);
    response.send(coding === null ? this.#body : this.#packedBy(coding));
  }

  #packedBy(coding: Coding): Buffer {
    let packed = this.#packed.get(coding);
    if (packed === undefined) {
      packed = pack(this.#body, coding, this.#body.length > LARGE ? HARD : HARDEST);
      this.#packed.set(coding, packed);
    }
    return packed;
  }
}

/** Answers with a page that is printed at the first request, then kept. */
export function keptPage(headers: Record<string, string>, print: () => string): RequestHandler {
  const made = lazy(() => new Kept(print()));
  return (_request, response) => made().send(response.set(headers).type('html'));
}

const HARDEST: Effort = { quality: 11, window: 17, level: 9 };
/** The hardest would keep everybody waiting for a quarter of a second. */
const HARD: Effort = { quality: 6, window: 18, level: 9 };
const LARGE = 100_000;
