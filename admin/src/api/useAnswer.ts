import { useLive } from './useLive';

/** What is known of a question. */
export interface Answer<Data> {
  /** The last answer that there was, which may be to the question before. */
  data: Data | undefined;
  /** Why there is none to this question, or no newer one. */
  error: unknown;
  /** Whether it answers the question before. */
  isOld: boolean;
  refetch(): void;
}

interface QueryState<Data> {
  data?: Data | undefined;
  currentData?: Data | undefined;
  error?: unknown;
  refetch(): unknown;
}

/** What is used of a question's state: neither whether it is on its way nor when it came, which would draw everything anew. */
const used = ({ data, currentData, error }: Omit<QueryState<unknown>, 'refetch'>) => ({ data, currentData, error });

const OPTIONS = { refetchOnMountOrArgChange: true, selectFromResult: used };

/**
 * How a question of the dashboard is asked: anew whenever it is opened, since other questions' answers are kept. Its type leaves out what is
 * used of the state: TypeScript would forget what each question's answer is. Give what it makes to `useAnswer`, which reads no more.
 */
export const ASKED_ANEW: { readonly refetchOnMountOrArgChange: boolean } = OPTIONS;

/**
 * An answer that is renewed while one looks at it. While something else is asked the last answer stays; what cannot be had does not stand
 * under the answer to another question.
 */
export const useAnswer = <Data>(query: QueryState<Data>, everyMs: number, isOn = true): Answer<Data> => {
  const { data, currentData, error, refetch } = query;
  useLive(refetch, isOn, everyMs);
  const isOld = data !== undefined && currentData === undefined;
  return { data: isOld && error ? undefined : data, error, isOld, refetch };
};
