/**
 * Does something with parts that are to be stopped afterwards, whatever happens.
 * @param work is given a function that takes each part as it is there, and gives it back
 */
export const cleanly = async (work) => {
  const parts = [];
  try {
    return await work((part) => {
      parts.unshift(part);
      return part;
    });
  } finally {
    for (const part of parts) {
      await part.stop();
    }
  }
};
