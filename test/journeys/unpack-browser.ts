import chromiumOnNpm from '@sparticuz/chromium';

/** Once, before any test file: where two unpack the browser at the same time, one starts a program that the other still writes. */
export default async function unpackBrowser(): Promise<void> {
  await chromiumOnNpm.executablePath();
}
