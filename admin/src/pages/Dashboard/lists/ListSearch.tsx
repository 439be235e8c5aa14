import { Searchbar, SearchForm } from '@strapi/design-system';
import { useState } from 'react';
import { useText } from '../../../translations/useText';

interface ListSearchProps {
  /** What is searched. */
  title: string;
  search: string;
  onSearch: (search: string) => void;
}

/** Finds rows of a long list by their names. Give it another key for another search: it keeps what is being typed. */
export const ListSearch = ({ title, search, onSearch }: ListSearchProps) => {
  const text = useText();
  const [typed, setTyped] = useState(search);
  const label = text('list.search', { title });
  return (
    <SearchForm
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed);
      }}
    >
      <Searchbar
        name="search"
        size="S"
        value={typed}
        placeholder={text('records.search.placeholder')}
        clearLabel={text('list.search.clear')}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onClear={() => {
          setTyped('');
          onSearch('');
        }}
      >
        {label}
      </Searchbar>
    </SearchForm>
  );
};
