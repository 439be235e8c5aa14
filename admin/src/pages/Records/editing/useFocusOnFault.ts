import { useEffect, useRef } from 'react';

/**
 * Leads to the first input of a form that something is wrong with, once this is shown.
 * @param attempts how often somebody has tried to send the form and was refused
 */
export const useFocusOnFault = (attempts: number) => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (attempts > 0) {
      const input = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
      input?.focus();
      // What is wrong stands below the input.
      document.getElementById(input?.getAttribute('aria-describedby') ?? '')?.scrollIntoView({ block: 'nearest' });
    }
  }, [attempts]);
  return form;
};
