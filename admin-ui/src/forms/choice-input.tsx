import { AutocompleteInput, type AutocompleteInputProps } from 'react-admin';

/** One of many, found by typing. It waits for its list: what is typed before would be lost when the list comes. */
export const ChoiceInput = (props: AutocompleteInputProps) => (
  <AutocompleteInput readOnly={!props.choices?.length} {...props} />
);
