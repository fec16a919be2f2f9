/** What the buyer picked on a form is no story of theirs: it counts only where they told nothing in the chat. */
export function inChatOr<Said>(said: readonly Said[], isInChat: (one: Said) => boolean): readonly Said[] {
  const inChat = said.filter(isInChat);
  return inChat.length > 0 ? inChat : said;
}
