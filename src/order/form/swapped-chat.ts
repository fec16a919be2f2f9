/**
 * How a chat begins, whatever its blanks: by this the form remembers whose sides were swapped. Another chat that is pasted over it
 * begins otherwise and is read as it stands; the same chat with more lines below stays swapped.
 */
export function beginningOf(chat: string): string {
  return chat.trimStart().slice(0, FAR).replaceAll(/\s+/g, ' ').slice(0, ENOUGH).trimEnd();
}

/** True where the sides of this chat were swapped; `mark` is how the chat began when they were, '' for never. */
export function isSwapped(chat: string, mark: string): boolean {
  return mark !== '' && beginningOf(chat).startsWith(mark);
}

/** The mark after the button was pressed: once more swaps back. */
export function swapOnce(chat: string, mark: string): string {
  return isSwapped(chat, mark) ? '' : beginningOf(chat);
}

/** In UTF-16 units: a name, a date and some words, and what is read to find them. */
const ENOUGH = 80;
const FAR = 400;
