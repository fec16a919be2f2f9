import type MailComposer from 'nodemailer/lib/mail-composer';
import type { Letter } from './letter.ts';

type Address = { name: string; address: string };
/** A letter on its way: from whom, to whom, and by which id a second copy is known. */
type Envelope = { from: Address; to: string; messageId: string; date: Date };

/** The bytes of a mail (RFC 5322) to exactly one recipient; never read back by anybody who could be asked to answer. */
export function composeMail(letter: Letter, { from, to, messageId, date }: Envelope): Promise<Buffer> {
  return build({
    ...contentOf(letter),
    from,
    to: { name: '', address: to },
    messageId,
    date,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  });
}

/** The bytes of an .eml file that a mail program opens as a draft: nobody is named in it. */
export function composeDraft(letter: Letter, date: Date): Promise<Buffer> {
  return build({ ...contentOf(letter), date, headers: { 'X-Unsent': '1' } });
}

type Options = NonNullable<ConstructorParameters<typeof MailComposer>[0]>;

function contentOf({ subject, text, files }: Letter): Options {
  return {
    subject,
    text,
    attachments: files.map(({ name, type, body }) => ({
      filename: name,
      contentType: type,
      content: Buffer.from(body, 'utf8'),
      contentTransferEncoding: 'base64',
    })),
  };
}

/**
 * Nothing is fetched or read from disk, whatever the letter says; lines end in CRLF as SMTP and .eml want them. The library is read
 * with the first mail: it would take a tenth of a second of every start.
 */
async function build(options: Options): Promise<Buffer> {
  const { default: Composer } = await import('nodemailer/lib/mail-composer');
  return new Composer({ ...options, disableFileAccess: true, disableUrlAccess: true, newline: 'win' })
    .compile()
    .build();
}
