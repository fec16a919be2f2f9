import { type Reason, reasons } from '../order/choices.ts';
import type { Message } from '../order/conversation.ts';
import type { Order } from '../order/order.ts';
import { decide } from './decide.ts';
import { buildFactors, type Evidence, gatherEvidence } from './evidence.ts';
import { judgeFacts } from './facts-only.ts';
import { isForeign, isHeard } from './known-words.ts';
import type { Model } from './model.ts';
import { claimGaps, cutGaps } from './phrase.ts';
import { askWhatSettles } from './questions.ts';
import { chancesOf, type Push, rank } from './score.ts';
import { sentences } from './sentences.ts';
import { tellSentences } from './telling.ts';
import type { Sign, Verdict } from './verdict.ts';
import { holdBack, shareWording, weigh } from './weigh.ts';
import { companyOf } from './wording.ts';
import { WordingPush } from './wording-push.ts';

/**
 * Judges why the buyer wants out. Pure and linear in the length of the talk. The weights of `because` sum to the
 * log-odds of the most likely reason against the next; signs that speak against it are negative.
 */
export function judge({ order, messages, model }: Matter): Verdict {
  const { evidence, factors, wording, pushes } = readOrderTalk({ order, messages, model });
  if (evidence.talk.length === 0) return judgeFacts(order, evidence);
  const weighed = holdBack(pushes, factors);
  const probabilities = chancesOf(weighed);
  const [lead, rival] = rank(probabilities);
  const shared = tellSentences(shareWording(weighed, wording, model), wording, {
    lead,
    rival,
    temperature: model.temperature,
  });
  const reason = isHeard(evidence) ? decide(lead, { pushes: shared, probabilities, model }) : 'unclear';
  const verdict = {
    reason,
    cause: causeOf(reason, evidence),
    confidence: reason === lead ? probabilities[lead] : 1 - probabilities[lead],
    probabilities,
    because: explain(shared, lead, rival),
    followed: reason,
    conflict: null,
  };
  const questions = askWhatSettles(verdict, order, evidence.hits);
  const isUnread = reason === 'unclear' && isForeign(evidence);
  return { ...verdict, questions: isUnread ? [sentences.questions.unreadWords, ...questions] : questions };
}

/** What is judged, and by which model. */
type Matter = { order: Order; messages: readonly Message[]; model: Model };

/** Everything that speaks for a reason, weighed, before any doubt is put on it; the facts alone have no weights. */
export function readOrderTalk({ order, messages, model }: Matter) {
  const evidence = gatherEvidence(order, messages, model);
  const phrases = cutGaps(evidence.phrases, claimGaps(evidence.hits));
  const factors = buildFactors(order, evidence);
  const said = [...phrases, ...evidence.replies];
  const wording = new WordingPush(said, model.wording, companyOf(evidence.facts));
  return { evidence, factors, wording, pushes: weigh(factors, wording, model) };
}

/** Weighs each push for the leading reason against its strongest rival, strongest first. */
function explain(pushes: readonly Push[], lead: Reason, rival: Reason): Sign[] {
  const [forLead, forRival] = [reasons.indexOf(lead), reasons.indexOf(rival)];
  return pushes
    .map(({ id, says, quote, side, scores }) => {
      const weight = scores[forLead]! - scores[forRival]!;
      return { id, says, favours: side ?? (weight > 0 ? lead : rival), weight, quote };
    })
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** The cause that the plainest of the reason's cues names: a full one before a weak one, then by strength, then by how much it says. */
function causeOf(reason: Reason, { hits }: Evidence): string | null {
  const [plainest] = hits
    .filter(({ cue, negated, asks }) => cue.favours === reason && cue.cause !== null && !negated && !asks)
    .sort(
      (a, b) =>
        Number(a.weak) - Number(b.weak) ||
        b.cue.strength - a.cue.strength ||
        b.last - b.first - (a.last - a.first),
    );
  return plainest?.cue.cause ?? null;
}
