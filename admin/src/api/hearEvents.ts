import { eventMessages } from '../format/eventMessages';

/** The server says something at least this often: a connection that is silent for longer is dead, or something on the way holds it back. */
const SILENCE_MS = 40_000;

/** Hears a stream of server-sent events to its end. @throws when nothing comes any more */
export const hearEvents = async (body: ReadableStream<Uint8Array>, onMessage: (data: string) => void): Promise<void> => {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const read = eventMessages();
  const listen = async (): Promise<boolean> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('Nothing comes any more.')), SILENCE_MS);
    });
    try {
      const { done, value } = await Promise.race([reader.read(), silence]);
      for (const message of done ? [] : read(decoder.decode(value, { stream: true }))) {
        onMessage(message);
      }
      return !done;
    } finally {
      clearTimeout(timer);
    }
  };
  try {
    while (await listen()) {}
  } finally {
    reader.cancel().catch(() => undefined);
  }
};
