import express, { type Request, type RequestHandler } from 'express';

/**
 * Percent-encoding makes one byte of a form into three, so a form may be three times the
 * contract's 1 MB before it is decoded.
 */
const LIMIT = '3mb';

/** Reads the body of a form. Another type of body is refused (415): taken for an empty form, its words would be lost. */
export function readFormBody(): RequestHandler[] {
  return [
    express.urlencoded({ extended: false, limit: LIMIT }),
    (request, _response, next) => (isOfAnotherType(request) ? next({ status: 415, expose: true }) : next()),
  ];
}

function isOfAnotherType(request: Request): boolean {
  return request.is('urlencoded') === false && request.get('Content-Length') !== '0';
}
