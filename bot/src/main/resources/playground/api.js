// The playground's server. Two ways to fail: it says why in a sentence, or it does not answer.
import { say } from './words.js';
import { stillness } from './still.js';

export class Failure extends Error {
  constructor(sentence, mayRetry) {
    super(sentence);
    this.mayRetry = mayRetry;
  }
}

export const read = (path) => call(path, { method: 'GET' });

export const send = (path, body) =>
  call(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

async function call(path, request) {
  const { ok, status, answer } = await answered(path, request);
  await stillness();
  if (ok) {
    return answer;
  }
  throw new Failure(answer.sentence, status >= 500);
}

async function answered(path, request) {
  try {
    const response = await fetch(`/api/${path}`, request);
    return { ok: response.ok, status: response.status, answer: await response.json() };
  } catch {
    throw new Failure(say('offline'), true);
  }
}
