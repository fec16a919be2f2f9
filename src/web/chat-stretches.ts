/** Messages that stand together in the chat; a folded stretch is opened by a tap. */
export type Stretch<Message> = { isFolded: boolean; count: number; messages: Message[] };

/** Up to this many messages a chat is shown whole. */
const SHORT = 12;

/** Fewer messages than this are not worth a tap. */
const WORTH_FOLDING = 4;

/**
 * Shows the messages that are marked, each with its neighbours, and the ends of the chat, by which people know it again;
 * folds the rest. All messages stay, in their order.
 */
export function foldQuiet<Message>(
  messages: readonly Message[],
  isMarked: (position: number) => boolean,
): Stretch<Message>[] {
  const isEnd = (position: number) => position <= 0 || position >= messages.length - 1;
  const isShown = (position: number) =>
    messages.length <= SHORT ||
    [position - 1, position, position + 1].some((near) => isMarked(near) || isEnd(near));
  const runs = runsOf(messages, isShown);
  return join(
    runs.map((run) => ({ ...run, isFolded: run.isFolded && run.messages.length >= WORTH_FOLDING })),
  ).map((run) => ({ ...run, count: run.messages.length }));
}

type Run<Message> = { isFolded: boolean; messages: Message[] };

function runsOf<Message>(
  messages: readonly Message[],
  isShown: (position: number) => boolean,
): Run<Message>[] {
  return join(messages.map((message, position) => ({ isFolded: !isShown(position), messages: [message] })));
}

/** Puts runs of the same sort that stand beside each other together. */
function join<Message>(runs: readonly Run<Message>[]): Run<Message>[] {
  const joined: Run<Message>[] = [];
  for (const { isFolded, messages } of runs) {
    const last = joined.at(-1);
    if (last?.isFolded === isFolded) last.messages.push(...messages);
    else joined.push({ isFolded, messages: [...messages] });
  }
  return joined;
}
