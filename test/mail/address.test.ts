import fc from 'fast-check';
import addressParser from 'nodemailer/lib/addressparser';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { mailboxOf, maskAddress, readAddress } from '../../src/mail/address.ts';
import { composeMail } from '../../src/mail/message.ts';
import { anyText } from '../drafts/any-order.ts';

describe('an address', () => {
  it.each([
    ['anna@example.com', 'anna@example.com'],
    ['  Anna.B+shop@Example.COM\n', 'Anna.B+shop@example.com'],
    ['\u200eanna@example.com\u200b', 'anna@example.com'],
    ["o'neil@mail.example.co.uk", "o'neil@mail.example.co.uk"],
    ['anna@bücher.example', 'anna@xn--bcher-kva.example'],
    ['anna@مثال.إختبار', 'anna@xn--mgbh0fb.xn--kgbechtv'],
  ])('%j is %s', (typed, address) => {
    expect(readAddress(typed)).toBe(address);
  });

  it.each([
    ['nothing', ''],
    ['no @', 'anna.example.com'],
    ['no name', '@example.com'],
    ['no domain', 'anna@'],
    ['no ending', 'anna@localhost'],
    ['two, with a comma', 'anna@example.com,ben@example.com'],
    ['two, with a semicolon', 'anna@example.com;ben@example.com'],
    ['two, with a blank', 'anna@example.com ben@example.com'],
    ['a group', 'all:anna@example.com,ben@example.com;'],
    ['a source route', '@relay.example,@other.example:anna@example.com'],
    ['the percent hack', 'anna%example.org@'],
    ['a name beside it', 'Anna <anna@example.com>'],
    ['angle brackets', '<anna@example.com>'],
    ['quotes', '"anna"@example.com'],
    ['a comment', 'anna(x)@example.com'],
    ['two @', 'anna@ben@example.com'],
    ['an IP address', 'anna@[127.0.0.1]'],
    ['a number for a domain', 'anna@127.0.0.1'],
    ['CR LF and a header', 'anna@example.com\r\nBcc: ben@example.com'],
    ['LF inside', 'an\nna@example.com'],
    ['NUL', 'anna\u0000@example.com'],
    ['two dots', 'anna..b@example.com'],
    ['a dot at the end', 'anna.@example.com'],
    ['a path in the domain', 'anna@example.com/x'],
    ['an encoded domain', 'anna@ex%61mple.com'],
    ['a hyphen at the edge of the domain', 'anna@-example.com'],
    ['too long a name', `${'a'.repeat(65)}@example.com`],
    [
      'too long a whole',
      `anna@${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example`,
    ],
    ['letters that mail servers seldom take', 'añna@example.com'],
  ])('that is %s is refused', (_what, typed) => {
    expect(readAddress(typed)).toBeNull();
  });

  it('counts as one mailbox, however it is written', () => {
    expect(mailboxOf('Anna+1@example.com')).toBe(mailboxOf('anna+2@EXAMPLE.com'));
    expect(mailboxOf('+x@example.com')).not.toBe(mailboxOf('+y@example.com'));
    expect(mailboxOf('anna@example.com')).not.toBe(mailboxOf('ben@example.com'));
  });

  it('is shown to others without its name', () => {
    expect(maskAddress('anna@example.com')).toBe('a•••@example.com');
  });
});

/** Pieces that mean something in mail headers, around an address. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['anna', '@', 'example.com', ',', ';', ':', '<', '>', '"', '(', ')', '\\', ' ', '.', '%', '!'],
      ),
      fc.constantFrom(
        ...['\r\n', '\n', '\r', '\t', '\0', 'Bcc: ben@example.org', '=?utf-8?q?a?=', 'ben@example.org'],
      ),
      anyText,
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

describe('whatever is typed', () => {
  it('an address that is taken is one recipient for every reader of addresses', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.emailAddress()), (typed) => {
        const address = readAddress(typed);
        if (address === null) return;
        expect(address).toMatch(/^[!-~]+@[a-z0-9.-]+$/);
        expect(address).not.toMatch(/[\s,;:<>()"\\[\]]/);
        expect(addressParser(address)).toEqual([{ name: '', address }]);
        expect(readAddress(address)).toBe(address);
      }),
      { numRuns: 3_000 },
    );
  });

  it('a mail has one recipient and only its own headers', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, fc.emailAddress(), async (first, second, typed) => {
        const [subject, text] = [`x${first}`, `x${second}`];
        const to = readAddress(typed) ?? 'anna@example.com';
        const bytes = await composeMail(
          { subject, text, files: [{ name: 'x.txt', type: 'text/plain; charset=utf-8', body: text }] },
          {
            from: { name: 'Misorder', address: 'misorder@example.com' },
            to,
            messageId: '<x@example.com>',
            date: new Date(0),
          },
        );
        const mail = await PostalMime.parse(bytes);
        expect(mail.headers.map(({ key }) => key).sort()).toEqual(HEADERS);
        expect(mail.to?.map(({ address }) => address)).toEqual([to]);
        expect(mail.from?.address).toBe('misorder@example.com');
        expect([mail.cc, mail.bcc, mail.replyTo]).toEqual([undefined, undefined, undefined]);
      }),
      { numRuns: 150 },
    );
  });
});

const HEADERS = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
  'x-auto-response-suppress',
];
