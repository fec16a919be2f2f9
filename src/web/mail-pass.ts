import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';
import type { AppDeps } from '../app.ts';
import { PASS_SECONDS } from '../mail/passes.ts';
import { isSecure } from './protection.ts';

const NAME = 'misorder-mail';

/** The pass that the browser brought, if any. */
export function passOf(request: Request): string | undefined {
  return parseCookie(request.get('Cookie') ?? '')[NAME];
}

/** Gives a browser that proved an address a pass for a day; no script can read it, no other site can make it sent. */
export function handOutPass(
  response: Response,
  { mailDesk: desk, publicUrl }: Pick<AppDeps, 'mailDesk' | 'publicUrl'>,
  address: string,
): void {
  if (desk === null || desk.owner !== null) return;
  response.cookie(NAME, desk.sealPass(address), {
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure(response.req, publicUrl),
    maxAge: PASS_SECONDS * 1_000,
    path: '/',
  });
}
