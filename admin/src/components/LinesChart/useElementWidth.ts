import { useCallback, useRef, useState } from 'react';

/** An element's width in pixels, followed; 0 before it is measured. Give the first value to the element as its `ref`. */
export const useElementWidth = (): [(element: HTMLElement | null) => void, number] => {
  const [width, setWidth] = useState(0);
  const observer = useRef<ResizeObserver>();
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (element) {
      observer.current = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
      observer.current.observe(element);
    }
  }, []);
  return [ref, width];
};
