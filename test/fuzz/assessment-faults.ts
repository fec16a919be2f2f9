import type { Assessment } from '../../src/assess.ts';
import type { Profile } from '../../src/marketplaces/profile.ts';
import { reasons } from '../../src/order/choices.ts';
import { mentionsMistake } from '../../src/order/mistake-words.ts';
import { isMoment } from '../../src/order/order-fields.ts';

/** What must hold for every assessment, whatever was put in; gives what does not, in words. `input` is what was put in. */
export function assessmentFaults(assessment: Assessment, input: unknown, profile: Profile): string[] {
  return [
    ...messageFaults(assessment),
    ...verdictFaults(assessment),
    ...quoteFaults(assessment),
    ...planFaults(assessment, profile),
    ...draftFaults(assessment),
    ...leftOpen(JSON.stringify(assessment), input).map((word) => `"${word}" in the assessment`),
  ];
}

/** Words that only a slip of ours can bring, unless they were typed, be it with letters between that nobody sees. */
export function leftOpen(said: string, input: unknown): string[] {
  const typed = (JSON.stringify(input) ?? '').replaceAll(/[\p{Cf}\p{M}]|\\u[0-9a-f]{4}/gu, '');
  return ['undefined', '[object', 'NaN', 'Invalid Date', '{{'].filter(
    (word) => said.includes(word) && !typed.includes(word),
  );
}

function messageFaults({ messages }: Assessment): string[] {
  return messages.flatMap(({ from, at, text }, index) => [
    ...(text.trim() === '' ? [`message ${index} is empty`] : []),
    ...(from === 'buyer' || from === 'seller' ? [] : [`message ${index} is from nobody`]),
    ...(at === null || isMoment(at) ? [] : [`message ${index} is of no moment: ${at}`]),
  ]);
}

function verdictFaults({ verdict }: Assessment): string[] {
  const { reason, followed, confidence, probabilities, because, conflict } = verdict;
  const chances = reasons.map((one) => probabilities[one]);
  const sum = chances.reduce((all, chance) => all + chance, 0);
  return [
    ...(chances.every((chance) => chance >= 0 && chance <= 1) && Math.abs(sum - 1) < 0.01
      ? []
      : [`chances that are none: ${chances.join(', ')}`]),
    ...(confidence >= 0 && confidence <= 1 ? [] : [`a confidence of ${confidence}`]),
    ...(because.every(({ weight }) => Number.isFinite(weight)) ? [] : ['a weight that is no number']),
    ...(reasons.includes(reason) && reasons.includes(followed) ? [] : ['a reason that is none']),
    ...(conflict !== null && followed !== reason ? ['a reading followed against a conflict'] : []),
  ];
}

function quoteFaults({ verdict, alerts, messages }: Assessment): string[] {
  return [...verdict.because, ...alerts].flatMap(({ id, quote }) => {
    if (quote === null) return [];
    const { message, start, end, text } = quote;
    const isSlice = messages[message]?.text.slice(start, end) === text && start >= 0 && start < end;
    return isSlice ? [] : [`the quote of ${id} is no slice of its message`];
  });
}

function planFaults({ plan }: Assessment, { facts }: Profile): string[] {
  const advice = [...plan.steps, ...plan.deadlines, ...plan.warnings];
  return [
    ...advice
      .flatMap((one) => one.facts)
      .flatMap((id) => (id in facts ? [] : [`no fact ${id} in the profile`])),
    ...plan.deadlines.flatMap(({ id, at }) => (Number.isNaN(Date.parse(at)) ? [`${id} at no moment`] : [])),
    ...[...advice, ...plan.checklist].flatMap(({ text }) =>
      text.trim() === '' ? ['an empty sentence'] : [],
    ),
  ];
}

type Draft = Assessment['drafts'][number];

function draftFaults({ drafts, verdict }: Assessment): string[] {
  const mayClaim = verdict.followed === 'mistaken-order' && verdict.conflict === null;
  return drafts.flatMap((draft) =>
    Object.entries(promisesOfDrafts)
      .filter(([, holds]) => !holds(draft, mayClaim))
      .map(([promise]) => `${draft.id}: not so that ${promise}`),
  );
}

const promisesOfDrafts: Record<string, (draft: Draft, mayClaim: boolean) => boolean> = {
  'the parts joined are the body': ({ parts, body }) => parts.map(({ text }) => text).join('') === body,
  'its length is told and within the limit': ({ body, length, limit }) =>
    length === [...body].length && length <= limit,
  'it says something, without blanks around it': ({ body }) => body.trim() === body && body !== '',
  'it speaks of no mistake unless that reason is followed': ({ body, subject }, mayClaim) =>
    mayClaim || !mentionsMistake(`${subject}\n${body}`),
  'it has no hole': ({ body, subject }) => !/ {2}| \n|\n{3}/.test(body) && !subject.includes('\n'),
  'it can be read': ({ body, subject }) => isReadable(`${subject}${body}`),
};

function isReadable(text: string): boolean {
  return text.isWellFormed() && !/[\p{Cc}\p{Bidi_Control}\u200b]/u.test(text.replaceAll('\n', ''));
}
