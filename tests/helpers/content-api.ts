import { answerFrom } from './answer-from';
/** Asks the content API as a site does: an empty route, and one that reads the database. @throws when it does not answer well */
export const ping = async (url: string): Promise<void> => {
  const { status } = await answerFrom(`${url}/api/ping`, { method: 'POST' });
  if (status !== 204) {
    throw new Error(`The content API answered with ${status}.`);
  }
};

export const readArticles = async (url: string): Promise<void> => {
  const answer = await answerFrom(`${url}/api/articles`);
  if (answer.status !== 200) {
    throw new Error(`The content API answered with ${answer.status}: ${await answer.text()}`);
  }
  await answer.json();
};
