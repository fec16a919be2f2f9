import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** How a test speaks to a server byte by byte. */
export type RawOptions = {
  /** Hangs up its own half after the last byte, as `nc` does. */
  halfClosed?: boolean;
  /** Pieces are sent with a pause between them, in milliseconds. */
  pause?: number;
  /** How long nothing may be heard before it counts as the end, in milliseconds. */
  patience?: number;
};

/** In milliseconds. Silence is counted in looks, so that a busy process is not taken for a silent one. */
const LOOK = 10;

/** What was heard, as Latin-1, and whether the other side hung up. */
export type Heard = { text: string; statuses: number[]; isClosed: boolean };

/** Sends bytes as they are and listens until the other side hangs up or says no more. */
export async function sayRaw(
  address: string,
  pieces: string | Buffer | (string | Buffer)[],
  { halfClosed = false, pause = 0, patience = 1_500 }: RawOptions = {},
): Promise<Heard> {
  const socket = await open(address);
  const chunks: Buffer[] = [];
  let silence = 0;
  let isClosed = false;
  socket.on('data', (chunk: Buffer) => {
    silence = 0;
    chunks.push(chunk);
  });
  socket.on('error', () => {});
  for (const event of ['end', 'close'])
    socket.once(event, () => {
      isClosed = true;
    });
  for (const piece of [pieces].flat()) {
    if (isClosed) break;
    socket.write(typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece);
    if (pause > 0) await wait(pause);
  }
  if (halfClosed) socket.end();
  for (silence = 0; !isClosed && silence < patience; silence += LOOK) await wait(LOOK);
  socket.destroy();
  const text = Buffer.concat(chunks).toString('latin1');
  return {
    text,
    statuses: [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status)),
    isClosed,
  };
}

/** A socket that is connected and sends as it is told. */
export async function open(address: string): Promise<Socket> {
  const { hostname, port } = new URL(address);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  await once(socket, 'connect');
  return socket;
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
