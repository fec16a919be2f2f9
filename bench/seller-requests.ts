import type autocannon from 'autocannon';

/** A request as a seller's browser or program sends it, and what it is called in a table. */
export type Kind = {
  name: string;
  request: Partial<autocannon.Request> & { method: 'GET' | 'POST'; path: string };
};

const BROWSER = { 'Accept-Encoding': 'gzip, deflate, br' };

const SENTENCES = [
  'Sorry, I clicked the wrong gig by mistake, please cancel.',
  'I wanted the logo and not the banner.',
  'Can you tell me how long it takes until the money is back?',
  'Thank you for your patience, I am new here.',
];

/** A pasted chat of so many characters. */
function chatOf(size: number): string {
  let chat = '';
  for (let turn = 0; chat.length < size; turn += 1)
    chat += `${turn % 2 === 0 ? 'Buyer' : 'Me'}, 10:${10 + (turn % 50)}\n${SENTENCES[turn % SENTENCES.length]}\n`;
  return chat.slice(0, size);
}

export const getForm: Kind = {
  name: '`GET /`, the form',
  request: { method: 'GET', path: '/', headers: BROWSER },
};

/** The form with a chat of so many characters. */
export function postForm(size: number): Kind {
  return {
    name: `\`POST /\`, chat of ${size / 1000} kB`,
    request: {
      method: 'POST',
      path: '/',
      headers: { ...BROWSER, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ conversation: chatOf(size), 'request.askedBy': 'buyer' }).toString(),
    },
  };
}

/** The same to the API. */
export function postAssessment(size: number): Kind {
  return {
    name: `\`POST /api/assessments\`, chat of ${size / 1000} kB`,
    request: {
      method: 'POST',
      path: '/api/assessments',
      headers: { ...BROWSER, 'Content-Type': 'application/json' },
      body: JSON.stringify({ request: { askedBy: 'buyer' }, conversation: chatOf(size) }),
    },
  };
}
