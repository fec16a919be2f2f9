import type { Response } from 'express';
import { printableNumber } from '../mail/letter.ts';
import type { Order } from '../order/order.ts';

/** A file that the browser keeps. Its name holds nothing typed but an order number in the shape of one. */
export function sendFile(
  response: Response,
  { order }: Order,
  { name, ending, type, body }: { name: string; ending: string; type: string; body: string | Buffer },
): void {
  const number = printableNumber(order.number);
  response.attachment(number === null ? `${name}.${ending}` : `${name}-${number}.${ending}`);
  response.type(type).send(body);
}
