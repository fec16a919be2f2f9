import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A client that says what a test wants, byte by byte, and keeps all that it hears. */
export type Client = {
  socket: Socket;
  say(text: string): void;
  heard(): string;
  /** What was heard until the other side hung up, and after how many milliseconds from now. */
  untilClosed(): Promise<{ heard: string; after: number }>;
  /** Waits until something is heard that matches. */
  until(pattern: RegExp): Promise<string>;
};

export async function connectTo(port: number): Promise<Client> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    heard += chunk;
  });
  socket.on('error', () => {});
  const closed = once(socket, 'close');
  await once(socket, 'connect');
  return {
    socket,
    say: (text) => void socket.write(text),
    heard: () => heard,
    async untilClosed() {
      const begun = performance.now();
      await closed;
      return { heard, after: performance.now() - begun };
    },
    async until(pattern) {
      while (!pattern.test(heard)) await once(socket, 'data');
      return heard;
    },
  };
}
