import { withPlainDigits } from '../order/chat/stamp-tokens.ts';
import { readAddress } from './address.ts';
import type { Codes } from './codes.ts';
import { openPass } from './passes.ts';
import type { Refusal } from './sentences.ts';

/** What a seller shows to have a mail sent: an address as typed, a code, a pass; `key` names the one mail a code is used for. */
export type Claim = { address: string; code: string; pass: string | undefined; key: string };
type Prover = { owner: string | null; secret: string; codes: Codes; clock: () => Date };

/** Whose address it is: the owner's, the one a pass proves, or the one a code was sent to. */
export async function prove(
  { owner, secret, codes, clock }: Prover,
  { address: typed, code, pass, key }: Claim,
): Promise<{ address: string } | { refusal: Refusal }> {
  if (owner !== null)
    return typed.trim() === '' || readAddress(typed) === owner
      ? { address: owner }
      : { refusal: 'owner-only' };
  const now = clock();
  const proved = openPass(secret, pass, now);
  const address = typed.trim() === '' && code.trim() === '' ? proved : readAddress(typed);
  if (address === null) return { refusal: 'address' };
  if (address === proved) return { address };
  const digits = withPlainDigits(code).replaceAll(/[\s\p{Cf}-]/gu, '');
  if (digits === '') return { refusal: 'code-missing' };
  const check = await codes.check({ address, code: digits, purpose: key, now });
  return check === 'right' ? { address } : { refusal: check };
}
