import { lightTheme } from '@strapi/design-system';
import { type ReactNode, useSyncExternalStore } from 'react';
import { createGlobalStyle, styled, ThemeProvider, useTheme } from 'styled-components';

const NAME = 'insight-printed';

const print = (): MediaQueryList => window.matchMedia('print');

const subscribe = (onChange: () => void) => {
  const media = print();
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
};

const isPrinting = () => print().matches;

/** On paper there is only what stands in here: the parts of Strapi around it go, and those that hold it no longer cut it off. */
const PaperStyle = createGlobalStyle`
  @page {
    margin: 12mm;
  }

  @media print {
    html,
    body {
      background: #ffffff !important;
    }

    body *:not(:has(.${NAME})):not(.${NAME}):not(.${NAME} *) {
      display: none !important;
    }

    body *:has(.${NAME}) {
      display: block !important;
      position: static !important;
      height: auto !important;
      min-height: 0 !important;
      margin: 0 !important;
      padding: 0 !important;
      overflow: visible !important;
      background: none !important;
    }
  }
`;

/** Tables are written smaller than on a screen and are never cut: neither at their side nor within a row. */
const Paper = styled.div`
  @media print {
    /* Texts without a colour of their own have it from Strapi's theme, which may be dark. */
    color: ${({ theme }) => theme.colors.neutral800};

    div {
      overflow: visible !important;
      box-shadow: none !important;
    }

    [data-strapi-header],
    [data-strapi-header-sticky] {
      position: static !important;
      width: auto !important;
      padding: 0 0 8mm !important;
      background: none !important;
    }

    button,
    form,
    nav,
    .${NAME}-not {
      display: none !important;
    }

    table {
      width: 100% !important;
    }

    thead {
      display: table-header-group;
    }

    tr,
    h2 {
      break-inside: avoid;
    }

    h2 {
      break-after: avoid;
    }

    th,
    td {
      height: auto !important;
      min-width: 0 !important;
      padding: 1.2mm 1.6mm !important;
    }

    th *,
    td * {
      min-width: 0 !important;
      font-size: 8.5pt !important;
      line-height: 1.25 !important;
    }
  }
`;

/** For what is of no use on paper. */
export const NotPrinted = styled.div.attrs({ className: `${NAME}-not` })``;

/** A page that can be printed: alone, light whatever the theme, and whole. */
export const Printed = ({ children }: { children: ReactNode }) => {
  const theme = useTheme();
  const isOnPaper = useSyncExternalStore(subscribe, isPrinting);
  return (
    <ThemeProvider theme={isOnPaper ? lightTheme : theme}>
      <PaperStyle />
      <Paper className={NAME}>{children}</Paper>
    </ThemeProvider>
  );
};
